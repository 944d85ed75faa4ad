import type { ContentPart } from '#areas/breaches/events.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Told } from '#told/told.ts';
import { gapsIn, linesOf, textOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { dayIn } from './facts.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { kindLines, officialPlaces, stepsToTake } from './kinds.ts';
import { headings, words } from './wording.ts';

/** What a notice must hold, in the order of the rule (164.404(c)). */
export const letterElements: readonly {
  readonly part: ContentPart;
  readonly citation: Citation;
  readonly name: string;
}[] = [
  {
    part: 'happened',
    citation: '164.404(c)(1)(A)',
    name: 'what happened, with the day of it and the day of discovery, if known',
  },
  { part: 'kinds', citation: '164.404(c)(1)(B)', name: 'the kinds of PHI that were involved' },
  { part: 'steps', citation: '164.404(c)(1)(C)', name: 'what people should do to protect themselves' },
  {
    part: 'doing',
    citation: '164.404(c)(1)(D)',
    name: 'what you are doing to look into it, to limit harm and to prevent another',
  },
  {
    part: 'reach',
    citation: '164.404(c)(1)(E)',
    name: 'how to reach you: a toll-free number, an email address, a website or a postal address',
  },
  { part: 'plain', citation: '164.404(c)(2)', name: 'plain language' },
];

/** Something that a letter should say and does not, or says and should not. */
export type Lacking = { readonly part: ContentPart; readonly citation: Citation; readonly because: string };

type Part = Exclude<ContentPart, 'plain'>;

/** Headings by which a part is known, also after somebody has put them in other words. */
const known: readonly (readonly [Part, RegExp])[] = [
  ['happened', /what happened|qué (pasó|ocurrió|sucedió)/i],
  [
    'kinds',
    /(information|details|kinds?|records)\b.*(involved|affected)|what (information|kinds?)|información|tipos/i,
  ],
  ['steps', /what you|steps|protect yourself|qué (puede|debe)|protegerse/i],
  ['doing', /what we|qué (estamos|hacemos|hicimos)/i],
  ['reach', /reach|contact|questions|call us|comunic|preguntas/i],
];

/** Other words for a kind, where somebody has put its line in their own. */
const otherWords: Readonly<Record<keyof typeof kindLines, RegExp>> = {
  name: /\bnames?\b|nombre/i,
  address: /address|direcci/i,
  contact: /phone|email|tel[eé]fono|correo/i,
  'birth-date': /birth|nacimiento/i,
  'social-security': /social security|\bSSN\b|seguro social/i,
  license: /licen[sc]e|\bID\b|passport|licencia|identificaci/i,
  financial: /bank|card|account number|payment|banco|tarjeta/i,
  insurance: /insurance|plan|claim|seguro|reclamo/i,
  'record-number': /chart|account|record number|expediente|cuenta/i,
  diagnosis: /diagnos|condition|estado de salud/i,
  treatment: /treat|visit|care|procedure|tratamiento|cita|atenci/i,
  medication: /medic|prescription|drug|receta/i,
  results: /result|test|lab|scan|x-ray|prueba|imagen|imágenes/i,
  photo: /photo|picture|image|foto|imagen/i,
  'mental-health': /mental|counsel|therapy|terapia/i,
  'substance-use': /substance|alcohol|drug|drogas|sustancias/i,
  hiv: /\bHIV\b|\bVIH\b|infection|infecci/i,
};

/** The lines of each part, by the heading that they stand under. */
function sectionsOf(written: Written): ReadonlyMap<Part | 'other', readonly string[]> {
  const sections = new Map<Part | 'other', string[]>();
  let part: Part | 'other' = 'other';
  for (const passage of written) {
    if (passage.kind === 'heading') {
      const text = textOf(passage.runs);
      part = known.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
    } else sections.set(part, [...(sections.get(part) ?? []), ...linesOf([passage])]);
  }
  return sections;
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

/** Long enough that somebody has to read it twice. Ours: the rule gives no number. */
const longest = { en: { sentence: 35, average: 20 }, es: { sentence: 45, average: 26 } } as const;

/**
 * What of 164.404(c) a letter no longer says, after somebody has edited it, a sentence each; none where it says all of
 * it. It looks for what is on record (days, kinds, ways to reach you), so it is to be read with the facts of today.
 */
export function lackingIn(
  written: Written,
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
): readonly Lacking[] {
  const sections = sectionsOf(written);
  const text = linesOf(written).join('\n');
  const of = (part: Part) => (sections.get(part) ?? []).join('\n');
  const head = (part: Part) => `“${headings[language][part]}”`;
  const found: Lacking[] = [];
  const lacking = (part: ContentPart, because: string) => {
    const citation = letterElements.find((element) => element.part === part)?.citation ?? '164.404(c)(2)';
    found.push({ part, citation, because });
  };

  const days = [facts.from, facts.to === facts.from ? '' : facts.to].flatMap((day) =>
    day === '' ? [] : [dayIn(language, day)],
  );
  const discovered = dayIn(language, facts.discovered);
  const story = storyIn(of('happened'), [...days, discovered], facts, told, language);
  if (wordsIn(story) < 6 && !text.includes(facts.happened[language] || '\0'))
    lacking('happened', `It does not say what happened. Say it under ${head('happened')}.`);
  for (const day of days)
    if (!text.includes(day)) lacking('happened', `It does not give the day it happened: ${day}.`);
  if (!text.includes(discovered))
    lacking('happened', `It does not give the day it was discovered: ${discovered}.`);

  const kinds = sections.has('kinds') ? of('kinds') : text;
  for (const kind of facts.kinds) {
    const line = kind === 'other' ? facts.otherKind[language] : kindLines[kind][language];
    const isThere =
      (line !== '' && kinds.toLowerCase().includes(line.toLowerCase())) ||
      (kind !== 'other' && sections.has('kinds') && otherWords[kind].test(kinds));
    if (!isThere && line !== '')
      lacking('kinds', `It does not name a kind of information that was involved: ${line.toLowerCase()}.`);
  }
  if (facts.kinds.length === 0 && wordsIn(of('kinds')) < 4)
    lacking(
      'kinds',
      `It does not say what kinds of information were involved. Say it under ${head('kinds')}.`,
    );

  const leads = (['patient', 'representative', 'next-of-kin'] as const)
    .flatMap((to) => stepsToTake(facts, to, language))
    .map((step) => step.replace(/^\*\*|\*\*.*$/gs, ''));
  if (wordsIn(of('steps')) < 6 && !leads.some((lead) => text.includes(lead)))
    lacking(
      'steps',
      `It does not say what people can do to protect themselves. Say it under ${head('steps')}.`,
    );

  for (const because of lackingDoing(sections.get('doing'), text, facts, language)) lacking('doing', because);

  const reach = withoutOthers(sections.has('reach') ? of('reach') : text, facts);
  if (!ways.some((way) => way.test(reach)) && !reach.includes(told.mail()))
    lacking(
      'reach',
      'It gives no toll-free number, email address, website or postal address at which to ask you. A local phone number alone does not do.',
    );

  const hard = hardSentence(text, language);
  if (hard !== undefined) lacking('plain', hard);
  return found;
}

/** What a text says besides the days, and besides the sentences that every letter has. */
function storyIn(
  text: string,
  days: readonly string[],
  { associate }: LetterFacts,
  told: Told,
  language: LetterLanguage,
): string {
  const says = words[language];
  const stock = [
    says.dayUnknown,
    says.countsAsOurs,
    says.delayed,
    associate && says.atAssociate(associate.name, told.name()),
  ];
  return stock
    .reduce((rest: string, sentence) => (sentence ? rest.replaceAll(sentence, ' ') : rest), text)
    .split(/\n|(?<=[.!?])\s+/)
    .filter((sentence) => {
      const rest = days.reduce((left, day) => left.replaceAll(day, ' '), sentence);
      // “We learned of it on” and a day tells nothing more.
      return rest === sentence || wordsIn(rest) >= 8;
    })
    .join(' ');
}

const doing = {
  investigating: [
    /investigat|find(ing)? out|look(ing|ed)? into|review|check|averigu|investig|revis/i,
    'look into it',
  ],
  lessening: [
    /limit|lessen|reduc|asked (for|the|them)|clos(ed|ing)|shut|ended|wiped|recover|monitor|limitar|ceramos|cerr|recuper|vigil/i,
    'limit harm',
  ],
  preventing: [
    /again|prevent|future|from now on|\bnow\b|train|vuelva a pasar|evitar|ahora|capacit/i,
    'keep it from happening again',
  ],
} as const;

/** Which of the three things that the practice does the letter leaves out. */
function lackingDoing(
  section: readonly string[] | undefined,
  text: string,
  facts: LetterFacts,
  language: LetterLanguage,
): string[] {
  return (['investigating', 'lessening', 'preventing'] as const).flatMap((one) => {
    const [pattern, what] = doing[one];
    const lead = words[language].leads[one];
    const said = facts.doing[one][language];
    const isThere =
      (said !== '' && text.includes(said)) ||
      (section ?? []).some((line) => {
        const rest = line.replace(lead, '');
        const lines = Object.values(words[language].leads).filter((other) => line.startsWith(other));
        // A line that begins with the lead of another of the three is about that one.
        return wordsIn(rest) >= 3 && (lines.length > 0 ? lines.includes(lead) : pattern.test(line));
      });
    return isThere
      ? []
      : [`It does not say what you are doing to ${what}. Say it under “${headings[language].doing}”.`];
  });
}

/** Toll-free number, email, website, postal address. */
const ways: readonly RegExp[] = [
  /(?:^|[^\d])(?:1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)/,
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
  /https?:\/\/|\bwww\.|\b[a-z0-9-]+\.(?:com|org|net|health|care|clinic|dental|example|us)\b/i,
  /\b[A-Z]{2},? \d{5}(?:-\d{4})?\b/,
];

/** The text without the places of others: those of the bureaus and of offices are no way to reach the practice. */
function withoutOthers(text: string, { offer }: LetterFacts): string {
  return [...officialPlaces, ...(offer ? [offer.how, offer.provider] : [])].reduce(
    (rest, place) => rest.replaceAll(place, ' '),
    text,
  );
}

function hardSentence(text: string, language: LetterLanguage): string | undefined {
  const sentences = text
    .split(/\n|(?<=[.!?:;])\s+/)
    .map((sentence) => ({ sentence, count: wordsIn(sentence) }))
    .filter(({ count }) => count > 0);
  const { sentence: most, average } = longest[language];
  const worst = sentences.toSorted((one, other) => other.count - one.count)[0];
  if (worst && worst.count > most)
    return `One sentence has ${worst.count} words. Make two or three of it: “${worst.sentence.slice(0, 80)}…”`;
  const mean = sentences.reduce((sum, { count }) => sum + count, 0) / Math.max(1, sentences.length);
  return mean > average
    ? `Its sentences have ${Math.round(mean)} words on average. Shorten them: many people read this on a hard day.`
    : undefined;
}

/** What no letter says, and why. */
const never: readonly (readonly [RegExp, string])[] = [
  [
    /\bno harm\b|\bnot (be )?harmed\b|\bno risk\b|not at risk|nothing to worry|sin riesgo|ningún (daño|riesgo)|no (hay|corre) (peligro|riesgo)|no se preocupe/i,
    'It says that there is no harm or risk. You cannot know that: take it out.',
  ],
  [
    /\byou (must|have to|need to|will have to) pay|at your (own )?(cost|expense)|for a fee|debe(rá)? pagar|tiene que pagar|a su (propio )?costo/i,
    'It says that people have to pay. Protecting themselves costs them nothing: take it out.',
  ],
  [
    /unavoidable|could not have been prevented|inevitable/i,
    'It says that nobody could have prevented it. Take it out.',
  ],
  [
    /\bcompliant\b|fully compl(y|ies)|HIPAA.certified/i,
    'It praises the practice. A letter about a breach is no place for that.',
  ],
];

/** What stands in a letter to people and should not, a sentence each. */
export function objectionsTo(written: Written, facts: LetterFacts): readonly string[] {
  const text = linesOf(written).join('\n');
  const counts = [facts.total, ...facts.states.map(({ residents }) => residents)].flatMap((count) =>
    count > 9 ? [count.toLocaleString('en-US'), String(count)] : [],
  );
  const number = counts.find((count) =>
    new RegExp(
      `(?<![\\d,.-])${count}(?![\\d,-]|\\.\\d)\\s+(\\p{L}+\\s+)?(people|patients|individuals|persons|residents|personas|pacientes)`,
      'iu',
    ).test(text),
  );
  return [
    ...never.filter(([pattern]) => pattern.test(text)).map(([, because]) => because),
    ...(number === undefined
      ? []
      : [
          `It says how many people are affected (${number}). HIPAA does not ask for that in a letter, and Massachusetts forbids it in its own: take it out.`,
        ]),
  ];
}

/** What keeps a letter to people from going out: facts that are missing, elements that are, words that should not be there. */
export function readinessOf(
  written: Written,
  facts: LetterFacts,
  told: Told,
  language: LetterLanguage,
): {
  readonly ready: boolean;
  readonly gaps: readonly string[];
  readonly lacking: readonly Lacking[];
  readonly objections: readonly string[];
} {
  const gaps = gapsIn(written);
  const lacking = lackingIn(written, facts, told, language);
  const objections = objectionsTo(written, facts);
  return {
    ready: gaps.length === 0 && lacking.length === 0 && objections.length === 0,
    gaps,
    lacking,
    objections,
  };
}
