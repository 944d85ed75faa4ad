import type { Day } from '#calendar.ts';
import { dayOf, longDate } from '#calendar.ts';
import { reviewQuestions } from '#areas/business-associates/questionnaire.ts';
import type { AgreementRecord, OfferRecord } from '#areas/business-associates/view.ts';
import { countersignStatement, signStatement } from '#areas/business-associates/words.ts';
import { blocksOf } from '#documents/written.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { measured } from '#told/values.ts';
import type { Written } from '#written/written.ts';
import type { Block, Document } from '#documents/document.ts';
import {
  code,
  document,
  heading,
  list,
  paragraph,
  printedCheckpoint,
  signatures,
  strong,
  table,
  term,
} from '#documents/document.ts';

/** An agreement that nobody has signed, with lines for a pen: to read, or to sign on paper. */
export function agreementToSign(of: {
  readonly practice: string;
  readonly vendor: string;
  readonly title: string;
  readonly text: Written;
  readonly on: Day;
  /** Whether the text may still change. */
  readonly draft: boolean;
}): Document {
  return document({
    title: 'Business associate agreement',
    subtitle: `${of.practice} and ${of.vendor}`,
    practice: of.practice,
    date: of.on,
    numbered: false,
    ...(of.draft && { mark: 'Not signed' }),
    blocks: [
      ...blocksOf(of.text, { idPrefix: 'agreement' }),
      heading(1, 'signatures', 'Signatures'),
      signatures(
        { statement: countersignStatement, role: `For ${of.practice}: name, title, day` },
        { statement: signStatement, role: `For ${of.vendor}: name, title, day` },
      ),
    ],
  });
}

/** `November 30, 2026, 15:04 UTC`: a moment of the trail, the same wherever it is read. */
function moment(at: string): string {
  return `${longDate(dayOf(at, 'UTC'))}, ${at.slice(11, 19)} UTC`;
}

function trail(offer: OfferRecord, program: Program): Block {
  const rows: [string, string, string][] = [
    ['Offered', moment(offer.sent.at), `${nameOf(program, offer.sent.by)}, to ${offer.to}`],
  ];
  if (offer.opened) rows.push(['Opened by its link', moment(offer.opened.at), 'Whoever had the link']);
  if (offer.signed)
    rows.push([
      'Signed for the vendor',
      moment(offer.signed.at),
      `${offer.signed.name}, ${offer.signed.title}`,
    ]);
  if (offer.countersigned)
    rows.push([
      'Signed for the practice',
      moment(offer.countersigned.at),
      `${offer.countersigned.name}, ${offer.countersigned.title}`,
    ]);
  if (offer.withdrawn)
    rows.push(['Withdrawn', moment(offer.withdrawn.at), nameOf(program, offer.withdrawn.by)]);
  return table({
    caption: 'What happened, in order',
    columns: [{ title: 'What' }, { title: 'When' }, { title: 'Who' }],
    rows,
  });
}

/** An agreement that was signed by link, as it was signed, with its trail and the checkpoint of the record. */
export function signedAgreement(of: {
  readonly program: Program;
  readonly vendor: string;
  readonly agreement: AgreementRecord & { readonly offer: OfferRecord };
  readonly checkpoint: Checkpoint | undefined;
  readonly today: Day;
}): Document {
  const { program, vendor, checkpoint, today } = of;
  const { offer, effective, noticeDays } = of.agreement;
  const practice = program.entity?.name ?? '';
  const both = offer.signed && offer.countersigned;
  return document({
    title: 'Business associate agreement',
    subtitle: `${practice} and ${vendor}`,
    practice,
    date: today,
    numbered: false,
    ...(!both && { mark: 'Not signed by both sides' }),
    facts: [
      term('Holds from', longDate(effective)),
      ...(noticeDays === undefined
        ? []
        : [term('Breaches are reported within', measured(noticeDays, 'days'))]),
      term('Signed for the vendor', offer.signed ? longDate(offer.signed.on) : 'Not yet'),
      term('Signed for the practice', offer.countersigned ? longDate(offer.countersigned.on) : 'Not yet'),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      ...blocksOf(offer.text, { idPrefix: 'agreement' }),
      heading(1, 'signatures', 'Signatures'),
      signatures(
        {
          statement: offer.signed?.statement ?? signStatement,
          role: `${offer.signed?.title ?? 'Name, title, day'}, for ${vendor}`,
          ...(offer.signed && { signed: { name: offer.signed.name, on: offer.signed.on } }),
        },
        {
          statement: countersignStatement,
          role: `${offer.countersigned?.title ?? 'Name, title, day'}, for ${practice}`,
          ...(offer.countersigned && {
            signed: { name: offer.countersigned.name, on: offer.countersigned.on },
          }),
        },
      ),
      heading(1, 'trail', 'How it was signed'),
      paragraph(
        'The text was locked when it was offered. Who signed typed a name and title and ticked the sentence above it. The network address from which the link was used stands in the access record of the practice, and not here.',
      ),
      trail(offer, program),
      paragraph('Digest of the text that both signed (SHA-256): ', code(offer.digest)),
    ],
  });
}

/** The questionnaire on paper, for a vendor that cannot be reached by a link. */
export function questionnaireOnPaper(of: {
  readonly practice: string;
  readonly vendor: string;
  readonly on: Day;
}): Document {
  return document({
    title: 'How you guard our patients’ information',
    subtitle: of.vendor,
    practice: of.practice,
    date: of.on,
    numbered: false,
    blocks: [
      paragraph(
        `${of.practice} asks this from time to time of those who work with its patient information. Mark one answer to each. “We do not know” is an answer.`,
      ),
      ...reviewQuestions.flatMap(({ id, asks, help, choices }, index): Block[] => [
        heading(1, `question-${id}`, `${index + 1}. ${asks}`),
        ...(help === undefined ? [] : [paragraph(help)]),
        list(choices.map(({ words }) => `☐ ${words}`)),
      ]),
      paragraph(
        strong('Please note: '),
        `the law gives you at most ${numbers.associateNotice.value} days to tell us of a breach (45 CFR 164.410); our agreement may give you fewer.`,
      ),
      signatures({
        statement: 'These answers are right as far as I know.',
        role: `For ${of.vendor}: name, title, day`,
      }),
    ],
  });
}
