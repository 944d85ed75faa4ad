import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { PhishingOutcome } from './events.ts';
import type { OwedModule } from './owed.ts';

/** The words around a lesson, in its language. */
type LessonWords = {
  readonly name: string;
  readonly back: string;
  readonly after: string;
  readonly minutes: (minutes: number) => string;
  readonly due: (day: Day) => string;
  readonly why: Readonly<Record<OwedModule['why'], string>>;
  readonly toQuestions: (count: number) => string;
  readonly passedOn: (day: string) => string;
  readonly nothingOpen: string;
  readonly questions: string;
  readonly question: (number: number, of: number) => string;
  readonly intro: (count: number, passMark: number) => string;
  readonly agree: string;
  readonly send: string;
  readonly readAgain: string;
  readonly yourAnswer: string;
  readonly right: string;
  readonly rightAnswer: string;
  readonly passed: (score: number) => string;
  readonly failed: (score: number, passMark: number) => string;
  readonly signedAs: string;
  readonly again: string;
  readonly certificate: string;
  readonly rightCount: (right: number, of: number) => string;
  readonly notRecorded: string;
};

const spanishMonths =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

/** A day as it is written in Spanish: `30 de noviembre de 2026`. */
export function spanishDate(day: Day): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${Number(ofMonth)} de ${spanishMonths[Number(month) - 1]} de ${year}`;
}

export const lessonWords: Readonly<Record<'en' | 'es', LessonWords>> = {
  en: {
    name: 'English',
    back: 'Your reading',
    after: 'After this you can',
    minutes: (minutes) => `About ${minutes} minutes`,
    due: (day) => `by ${longDate(day)}`,
    why: { first: '', again: '', changed: '', assigned: '' },
    toQuestions: (count) => `Answer ${count} questions`,
    passedOn: (day) => `You passed this on ${day}. There is nothing to answer now.`,
    nothingOpen: 'There is nothing for you to answer here.',
    questions: 'Questions',
    question: (number, of) => `Question ${number} of ${of}`,
    intro: (count, passMark) =>
      `${count} scenes, each with one best answer. You pass with ${passMark} percent; if not, you read again and get new questions first. Nobody times you.`,
    agree: 'I answered these questions myself.',
    send: 'Send my answers',
    readAgain: 'Read the lesson again',
    yourAnswer: 'Your answer',
    right: 'The best answer',
    rightAnswer: 'Right',
    passed: (score) => `Passed, with ${score} percent`,
    failed: (score, passMark) => `${score} percent: not passed yet. You need ${passMark}.`,
    signedAs: 'Signed with it',
    again: 'Read again, then try other questions',
    certificate: 'Certificate (PDF)',
    rightCount: (right, of) => `${right} of ${of} right.`,
    notRecorded: 'Nothing was recorded yet',
  },
  es: {
    name: 'Español',
    back: 'Sus lecturas',
    after: 'Después de esto, usted puede',
    minutes: (minutes) => `Unos ${minutes} minutos`,
    due: (day) => `hasta el ${spanishDate(day)}`,
    why: {
      first: 'Todavía no lo ha tomado.',
      again: 'Ya toca repetirlo.',
      changed: 'Una política de la que trata este módulo cambió.',
      assigned: 'Se lo asignaron.',
    },
    toQuestions: (count) => `Contestar ${count} preguntas`,
    passedOn: (day) => `Usted aprobó este módulo el ${day}. Ahora no hay nada que contestar.`,
    nothingOpen: 'Aquí no hay nada que usted deba contestar.',
    questions: 'Preguntas',
    question: (number, of) => `Pregunta ${number} de ${of}`,
    intro: (count, passMark) =>
      `${count} situaciones, cada una con una mejor respuesta. Se aprueba con ${passMark} por ciento; si no, vuelve a leer y recibe primero preguntas nuevas. No hay límite de tiempo.`,
    agree: 'Contesté estas preguntas yo mismo.',
    send: 'Enviar mis respuestas',
    readAgain: 'Leer la lección otra vez',
    yourAnswer: 'Su respuesta',
    right: 'La mejor respuesta',
    rightAnswer: 'Correcto',
    passed: (score) => `Aprobado, con ${score} por ciento`,
    failed: (score, passMark) => `${score} por ciento: todavía no. Se necesita ${passMark}.`,
    signedAs: 'Firmado con esto',
    again: 'Leer otra vez y probar con otras preguntas',
    certificate: 'Certificado (PDF)',
    rightCount: (right, of) => `${right} de ${of} correctas.`,
    notRecorded: 'Todavía no se registró nada',
  },
};

/** What somebody did with a practice phish. */
export const outcomeWords: Readonly<Record<PhishingOutcome, string>> = {
  reported: 'Reported it',
  ignored: 'Did nothing',
  clicked: 'Clicked',
  'gave-data': 'Gave a password or other data',
};

/** Why a module is open, as the cell of a table. */
export const whyWords: Readonly<Record<OwedModule['why'], string>> = {
  first: 'First time',
  again: 'Again, by your interval',
  changed: 'A policy changed',
  assigned: 'Assigned',
};
