import { breachStatuteOf } from '#states/breach-notice.ts';
import type { Confidence, UnderHipaa } from '#states/breach-notice/statute.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import type { Jurisdiction } from '#states/jurisdictions.ts';
import { recordAccessIn } from '#states/record-access.ts';
import type { Span } from '#states/record-access.ts';
import type { Told } from '#told/told.ts';

/** What is on file of the laws of a practice’s own states, in words for a lesson, in English and in Spanish. */

type Language = 'en' | 'es';

/** The states where the practice works, in the order of their names. */
export function statesOf(told: Told): readonly (typeof jurisdictions)[number][] {
  return jurisdictions.filter(({ code }) => told.inState(code));
}

const sure: Record<Confidence, Record<Language, string>> = {
  high: { en: 'checked in more than one source', es: 'comprobado en más de una fuente' },
  medium: { en: 'to be checked at the source', es: 'falta comprobarlo en la fuente' },
  low: { en: 'not checked yet', es: 'sin comprobar todavía' },
};

/** A number of days of a state: `15 working days`, `about 15 calendar days`. */
function spanWords({ days, unit, about }: Span, language: Language): string {
  if (language === 'es')
    return `${about ? 'unos ' : ''}${days} días ${unit === 'working' ? 'hábiles' : 'naturales'}`;
  return `${about ? 'about ' : ''}${days} ${unit} days`;
}

