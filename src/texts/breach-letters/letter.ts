import type { Told } from '#told/told.ts';
import { heading, para, points } from '#written/written.ts';
import type { Passage, Written } from '#written/written.ts';
import { dayIn, letterGap, reachable, reachOf, saidOr, signerOf } from './facts.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { kindsInvolved, stepsToTake } from './kinds.ts';
import type { LetterTo } from './kinds.ts';
import { headings, words } from './wording.ts';

/** What happened, with the day of it and the day of discovery, as far as they are known (164.404(c)(1)(A)). */
export function happenedPart(facts: LetterFacts, told: Told, language: LetterLanguage): readonly Passage[] {
  const says = words[language];
  const { from, to, discovered, associate, delay } = facts;
  const when =
    from === ''
      ? says.dayUnknown
      : to === '' || to === from
        ? says.oneDay(dayIn(language, from))
        : says.manyDays(dayIn(language, from), dayIn(language, to));
  return [
    heading(headings[language].happened),
    para(saidOr(language, facts.happened, 'happened')),
    para(
      [
        when,
        associate && says.atAssociate(associate.name, told.name()),
        associate?.discovered && says.associateKnew(associate.name, dayIn(language, associate.discovered)),
        // What an agent knew counts as known here: there is one day of discovery, and it was the agent’s.
        associate?.discovered === discovered
          ? says.countsAsOurs
          : says.discovered(dayIn(language, discovered)),
        delay && says.delayed,
      ]
        .filter((sentence) => sentence !== undefined && sentence !== '')
        .join(' '),
    ),
  ];
}

/** The kinds of PHI, never what they say (164.404(c)(1)(B)). */
export function kindsPart(facts: LetterFacts, language: LetterLanguage): readonly Passage[] {
  return [
    heading(headings[language].kinds),
    para(words[language].kinds),
    points(...kindsInvolved(facts, language)),
  ];
}

/** What people can do (164.404(c)(1)(C)), and what they get for it, free of charge. */
export function stepsPart(facts: LetterFacts, to: LetterTo, language: LetterLanguage): readonly Passage[] {
  const { offer } = facts;
  const says = words[language];
  return [
    heading(headings[language].steps),
    ...(offer && to !== 'next-of-kin'
      ? [
          para(
            [
              says.offer[to](offer.months, offer.provider),
              says.offerHow(offer.how),
              offer.until !== '' && says.offerUntil(dayIn(language, offer.until)),
            ]
              .filter(Boolean)
              .join(' '),
          ),
        ]
      : []),
    points(...stepsToTake(facts, to, language)),
  ];
}

/** What the practice does to look into it, to lessen harm, and to prevent another (164.404(c)(1)(D)). */
export function doingPart({ doing }: LetterFacts, language: LetterLanguage): readonly Passage[] {
  const leads = words[language].leads;
  return [
    heading(headings[language].doing),
    points(
      `**${leads.investigating}** ${saidOr(language, doing.investigating, 'investigating')}`,
      `**${leads.lessening}** ${saidOr(language, doing.lessening, 'lessening')}`,
      `**${leads.preventing}** ${saidOr(language, doing.preventing, 'preventing')}`,
    ),
  ];
}

/** How to ask: toll-free number, email, website or postal address (164.404(c)(1)(E)). */
export function reachPart(facts: LetterFacts, told: Told, language: LetterLanguage): readonly Passage[] {
  const says = words[language];
  const reach = reachOf(facts, told);
  const hours = facts.reach.hours[language];
  return [
    heading(headings[language].reach),
    para(says.reach),
    points(
      reach.tollFree !== undefined && `${says.tollFree} ${reach.tollFree}${hours === '' ? '' : `, ${hours}`}`,
      reach.phone !== undefined && reach.phone !== reach.tollFree && `${says.phone} ${reach.phone}`,
      reach.email !== undefined && `${says.email} ${reach.email}`,
      reach.website !== undefined && `${says.website} ${reach.website}`,
      reach.mail !== undefined && `${says.mail} ${told.name()}, ${reach.mail}`,
      !reachable(reach) && letterGap(language, 'reach'),
    ),
  ];
}

/** All that 164.404(c)(1) asks for, in the order of the rule, under a heading each. */
export function contentParts(
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
  to: LetterTo = 'patient',
): Written {
  return [
    ...happenedPart(facts, told, language),
    ...kindsPart(facts, language),
    ...stepsPart(facts, to, language),
    ...doingPart(facts, language),
    ...reachPart(facts, told, language),
  ];
}

/**
 * The letter to a patient, to who acts for one (164.502(g)), or to next of kin (164.404(d)(1)(ii)): its text without
 * the head, the greeting and the closing, which the sheet of paper has. It names nobody and says no number of people.
 */
export function individualLetter(
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
  to: LetterTo = 'patient',
): Written {
  const says = words[language];
  return [
    ...(to === 'next-of-kin' ? [para(says.condolence)] : []),
    para(says.opening[to](told.name())),
    para(says.sorry),
    ...contentParts(facts, told, language, to),
  ];
}

/** The same by email, for those who agreed to it (164.404(d)(1)(i)). The subject says nothing about anybody’s health. */
export function emailNotice(
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
): { readonly subject: string; readonly written: Written } {
  const says = words[language];
  const { name, title } = signerOf(facts, told, language);
  return {
    subject: says.subject(told.name()),
    written: [
      para(says.hello),
      ...individualLetter(facts, told, language),
      para(says.emailNote),
      para(`${says.closing} ${name}, ${title}, ${told.name()}`),
    ],
  };
}
