import type { PhiKind } from '#areas/breaches/events.ts';
import type { LetterFacts, LetterLanguage, Said } from './facts.ts';
import { letterGap, saidOr } from './facts.ts';

/** Whom a letter is written to: the patient, who acts for a patient (a parent of a minor among them), or who is left. */
export type LetterTo = 'patient' | 'representative' | 'next-of-kin';

/** Each kind of PHI as a line of the list in a letter: what kind it is, never what it says (164.404(c)(1)(B)). */
export const kindLines: Record<Exclude<PhiKind, 'other'>, Said> = {
  name: { en: 'Name', es: 'Nombre' },
  address: { en: 'Home address', es: 'Dirección de la casa' },
  contact: { en: 'Phone number or email address', es: 'Teléfono o correo electrónico' },
  'birth-date': { en: 'Date of birth', es: 'Fecha de nacimiento' },
  'social-security': { en: 'Social Security number', es: 'Número de Seguro Social' },
  license: {
    en: 'Driver’s license or other ID number',
    es: 'Número de licencia de conducir o de otra identificación',
  },
  financial: { en: 'Bank account or card number', es: 'Número de cuenta de banco o de tarjeta' },
  insurance: { en: 'Health insurance and claims', es: 'Seguro médico y reclamos' },
  'record-number': { en: 'Chart or account number', es: 'Número de expediente o de cuenta' },
  diagnosis: { en: 'Diagnosis or health condition', es: 'Diagnóstico o estado de salud' },
  treatment: { en: 'Visits and treatment', es: 'Citas y tratamientos' },
  medication: { en: 'Medicines', es: 'Medicinas' },
  results: { en: 'Results of tests or scans', es: 'Resultados de pruebas o imágenes' },
  photo: { en: 'Photos', es: 'Fotos' },
  'mental-health': { en: 'Mental health care', es: 'Atención de salud mental' },
  'substance-use': {
    en: 'Care for alcohol or drug use',
    es: 'Atención por consumo de alcohol o drogas',
  },
  hiv: {
    en: 'Tests or care for HIV or other infections',
    es: 'Pruebas o atención de VIH u otras infecciones',
  },
};

/** The kinds that were involved, a line each; a gap where none is on record. */
export function kindsInvolved(
  { kinds, otherKind }: LetterFacts,
  language: LetterLanguage,
): readonly string[] {
  if (kinds.length === 0) return [letterGap(language, 'kinds')];
  return kinds.map((kind) =>
    kind === 'other' ? saidOr(language, otherKind, 'otherKind') : kindLines[kind][language],
  );
}

/** Official places that letters send people to. They are not ways to reach the practice. */
export const officialPlaces = [
  'equifax.com',
  'experian.com',
  'transunion.com',
  'annualcreditreport.com',
  'identitytheft.gov',
  'robodeidentidad.gov',
  'irs.gov/ippin',
  '1-877-322-8228',
  '1-877-438-4338',
] as const;

type Step = {
  /** The kinds that call for it; undefined: always. */
  readonly for?: readonly PhiKind[];
  /** To whom; undefined: to all. */
  readonly to?: readonly LetterTo[];
  readonly en: string;
  readonly es: string;
};

const health = ['diagnosis', 'treatment', 'medication', 'results'] as const;
const sensitive = ['photo', 'mental-health', 'substance-use', 'hiv'] as const;
const identity = ['social-security', 'license'] as const;
const patient = ['patient'] as const;
const others = ['representative', 'next-of-kin'] as const;