/** How soon a patient gets a copy of the record by the state’s own law, as a sentence or two. */
export function copySentences(state: Jurisdiction, language: Language): string {
  const row = recordAccessIn(state);
  const span = row?.copy ?? undefined;
  const look = row?.inspect ?? undefined;
  const none =
    language === 'en' ? 'No number of days of its own is on file.' : 'No consta un plazo propio en días.';
  if (!row || (!span && !look)) return none;
  const parts = [
    span &&
      (language === 'en'
        ? `A copy within ${spanWords(span, language)}.`
        : `Una copia en ${spanWords(span, language)}.`),
    look &&
      (language === 'en'
        ? `A look at the record within ${spanWords(look, language)}.`
        : `Ver el expediente en ${spanWords(look, language)}.`),
    `(${[row.statute, sure[row.confidence][language]].filter((one) => one !== null).join('; ')})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const hipaaWords: Record<UnderHipaa, Record<Language, string>> = {
  'entity-exempt': {
    en: 'As it reads, it does not bind a practice under HIPAA.',
    es: 'Según su texto, no obliga a un consultorio sujeto a HIPAA.',
  },
  'entity-exempt-if-kept': {
    en: 'As it reads, it does not bind a practice that keeps to HIPAA.',
    es: 'Según su texto, no obliga a un consultorio que cumple HIPAA.',
  },
  deemed: {
    en: 'As it reads, a notice that keeps to HIPAA is enough.',
    es: 'Según su texto, basta un aviso que siga HIPAA.',
  },
  'deemed-but-authority': {
    en: 'As it reads, a HIPAA letter is enough for the people. A state office is told all the same.',
    es: 'Según su texto, a las personas les basta la carta de HIPAA. A la oficina del estado se le informa de todos modos.',
  },
  regulator: {
    en: 'As it reads, it is enough to follow the rules of HHS.',
    es: 'Según su texto, basta seguir las reglas del HHS.',
  },
  'content-only': {
    en: 'HIPAA helps only with what the letter says. The days hold.',
    es: 'HIPAA solo ayuda con el contenido de la carta. Los días valen.',
  },
  none: {
    en: 'It makes no exception for HIPAA.',
    es: 'No hace ninguna excepción para HIPAA.',
  },
  'none-verified': {
    en: 'No exception for HIPAA was found.',
    es: 'No se encontró ninguna excepción para HIPAA.',
  },
  outside: {
    en: 'As it reads, it is not made for a practice like ours.',
    es: 'Según su texto, no se dirige a un consultorio como el nuestro.',
  },
};

/** What the state’s breach law asks for the people it hits, in sentences. */
export function breachSentences(state: Jurisdiction, language: Language): string {
  const row = breachStatuteOf(state);
  if (!row)
    return language === 'en'
      ? 'No breach law is on file here. That does not mean that there is none.'
      : 'Aquí no consta una ley de violaciones. Eso no quiere decir que no exista.';
  const source = `(${row.statute}; ${sure[row.confidence][language]})`;
  const days =
    language === 'en'
      ? row.days === null
        ? 'No number of days: without needless delay.'
        : `At most ${row.days} days after ${row.from === 'determination' ? 'we conclude that it was a breach' : 'it was found'}.`
      : row.days === null
        ? 'Sin número de días: sin demora injustificada.'
        : `Como máximo ${row.days} días desde que ${row.from === 'determination' ? 'concluimos que fue una violación' : 'se descubrió'}.`;
  return `${days} ${hipaaWords[row.underHipaa][language]} ${source}`;
}

/** The offices of the states in Spanish, by their English words. */
export const officesInSpanish: Readonly<Record<string, string>> = {
  'the Attorney General': 'el fiscal general',
  'the Attorney General and the Director of the Arizona Department of Homeland Security':
    'el fiscal general y el director del Departamento de Seguridad Nacional de Arizona',
  'the Department of Legal Affairs': 'el Departamento de Asuntos Legales',
  'the Office of Consumer Protection': 'la Oficina de Protección al Consumidor',
  'the Consumer Protection Division of the Attorney General':
    'la División de Protección al Consumidor del fiscal general',
  'the Consumer Protection Section of the Attorney General':
    'la Sección de Protección al Consumidor del fiscal general',
  'the Attorney General and the Office of Consumer Affairs and Business Regulation':
    'el fiscal general y la Oficina de Asuntos del Consumidor y Regulación Comercial',
  'the Office of Consumer Protection of the Attorney General':
    'la Oficina de Protección al Consumidor del fiscal general',
  'the Division of State Police': 'la División de la Policía Estatal',
  'the Attorney General, the Department of State and the State Police':
    'el fiscal general, el Departamento de Estado y la Policía Estatal',
  'the Department of Consumer Affairs (DACO)': 'el Departamento de Asuntos del Consumidor (DACO)',
  'the Department of Consumer Affairs': 'el Departamento de Asuntos del Consumidor',
  'the Attorney General and the Utah Cyber Center': 'el fiscal general y el Centro Cibernético de Utah',
};

const sparing: ReadonlySet<UnderHipaa> = new Set(['entity-exempt', 'entity-exempt-if-kept', 'outside']);

/**
 * The first office that the state’s breach law names, as it reads within a sentence, and from how many residents on;
 * undefined where it names none, or spares those who are under HIPAA.
 */
export function officeOf(
  state: Jurisdiction,
  language: Language,
): { readonly who: string; readonly least: number } | undefined {
  const row = breachStatuteOf(state);
  const [first] = row?.authorities ?? [];
  if (!row || !first || sparing.has(row.underHipaa)) return undefined;
  return {
    who: language === 'en' ? first.who : (officesInSpanish[first.who] ?? first.who),
    least: first.least,
  };
}

/** Whether a state office is told, as a sentence. */
export function officeSentence(state: Jurisdiction, language: Language): string {
  const office = officeOf(state, language);
  if (!office)
    return language === 'en'
      ? 'None is on file for a practice like ours. It is looked up again each time.'
      : 'No consta ninguna para un consultorio como el nuestro. Se vuelve a consultar cada vez.';
  const { who, least } = office;
  const opened = who.charAt(0).toUpperCase() + who.slice(1);
  if (least === 1)
    return language === 'en'
      ? `${opened}, also for one person.`
      : `${opened}, aunque sea por una sola persona.`;
  return language === 'en'
    ? `${opened}, from ${least} people who live there on.`
    : `${opened}, desde ${least} personas que viven allí.`;
}
