import type { PracticeKind } from '#areas/entity/events.ts';

/** What kind of practice it is, inside a sentence, in each language. */
export const kindInSentence: Readonly<Record<'en' | 'es', Record<PracticeKind, string>>> = {
  en: {
    'solo-physician': 'physician’s practice',
    'primary-care': 'primary care practice',
    dental: 'dental practice',
    'physical-therapy': 'physical therapy clinic',
    pharmacy: 'community pharmacy',
    'behavioral-health': 'behavioral health clinic',
    'specialty-group': 'specialty practice',
    other: 'practice',
  },
  es: {
    'solo-physician': 'consultorio médico',
    'primary-care': 'consultorio de atención primaria',
    dental: 'consultorio dental',
    'physical-therapy': 'clínica de fisioterapia',
    pharmacy: 'farmacia',
    'behavioral-health': 'clínica de salud mental',
    'specialty-group': 'consultorio de especialidades',
    other: 'consultorio',
  },
};
