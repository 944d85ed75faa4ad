import type { ContentPart } from '#areas/breaches/events.ts';
import type { LetterLanguage } from './facts.ts';
import type { LetterTo } from './kinds.ts';

/** What each part that the rule asks for stands under. */
export const headings: Record<LetterLanguage, Record<Exclude<ContentPart, 'plain'>, string>> = {
  en: {
    happened: 'What happened',
    kinds: 'What information was involved',
    steps: 'What you can do',
    doing: 'What we are doing',
    reach: 'How to reach us',
  },
  es: {
    happened: 'Qué pasó',
    kinds: 'Qué información fue afectada',
    steps: 'Qué puede hacer usted',
    doing: 'Qué estamos haciendo',
    reach: 'Cómo comunicarse con nosotros',
  },
};

type Wording = {
  readonly opening: Record<LetterTo, (practice: string) => string>;
  readonly condolence: string;
  readonly sorry: string;
  readonly dayUnknown: string;
  readonly oneDay: (day: string) => string;
  readonly manyDays: (from: string, to: string) => string;
  readonly atAssociate: (associate: string, practice: string) => string;
  readonly associateKnew: (associate: string, day: string) => string;
  readonly discovered: (day: string) => string;
  readonly countsAsOurs: string;
  readonly delayed: string;
  readonly kinds: string;
  readonly offer: Record<Exclude<LetterTo, 'next-of-kin'>, (months: number, provider: string) => string>;
  readonly offerHow: (how: string) => string;
  readonly offerUntil: (day: string) => string;
  readonly leads: { readonly investigating: string; readonly lessening: string; readonly preventing: string };
  readonly reach: string;
  readonly tollFree: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly mail: string;
  readonly subject: (practice: string) => string;
  readonly hello: string;
  readonly emailNote: string;
  readonly closing: string;
  /** How a letter begins to somebody whose name is, or is not, known. */
  readonly dear: (name: string) => string;
  readonly dearUnnamed: Record<LetterTo, string>;
  readonly regarding: (name: string) => string;
  /** What the letter is called where it needs a name: in the file, and to who hears it read. */
  readonly title: string;
};

