import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { listed } from '#listing.ts';
import type { Program } from '#program.ts';
import { policyNumber } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { checklistOf, clauses, clausesOf } from './clauses.ts';
import type { ClauseId } from './events.ts';
import { agreementStanding, dispositionDays, heldPhi, reviewDue } from './standing.ts';
import type { AgreementRecord, VendorRecord } from './view.ts';
import { engaged } from './view.ts';

/** A finding without what it is about. */
export type Standing = Omit<Finding, 'citation' | 'subject'>;

type Term = keyof typeof clausesOf;

function work(vendor: VendorRecord, label: string, minutes: number, page = '') {
  return { work: { path: `/associates/${vendor.id}${page}`, label, minutes } };
}

const named = (ids: readonly ClauseId[]) => listed(ids.map((id) => `“${clauses[id].title}”`));

/** Whether an agreement has the terms that a provision asks for, by what a person marked in it. `whole`: where the agreement stands. */
export function termFinding(
  program: Program,
  vendor: VendorRecord,
  citation: Term,
  whole: Standing,
  today: Day,
): Standing {
  if (whole.status === 'not-satisfied' || whole.status === 'unknown') return whole;
  const { agreement } = agreementStanding(vendor, today);
  const { name } = vendor;
  if (!agreement)
    return {
      status: 'unknown',
      because: `You said that the agreement with ${name} was signed. Put it on record, and mark where this term stands in it.`,
      evidence: [vendor.revision],
      ...work(vendor, `Record the agreement with ${name}`, 10, '/agreements/new'),
    };
  const evidence = [agreement.marked?.position ?? agreement.revision];
  if (agreement.kind !== 'contract')
    return {
      status: 'not-applicable',
      grade: 'said',
      because: `With ${name} you have another arrangement than a business associate contract, and the terms for it are others.`,
      evidence,
    };
  const asked: readonly ClauseId[] = clausesOf[citation];
  const { missing, open } = checklistOf(agreement);
  const lacks = asked.filter((id) => missing.includes(id));
  const page = `/agreements/${agreement.id}`;
  if (lacks.length > 0)
    return {
      status: 'not-satisfied',
      because: `The agreement with ${name} lacks ${named(lacks)}. Ask for it; text to propose is on its page.`,
      evidence,
      ...work(vendor, `Mend the agreement with ${name}`, 15, page),
    };
  const unseen = asked.filter((id) => open.includes(id));
  if (unseen.length > 0)
    return {
      status: 'unknown',
      because: `Nobody has looked for ${named(unseen)} in the agreement with ${name} yet. Read it, and mark where it stands.`,
      evidence,
      ...work(vendor, `Check the terms of the agreement with ${name}`, 15, `${page}/terms`),
    };
  const late = citation === '164.504(e)(2)(ii)(C)' && noticeFinding(program, vendor, agreement, today);
  if (late) return late;
  const where = asked.flatMap((id) => agreement.marks.find(({ clause }) => clause === id)?.where || []);
  return {
    status: 'satisfied',
    grade: agreement.offer || agreement.filed?.file ? 'shown' : 'said',
    because: `${named(asked)} ${asked.length === 1 ? 'stands' : 'stand'} in the agreement with ${name}${where.length > 0 ? ` (${[...new Set(where)].join(', ')})` : ''}.`,
    evidence,
  };
}

/** Whether a vendor tells of a breach later than the law's outer limit, or than the practice needs. */
export function noticeFinding(
  program: Program,
  vendor: VendorRecord,
  agreement: AgreementRecord,
  today: Day,
): Standing | undefined {
  const { noticeDays } = agreement;
  const { name } = vendor;
  const evidence = [agreement.revision];
  const page = `/agreements/${agreement.id}`;
  const needed = policyNumber(program, 'associate-notice-days');
  const limit = numbers.associateNotice.value;
  if (noticeDays !== undefined && noticeDays > limit)
    return {
      status: 'not-satisfied',
      because: `The agreement with ${name} gives it ${noticeDays} days to tell you of a breach. The law’s outer limit is ${limit} (164.410(b)). Have it changed.`,
      evidence,
      ...work(vendor, `Shorten the notice of ${name}`, 15, page),
    };
  const { due } = reviewDue(program, vendor, today);
  const raise = due < today ? today : due;
  if (noticeDays === undefined)
    return {
      status: 'due',
      grade: 'said',
      due: raise,
      because: `It is not on record within how many days ${name} tells you of a breach. Look it up; where the agreement names none, the law’s outer limit of ${limit} days holds, and you need ${needed} (your policy).`,
      evidence,
      ...work(vendor, `Look up the days of notice of ${name}`, 3, page),
    };
  if (noticeDays > needed)
    return {
      status: 'due',
      grade: 'said',
      due: raise,
      because: `${name} may take ${noticeDays} days to tell you of a breach. You need it within ${needed} (your policy)${vendor.decision?.agent === 'yes' ? ', and as your agent it starts your own clock' : ''}. The law allows up to ${limit}. Ask for fewer at the next review.`,
      evidence,
      ...work(vendor, `Ask ${name} for an earlier notice`, 15, page),
    };
  return undefined;
}

/** What became of the PHI of vendors that no longer work for the practice (164.504(e)(2)(ii)(J)). */
export function endingFindings(program: Program, today: Day): Finding[] {
  return [...program.vendors.values()].flatMap((vendor): Finding[] => {
    const { ended, disposition, name } = vendor;
    if (engaged(vendor, today) || ended === undefined) return [];
    if (!heldPhi(vendor)) return [];
    const about = { citation: '164.504(e)(2)(ii)(J)', subject: vendor.id };
    if (disposition) {
      const evidence = [disposition.position];
      const kept = disposition.certificate !== undefined;
      return [
        {
          ...about,
          status: 'satisfied',
          grade: kept ? 'shown' : 'said',
          because: `${endWords[disposition.how](name)} It is on record as of ${longDate(disposition.on)}${kept ? ', with the certificate' : ''}.`,
          evidence,
        },
      ];
    }
    const by = addDays(ended, dispositionDays);
    return [
      {
        ...about,
        status: by < today ? 'not-satisfied' : 'due',
        ...(by < today ? {} : { grade: 'said' as const }),
        due: by,
        because: `${name} no longer works for you since ${longDate(ended)}, and what became of your PHI is not on record. Have it returned or destroyed, and keep the certificate.`,
        evidence: [vendor.revision],
        ...work(vendor, `Settle what ${name} still holds`, 15, '/ending'),
      },
    ];
  });
}

const endWords = {
  returned: (name: string) => `${name} returned what it held.`,
  destroyed: (name: string) => `${name} destroyed what it held.`,
  both: (name: string) => `${name} returned what it held and destroyed the rest.`,
  'not-feasible': (name: string) =>
    `Return or destruction by ${name} is not feasible; the protections of the agreement go on.`,
  'held-none': (name: string) => `${name} held none of your PHI at the end.`,
} as const;
