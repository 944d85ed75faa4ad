import { longDate } from '#calendar.ts';
import type { PhiKind } from '#areas/breaches/events.ts';
import { placeFirst, placeName } from '#deadlines/breach-question.ts';
import { breachStatuteOf } from '#states/breach-notice.ts';
import type { Confidence } from '#states/breach-notice/statute.ts';
import type { LetterFacts } from './facts.ts';

/** What to read beside the letters before they go out. It stands on the page, never in a letter. */
export type Remark = {
  /** Undefined where it is about all the letters. */
  readonly state?: string;
  readonly says: string;
  /** The statute that it comes from, and how sure the row is. */
  readonly statute?: string;
  readonly confidence?: Confidence;
};

/** Months of credit monitoring that a statute has you pay for, by its row, and what sets it off. */
export const monitoringOwed: Readonly<
  Record<string, { readonly months: number; readonly for: readonly PhiKind[] }>
> = {
  CT: { months: 24, for: ['social-security'] },
  DE: { months: 12, for: ['social-security'] },
  DC: { months: 18, for: ['social-security'] },
  MA: { months: 18, for: ['social-security'] },
  PA: { months: 12, for: ['social-security', 'financial', 'license'] },
};

/** The part of a row that `monitoringOwed` and the remark on Massachusetts say in their own way. */
const saidElsewhere = /credit monitoring|identity theft|must not describe the nature/;

const lettersOfHipaa =
  'A letter under the law of Massachusetts alone must not describe the nature of the breach or say how many people are affected. HIPAA asks for a short description of what happened (164.404(c)(1)(A)). The letter here follows HIPAA for PHI, and says no number. The statute takes a notice under the federal rules as enough if both offices of the state are told. Where more than PHI was involved, ask a lawyer which letter goes to the people there.';

/** What states forbid or add, by the rows of the states where people live, and what holds for every letter. */
export function stateRemarks(facts: LetterFacts): readonly Remark[] {
  return [
    ...facts.states.flatMap(({ state }): Remark[] => {
      const row = breachStatuteOf(state);
      if (!row)
        return [
          {
            state,
            says: `No breach notice statute of ${placeName(state)} is on file here, which does not mean that there is none. Ask its attorney general before the letters go out.`,
          },
        ];
      const of = { state, statute: row.statute, confidence: row.confidence };
      const owed = monitoringOwed[state];
      const short =
        owed !== undefined &&
        owed.for.some((kind) => facts.kinds.includes(kind)) &&
        (facts.offer?.months ?? 0) < owed.months;
      return [
        ...(state === 'MA' ? [{ ...of, says: lettersOfHipaa }] : []),
        ...(owed !== undefined && short
          ? [
              {
                ...of,
                says: `${placeFirst(state)} has you pay for ${owed.months} months of monitoring for the people there, because of the numbers that were involved. ${facts.offer ? `The letter offers ${facts.offer.months}.` : 'The letter offers none.'} Add it to the facts, or write down why it is not owed.`,
              },
            ]
          : []),
        ...(row.also ?? []).filter((line) => !saidElsewhere.test(line)).map((says) => ({ ...of, says })),
        ...(row.disputed === undefined ? [] : [{ ...of, says: `Sources disagree: ${row.disputed}` }]),
        ...(row.confidence === 'high'
          ? []
          : [
              {
                ...of,
                says: `Verify the law of ${placeName(state)} at its source before you rely on what is said here: ${row.confidence} confidence, as of ${longDate(row.asOf)}. It may ask for lines in the letter that are not in our data.`,
              },
            ]),
      ];
    }),
    ...always(facts),
  ];
}

const identity: ReadonlySet<PhiKind> = new Set(['social-security', 'license', 'financial']);
const telling: ReadonlySet<PhiKind> = new Set(['mental-health', 'substance-use', 'hiv']);

function always({ kinds, part2, delay }: LetterFacts): Remark[] {
  return [
    ...(kinds.some((kind) => identity.has(kind))
      ? [
          {
            says: 'Some states want the mailing addresses and phone numbers of the three credit bureaus, the Federal Trade Commission and the state’s attorney general in the letter. Ours names their websites. Look at each state’s own statute.',
          },
        ]
      : []),
    ...(part2 || kinds.some((kind) => telling.has(kind))
      ? [
          {
            says: 'Use a plain envelope that shows no kind of care, and no window through which the text can be read. Send nothing of it by postcard or text message, and leave nothing of it on voicemail.',
          },
        ]
      : []),
    ...(delay
      ? [
          {
            says: `An official asked that notices wait through ${longDate(delay.until)} (164.412). No letter goes out before that. The letter says that law enforcement asked you to wait: ask the official whether that may be said.`,
          },
        ]
      : []),
  ];
}
