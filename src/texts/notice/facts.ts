import { longDateIn } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { NoticeLanguage } from '#areas/notice/events.ts';
import { practiceKinds } from '#areas/entity/events.ts';
import type { Told } from '#told/told.ts';
import { gap } from '#written/written.ts';
import { examples } from './examples.ts';
import type { Examples } from './examples.ts';
import { accessRowsFor, stricterAccess } from './state-access.ts';

/** What the notice says of a practice, in words of its language. */
export type NoticeFacts = {
  readonly told: Told;
  readonly name: string;
  readonly phone: string;
  /** Undefined where none is on record: the rule asks for a telephone number alone. */
  readonly email: string | undefined;
  readonly mail: string;
  readonly website: string | undefined;
  readonly states: string;
  readonly examples: Examples;
  /** Lines on access to records where a state is stricter. */
  readonly accessByState: readonly string[];
  /** Records under 42 CFR Part 2 may be here: unless the practice said that it has none. */
  readonly part2: boolean;
  readonly fundraises: boolean;
  /** The effective date in words, or the gap that stands for it. */
  readonly effective: string;
};

/** The place of the effective date until a notice is published. */
export function effectiveGap(language: NoticeLanguage): string {
  return gap(language === 'es' ? 'la fecha de vigencia' : 'the effective date');
}

/** The facts of the notice; each is asked for whether or not the text then says it, so that a change of it is seen. */
export function noticeFacts(told: Told, language: NoticeLanguage, effective: Day | undefined): NoticeFacts {
  const email = told.email();
  const kind = practiceKinds.find((one) => told.isKind(one)) ?? 'other';
  return {
    told,
    name: told.name(),
    phone: told.phone(),
    email: email.startsWith('‹') ? undefined : email,
    mail: told.mail(),
    website: told.website(),
    states: told.states(),
    examples: examples[language][kind],
    accessByState: accessRowsFor(told).flatMap((row) => stricterAccess(row, language) ?? []),
    part2: told.part2() !== 'no',
    fundraises: told.does('fundraises') === 'yes',
    effective: effective === undefined ? effectiveGap(language) : longDateIn(effective, language),
  };
}