/** The sentences of the letters that are the same for every breach. */
export const words: Record<LetterLanguage, Wording> = {
  en: {
    opening: {
      patient: (practice) =>
        `We are writing because of a breach of privacy at ${practice}. Some of your health information was part of it.`,
      representative: (practice) =>
        `We are writing because of a breach of privacy at ${practice}. Health information of a patient for whom you act was part of it. That may be your child.`,
      'next-of-kin': (practice) =>
        `We are writing because of a breach of privacy at ${practice}. Health information of a patient who has died was part of it. We write to you as next of kin, or as the person who acts for the patient.`,
    },
    condolence: 'We are sorry for your loss, and sorry to trouble you with this.',
    sorry: 'We are sorry that this happened. Here is what we know, what you can do, and how to reach us.',
    dayUnknown: 'We do not know the day on which it happened.',
    oneDay: (day) => `It happened on ${day}.`,
    manyDays: (from, to) => `It went on from ${from} to ${to}.`,
    atAssociate: (associate, practice) => `It happened at ${associate}, which works for ${practice}.`,
    associateKnew: (associate, day) => `${associate} learned of it on ${day}.`,
    discovered: (day) => `We learned of it on ${day}.`,
    countsAsOurs: 'That is the day of discovery for us as well.',
    delayed: 'Law enforcement asked us to wait before we told you.',
    kinds:
      'These kinds of information were, or may have been, involved. To keep the details private, we do not repeat them here.',
    offer: {
      patient: (months, provider) =>
        `**We pay for ${months} months of credit and identity monitoring for you**, by ${provider}. It costs you nothing.`,
      representative: (months, provider) =>
        `**We pay for ${months} months of credit and identity monitoring for the patient**, by ${provider}. It costs you nothing.`,
    },
    offerHow: (how) => `To sign up: ${how}.`,
    offerUntil: (day) => `Please sign up by ${day}.`,
    leads: {
      investigating: 'To find out what happened:',
      lessening: 'To limit harm:',
      preventing: 'To keep it from happening again:',
    },
    reach: 'If you have questions, please ask. We will answer.',
    tollFree: 'Call us toll-free:',
    phone: 'Call us:',
    email: 'Email:',
    website: 'Website:',
    mail: 'Write to:',
    subject: (practice) => `A privacy notice from ${practice}`,
    hello: 'Hello,',
    emailNote:
      'You get this by email because you agreed to notices by email. If you want it on paper, tell us, and we will mail it.',
    closing: 'Sincerely,',
    dear: (name) => `Dear ${name}:`,
    dearUnnamed: {
      patient: 'Dear patient:',
      representative: 'Dear parent or representative:',
      'next-of-kin': 'Dear family member or representative:',
    },
    regarding: (name) => `About: ${name}`,
    title: 'Notice of a breach of privacy',
  },
  es: {
    opening: {
      patient: (practice) =>
        `Le escribimos por una violación de la privacidad en ${practice}. Parte de su información de salud fue afectada.`,
      representative: (practice) =>
        `Le escribimos por una violación de la privacidad en ${practice}. Fue afectada información de salud de un paciente a quien usted representa. Puede ser su hijo o hija.`,
      'next-of-kin': (practice) =>
        `Le escribimos por una violación de la privacidad en ${practice}. Fue afectada información de salud de un paciente que falleció. Le escribimos como familiar cercano o como representante del paciente.`,
    },
    condolence: 'Lamentamos su pérdida, y sentimos molestarle con esto.',
    sorry:
      'Lamentamos que esto haya pasado. Aquí le decimos lo que sabemos, lo que usted puede hacer y cómo comunicarse con nosotros.',
    dayUnknown: 'No sabemos qué día pasó.',
    oneDay: (day) => `Pasó el ${day}.`,
    manyDays: (from, to) => `Duró del ${from} al ${to}.`,
    atAssociate: (associate, practice) => `Pasó en ${associate}, que trabaja para ${practice}.`,
    associateKnew: (associate, day) => `${associate} lo supo el ${day}.`,
    discovered: (day) => `Nosotros lo supimos el ${day}.`,
    countsAsOurs: 'Ese es también el día del descubrimiento para nosotros.',
    delayed: 'Las autoridades nos pidieron esperar antes de avisarle.',
    kinds:
      'Estos tipos de información fueron, o pueden haber sido, afectados. Para proteger los detalles, no los repetimos aquí.',
    offer: {
      patient: (months, provider) =>
        `**Pagamos ${months} meses de vigilancia de su crédito e identidad**, con ${provider}. A usted no le cuesta nada.`,
      representative: (months, provider) =>
        `**Pagamos ${months} meses de vigilancia del crédito y la identidad del paciente**, con ${provider}. A usted no le cuesta nada.`,
    },
    offerHow: (how) => `Para inscribirse: ${how}.`,
    offerUntil: (day) => `Inscríbase a más tardar el ${day}.`,
    leads: {
      investigating: 'Para saber qué pasó:',
      lessening: 'Para reducir el daño:',
      preventing: 'Para que no vuelva a pasar:',
    },
    reach: 'Si tiene preguntas, por favor háganoslas. Le vamos a responder.',
    tollFree: 'Llame gratis:',
    phone: 'Llame:',
    email: 'Correo electrónico:',
    website: 'Sitio web:',
    mail: 'Escriba a:',
    subject: (practice) => `Aviso de privacidad de ${practice}`,
    hello: 'Hola:',
    emailNote:
      'Recibe esto por correo electrónico porque aceptó recibir avisos así. Si lo quiere en papel, díganos y se lo enviamos.',
    closing: 'Atentamente,',
    dear: (name) => `Estimado/a ${name}:`,
    dearUnnamed: {
      patient: 'Estimado/a paciente:',
      representative: 'Estimado/a padre, madre o representante:',
      'next-of-kin': 'Estimado/a familiar o representante:',
    },
    regarding: (name) => `Acerca de: ${name}`,
    title: 'Aviso de una violación de la privacidad',
  },
};
