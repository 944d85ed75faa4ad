import { longDateIn } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { IncidentKind } from '#areas/incidents/events.ts';
import type { PhiKind } from '#areas/breaches/events.ts';
import type { Told } from '#told/told.ts';
import { gap } from '#written/written.ts';

/** The languages that letters are written in. */
export type LetterLanguage = 'en' | 'es';

/** One thing said in both languages. Empty where nobody has said it: the letter then has a gap. */
export type Said = { readonly en: string; readonly es: string };

/** Nothing said yet. */
export const unsaid: Said = { en: '', es: '' };

/** What a letter needs of a breach. It names no patient. */
export type LetterFacts = {
  /** What kind of thing happened: for words to propose, and for the answers on the portal of HHS. */
  readonly incident: IncidentKind | '';
  /**
   * What happened, in plain words and whole sentences (164.404(c)(1)(A)). Not how somebody else could do the same, not
   * who did it, and no number of people.
   */
  readonly happened: Said;
  /** First and last day that it happened; empty where that is not known, and `to` where it was one day. */
  readonly from: Day | '';
  readonly to: Day | '';
  /** The first day it was known (164.404(a)(2)). */
  readonly discovered: Day;
  readonly kinds: readonly PhiKind[];
  /** What else it was, where `kinds` has `other`: as it stands in a list. */
  readonly otherKind: Said;
  /** What you are doing to look into it, to lessen harm, and to keep it from happening again (164.404(c)(1)(D)). */
  readonly doing: { readonly investigating: Said; readonly lessening: Said; readonly preventing: Said };
  /** Credit or identity monitoring that people get from you, free of charge. */
  readonly offer?: {
    readonly months: number;
    readonly provider: string;
    /** Website or phone number to sign up at, with the code if all have one. No sentence: it stands in letters of both languages. */
    readonly how: string;
    /** The last day to sign up; empty where there is none. */
    readonly until: Day | '';
  };
  readonly reach: {
    /** Empty where there is none. A notice in the media or on a website for ten or more people needs one (164.404(d)(2)(ii)). */
    readonly tollFree: string;
    /** The last day that the toll-free number is active; empty where it is not settled. */
    readonly tollFreeUntil: Day | '';
    /** Days and hours, such as `Monday to Friday, 9 a.m. to 5 p.m.`; empty where not said. */
    readonly hours: Said;
    /** Empty: what the practice has on record. */
    readonly email: string;
    readonly website: string;
    readonly mail: string;
  };
  readonly total: number;
  /** Whether the number is what is believed so far. */
  readonly estimate: boolean;
  readonly states: readonly { readonly state: string; readonly residents: number }[];
  /** Without a good address; and died, with a known address of next of kin or representative. */
  readonly unreachable: number;
  readonly kin: number;
  /** The business associate where it happened. */
  readonly associate?: { readonly name: string; readonly discovered: Day | '' };
  /** A law-enforcement delay (164.412): the last day of it. */
  readonly delay?: { readonly until: Day };
  /** Records of a Part 2 program are among it (42 CFR 2.16). */
  readonly part2: boolean;
  /** Who signs; empty: the privacy official. */
  readonly signer: { readonly name: string; readonly title: Said };
  /** The days that notices went out, as far as they have, for offices and the portal of HHS. */
  readonly sent: {
    readonly individuals: Day | '';
    readonly substitute: Day | '';
    readonly media: Day | '';
  };
  /** What was in place before it happened, and what was done about it: for offices and the portal of HHS. Empty: a gap. */
  readonly safeguardsBefore: string;
  readonly actionsTaken: string;
  /** Whether you have a written information security program: Massachusetts asks (201 CMR 17.00). */
  readonly securityProgram: 'yes' | 'no' | 'unknown';
};

/** A fact that nobody recorded, as it stands in a letter. */
const gapWords = {
  en: {
    happened: 'what happened, in plain words',
    kinds: 'the kinds of information',
    otherKind: 'what else it was',
    investigating: 'what you are doing to look into it',
    lessening: 'what you are doing to lessen harm',
    preventing: 'what you are doing so that it does not happen again',
    reach: 'a toll-free number, an email address, a website or a postal address',
    tollFree: 'a toll-free number',
    title: 'the title of who signs',
    signer: 'the name of who signs',
  },
  es: {
    happened: 'lo que pasó, en palabras sencillas',
    kinds: 'los tipos de información',
    otherKind: 'qué más era',
    investigating: 'lo que hacen para investigar',
    lessening: 'lo que hacen para reducir el daño',
    preventing: 'lo que hacen para que no vuelva a pasar',
    reach: 'un número gratuito, un correo electrónico, un sitio web o una dirección postal',
    tollFree: 'un número gratuito',
    title: 'el cargo de quien firma',
    signer: 'el nombre de quien firma',
  },
} as const;

/** What a letter waits for under a name. */
export function letterGap(language: LetterLanguage, what: keyof (typeof gapWords)['en']): string {
  return gap(gapWords[language][what]);
}

/** What was said in a language, or the gap that stands for it. */
export function saidOr(language: LetterLanguage, said: Said, what: keyof (typeof gapWords)['en']): string {
  return said[language].trim() || letterGap(language, what);
}

/** Ways to reach the practice, each where it is known; the facts of the breach before those of the practice. */
export type Reach = {
  readonly tollFree?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly mail?: string;
};

/** What of 164.404(c)(1)(E) is known: a number that is not toll-free does not do alone. */
export function reachOf({ reach }: LetterFacts, told: Told): Reach {
  const known = (text: string | undefined) =>
    text === undefined || text === '' || text.startsWith('‹') ? undefined : text;
  const ways = {
    tollFree: known(reach.tollFree),
    phone: known(told.phone()),
    email: known(reach.email) ?? known(told.email()),
    website: known(reach.website) ?? known(told.website()),
    mail: known(reach.mail) ?? known(told.mail()),
  };
  return Object.fromEntries(Object.entries(ways).filter(([, way]) => way !== undefined));
}

/** Whether one of the four ways that the rule names is among them. */
export function reachable({ tollFree, email, website, mail }: Reach): boolean {
  return [tollFree, email, website, mail].some((way) => way !== undefined);
}

/** A day in the words of a language. */
export function dayIn(language: LetterLanguage, day: Day): string {
  return longDateIn(day, language);
}

/** Who signs, and as what. */
export function signerOf(
  { signer }: LetterFacts,
  told: Told,
  language: LetterLanguage,
): { readonly name: string; readonly title: string } {
  const name = signer.name || told.privacyOfficial();
  return {
    name: name.startsWith('‹') ? letterGap(language, 'signer') : name,
    title:
      signer.title[language] ||
      (signer.name === ''
        ? language === 'es'
          ? 'Oficial de privacidad'
          : 'Privacy Official'
        : letterGap(language, 'title')),
  };
}