/** What people can do, by kind of PHI (164.404(c)(1)(C)). None costs them anything. */
const steps: readonly Step[] = [
  {
    for: ['financial'],
    to: patient,
    en: '**Call your bank or card company today.** Use the number on your card. Ask for a new account or card number. Look through what was charged, and report what is not yours.',
    es: '**Llame hoy a su banco o a la compañía de su tarjeta.** Use el número de la tarjeta. Pida un número nuevo. Revise los cargos y avise de los que no son suyos.',
  },
  {
    for: ['financial'],
    to: others,
    en: '**Call the bank or card company of the patient.** Use the number on the card. Ask for a new number or to close the account. Report any charge that is wrong.',
    es: '**Llame al banco o a la compañía de la tarjeta del paciente.** Use el número de la tarjeta. Pida un número nuevo o que cierren la cuenta. Avise de los cargos que no correspondan.',
  },
  {
    for: identity,
    to: patient,
    en: '**Freeze your credit.** It is free. It stops new loans in your name until you lift it. Ask each of the three credit bureaus: equifax.com, experian.com and transunion.com.',
    es: '**Congele su crédito.** Es gratis. Impide préstamos nuevos a su nombre hasta que usted lo descongele. Pídalo a cada uno de los tres burós de crédito: equifax.com, experian.com y transunion.com.',
  },
  {
    for: identity,
    to: patient,
    en: '**Or place a fraud alert.** It is free too. Ask one bureau, and it tells the other two. Lenders must then check that it is you.',
    es: '**O ponga una alerta de fraude.** También es gratis. Pídala a un buró, y este avisa a los otros dos. Así quien presta dinero debe comprobar que es usted.',
  },
  {
    for: identity,
    to: patient,
    en: '**Look at your credit reports.** They are free at annualcreditreport.com, or call 1-877-322-8228.',
    es: '**Revise sus informes de crédito.** Son gratis en annualcreditreport.com, o llame al 1-877-322-8228.',
  },
  {
    for: identity,
    to: ['representative'],
    en: '**Freeze the patient’s credit.** It is free, for a child too. Ask each of the three credit bureaus if there is a file in the patient’s name: equifax.com, experian.com and transunion.com.',
    es: '**Congele el crédito del paciente.** Es gratis, también para un menor. Pregunte a cada uno de los tres burós de crédito si hay un archivo a su nombre: equifax.com, experian.com y transunion.com.',
  },
  {
    for: identity,
    to: ['next-of-kin'],
    en: '**Tell the three credit bureaus that the patient has died.** Then nobody can borrow in that name. It is free: equifax.com, experian.com and transunion.com.',
    es: '**Avise a los tres burós de crédito que el paciente falleció.** Así nadie puede pedir préstamos a su nombre. Es gratis: equifax.com, experian.com y transunion.com.',
  },
  {
    for: ['social-security'],
    to: ['patient', 'representative'],
    en: '**Guard the tax return.** The IRS gives a free PIN that nobody else can file without: irs.gov/ippin.',
    es: '**Proteja la declaración de impuestos.** El IRS da gratis un PIN; sin él nadie más puede declarar: irs.gov/ippin.',
  },
  {
    for: [...identity, 'financial', 'birth-date'],
    en: '**If somebody misuses the name, report it.** Go to identitytheft.gov or call 1-877-438-4338. You may also go to the police and ask for a copy of the report.',
    es: '**Si alguien usa el nombre, denúncielo.** Vaya a robodeidentidad.gov o llame al 1-877-438-4338. También puede ir a la policía y pedir una copia de la denuncia.',
  },
  {
    for: ['license'],
    en: '**Tell the office that gave out the license or ID.** Ask if the number should be changed.',
    es: '**Avise a la oficina que emitió la licencia o la identificación.** Pregunte si conviene cambiar el número.',
  },
  {
    for: ['insurance', 'record-number', 'birth-date', ...health],
    to: patient,
    en: '**Read what your health plan sends you.** If you see care that you did not get, tell the plan and tell us.',
    es: '**Lea lo que le envía su seguro médico.** Si ve atención que usted no recibió, avise al seguro y a nosotros.',
  },
  {
    for: ['insurance', 'record-number', 'birth-date', ...health],
    to: others,
    en: '**Read what the patient’s health plan sends.** If you see care that the patient did not get, tell the plan and tell us.',
    es: '**Lea lo que envía el seguro médico del paciente.** Si ve atención que el paciente no recibió, avise al seguro y a nosotros.',
  },
  {
    for: [...health, ...sensitive],
    to: patient,
    en: '**Look at your record.** You may ask us for a copy. Tell us if something in it is not about you.',
    es: '**Revise su expediente.** Puede pedirnos una copia. Díganos si algo en él no es de usted.',
  },
  {
    for: sensitive,
    en: '**If somebody threatens to share this, tell us and the police.** You do not have to answer. If you fear for your safety, call us, and we will talk in private.',
    es: '**Si alguien amenaza con divulgar esto, avísenos a nosotros y a la policía.** No tiene que responder. Si teme por su seguridad, llámenos y hablaremos en privado.',
  },
  {
    en: '**Be careful with calls, texts and emails about this.** Do not give your details to a caller. Reach us yourself, as this notice says. We will never ask you for money because of this.',
    es: '**Cuidado con llamadas, mensajes y correos sobre esto.** No dé sus datos a quien llame. Comuníquese usted con nosotros, como dice este aviso. Nunca le pediremos dinero por esto.',
  },
  {
    en: '**Keep this notice.** You may need it later.',
    es: '**Guarde este aviso.** Puede hacerle falta más adelante.',
  },
];

/** The steps that people should take, for what was involved and for whom it is written. */
export function stepsToTake(
  { kinds }: LetterFacts,
  to: LetterTo,
  language: LetterLanguage,
): readonly string[] {
  return steps
    .filter(
      (step) =>
        (step.for === undefined || step.for.some((kind) => kinds.includes(kind))) &&
        (step.to === undefined || step.to.includes(to)),
    )
    .map((step) => step[language]);
}
