import type { Day } from '#calendar.ts';
import { longDateIn } from '#calendar.ts';
import type { NoticeLanguage } from '#areas/notice/events.ts';
import type { Document } from './document.ts';
import { document, signatures, term } from './document.ts';

const words = {
  en: {
    title: 'Acknowledgment of receipt',
    version: 'Notice of Privacy Practices',
    of: (version: number, effective: string) => `Version ${version}, in effect from ${effective}`,
    way: 'How it was signed',
    typed: 'Name typed on a device of the practice',
    drawn: 'Name typed and signature drawn on a device of the practice',
    role: 'Patient, or who may sign for the patient',
  },
  es: {
    title: 'Acuse de recibo',
    version: 'Aviso de prácticas de privacidad',
    of: (version: number, effective: string) => `Versión ${version}, en vigor desde el ${effective}`,
    way: 'Cómo se firmó',
    typed: 'Nombre escrito en un dispositivo del consultorio',
    drawn: 'Nombre escrito y firma dibujada en un dispositivo del consultorio',
    role: 'Paciente, o quien puede firmar por el paciente',
  },
} as const;

/**
 * What a patient signed on a tablet (164.520(c)(2)(ii)): the sentence, the name as it was typed, the day and the
 * version. It names a patient, and is kept sealed with the record of the first service.
 */
export function receiptDocument(of: {
  readonly practice: string;
  readonly language: NoticeLanguage;
  readonly statement: string;
  readonly name: string;
  readonly on: Day;
  readonly version: number;
  readonly effective: Day;
  readonly drawn: boolean;
}): Document {
  const says = words[of.language];
  return document({
    title: says.title,
    practice: of.practice,
    language: of.language === 'es' ? 'es-US' : 'en-US',
    date: of.on,
    numbered: false,
    facts: [
      term(says.version, says.of(of.version, longDateIn(of.effective, of.language))),
      term(says.way, of.drawn ? says.drawn : says.typed),
    ],
    blocks: [signatures({ statement: of.statement, role: says.role, signed: { name: of.name, on: of.on } })],
  });
}
