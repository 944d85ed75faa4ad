import type { LetterFacts } from './facts.ts';

/** Ransomware at a family practice: 620 people in two states. */
export const givenRansomware: LetterFacts = {
  incident: 'ransomware',
  happened: {
    en: 'Somebody from outside broke into our computers and locked our files. They could have seen or copied patient information.',
    es: 'Alguien de fuera entró en nuestras computadoras y bloqueó los archivos. Pudo ver o copiar información de pacientes.',
  },
  from: '2026-10-02',
  to: '2026-10-05',
  discovered: '2026-10-05',
  kinds: ['name', 'birth-date', 'social-security', 'insurance', 'diagnosis', 'medication'],
  otherKind: { en: '', es: '' },
  doing: {
    investigating: {
      en: 'Experts are helping us find out what was reached. We told the FBI.',
      es: 'Expertos nos ayudan a saber qué alcanzaron. Avisamos al FBI.',
    },
    lessening: {
      en: 'We took the computers off the network and brought our files back from copies.',
      es: 'Desconectamos las computadoras y recuperamos los archivos de copias.',
    },
    preventing: {
      en: 'We changed all passwords and now ask for a second step to sign in.',
      es: 'Cambiamos todas las contraseñas y ahora pedimos un segundo paso para entrar.',
    },
  },
  offer: {
    months: 12,
    provider: 'Sample Credit Watch',
    how: '1-800-555-0111 (RIVER)',
    until: '2027-03-31',
  },
  reach: {
    tollFree: '1-888-555-0123',
    tollFreeUntil: '2027-03-01',
    hours: { en: 'Monday to Friday, 9 a.m. to 5 p.m.', es: 'de lunes a viernes, de 9 a. m. a 5 p. m.' },
    email: '',
    website: '',
    mail: '',
  },
  total: 620,
  estimate: false,
  states: [
    { state: 'TX', residents: 510 },
    { state: 'OK', residents: 110 },
  ],
  unreachable: 14,
  kin: 3,
  part2: false,
  signer: { name: '', title: { en: '', es: '' } },
  sent: { individuals: '', substitute: '', media: '' },
  safeguardsBefore: 'Training, policies, backups, antivirus',
  actionsTaken: 'Passwords changed, second step to sign in, risk analysis updated',
  securityProgram: 'unknown',
};

const { offer: _none, ...withoutOffer } = givenRansomware;
/** A fax of one patient that went to a wrong number. */
export const givenFax: LetterFacts = {
  ...withoutOffer,
  incident: 'misdirected',
  happened: {
    en: 'We sent a fax with your information to a wrong number. A store got it.',
    es: 'Enviamos un fax con su información a un número equivocado. Lo recibió una tienda.',
  },
  from: '2026-11-03',
  to: '',
  discovered: '2026-11-04',
  kinds: ['name', 'record-number', 'mental-health'],
  doing: {
    investigating: {
      en: 'We checked how the number was typed in. One digit was wrong.',
      es: 'Revisamos cómo se marcó el número. Había un dígito equivocado.',
    },
    lessening: {
      en: 'We called the store. It gave us its word in writing that the fax was shredded.',
      es: 'Llamamos a la tienda. Declaró por escrito que destruyó el fax.',
    },
    preventing: {
      en: 'We now check each fax number twice before we send.',
      es: 'Ahora revisamos dos veces cada número antes de enviar.',
    },
  },
  reach: {
    tollFree: '',
    tollFreeUntil: '',
    hours: { en: '', es: '' },
    email: '',
    website: '',
    mail: '',
  },
  total: 1,
  states: [{ state: 'OH', residents: 1 }],
  unreachable: 0,
  kin: 0,
};
