import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { inUse } from '#areas/inventory/view.ts';
import { engaged } from '#areas/business-associates/view.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { bank } from './questions/bank.ts';
import type { AnalysisRecord } from './view.ts';

/** One thing that is not as it was when the analysis was signed. */
export type Change = {
  readonly kind: 'system' | 'vendor' | 'site' | 'incident' | 'answer' | 'practice' | 'risk';
  readonly what: 'new' | 'changed' | 'gone';
  /** Identifier of the asset, vendor, site, incident or risk; of an answer the question. */
  readonly subject: string;
  /** A few words that name it: `new system: Front desk tablet`. */
  readonly words: string;
  readonly position: number;
};

const kindWords = { system: 'system', device: 'device', paper: 'paper' } as const;

/** A thing with a first entry and a latest one, both after or before the signature. */
function since(
  signed: number,
  record: { readonly first: number; readonly revision: number },
  there: boolean,
): Change['what'] | undefined {
  if (record.revision <= signed) return undefined;
  if (record.first > signed) return there ? 'new' : undefined;
  return there ? 'changed' : 'gone';
}

/**
 * What changed since an analysis was signed, in the order of the record: systems, devices and paper, vendors,
 * sites, incidents, answers, the facts of the practice, and ratings or rejections of risks (164.308(a)(1)(ii)(A) with
 * 164.306(e)). An agreement that ended meanwhile is a change too. Treatments and the plan are not: they are what the
 * analysis asked for.
 */
export function changedSince(program: Program, analysis: AnalysisRecord, today: Day): Change[] {
  const signed = analysis.position;
  const changes: Change[] = [];
  const note = (
    kind: Change['kind'],
    what: Change['what'] | undefined,
    subject: string,
    name: string,
    position: number,
  ) => {
    if (what)
      changes.push({
        kind,
        what,
        subject,
        words: `${what === 'gone' ? 'no longer there' : what}: ${name}`,
        position,
      });
  };
  for (const asset of program.assets.values())
    note(
      'system',
      since(signed, asset, inUse(asset, today)),
      asset.id,
      `${kindWords[asset.form]} ${asset.name}`,
      asset.revision,
    );
  for (const vendor of program.vendors.values()) {
    const there = engaged(vendor, today);
    const what = since(signed, vendor, there);
    const ended =
      there &&
      vendor.agreement === 'signed' &&
      vendor.agreementEnds !== '' &&
      vendor.agreementEnds >= analysis.on &&
      vendor.agreementEnds < today;
    note('vendor', what, vendor.id, `vendor ${vendor.name}`, vendor.revision);
    if (!what && ended)
      note(
        'vendor',
        'changed',
        vendor.id,
        `vendor ${vendor.name}, whose agreement has ended`,
        vendor.revision,
      );
  }
  for (const site of program.sites.values())
    note(
      'site',
      since(signed, site, site.closed === undefined || today < site.closed),
      site.id,
      `site ${site.name}`,
      site.revision,
    );
  for (const incident of program.incidents.values())
    if (incident.first > signed) {
      const about = incident.assets.map((id) => nameOf(program, id));
      note(
        'incident',
        'new',
        incident.id,
        `incident${about.length > 0 ? ` about ${about.join(', ')}` : ''}, discovered ${longDate(incident.discovered)}`,
        incident.first,
      );
    }
  for (const answer of program.answers.values())
    if (answer.revision > signed) {
      const title = bank.find(({ id }) => id === answer.question)?.title ?? answer.question;
      const about = program.assets.get(answer.subject)?.name;
      note(
        'answer',
        'changed',
        answer.question,
        `answer “${title}”${about ? ` about ${about}` : ''}`,
        answer.revision,
      );
    }
  const { entity } = program;
  if (entity && entity.revision > signed)
    note('practice', 'changed', 'practice', 'the facts about your practice', entity.revision);
  for (const risk of program.risks.values()) {
    const own = risk.own !== undefined && risk.own.position > signed;
    const judged =
      (risk.rating?.position ?? 0) > signed ||
      (risk.rejected?.position ?? 0) > signed ||
      // What is left of a rating or rejection that was taken back: an entry later than the treatment's.
      (risk.revision > signed && risk.revision !== risk.treatment?.position);
    if (own || judged)
      note(
        'risk',
        own ? 'new' : 'changed',
        risk.id,
        `risk ${risk.own?.title ?? analysis.register.find(({ id }) => id === risk.id)?.title ?? 'that was judged again'}`,
        risk.revision,
      );
  }
  return changes.toSorted((a, b) => a.position - b.position || (a.subject < b.subject ? -1 : 1));
}

/** The changes as one sentence, the first five by name: `Changed since the analysis: new: system …`. */
export function changesSentence(changes: readonly Change[]): string {
  const shown = changes.slice(0, 5).map(({ words }) => words);
  const more = changes.length - shown.length;
  return `Changed since the analysis: ${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
