import type { PracticeKind } from '#areas/entity/events.ts';
import type { NoticeLanguage } from '#areas/notice/events.ts';

/** One example each of treatment, payment and operations (164.520(b)(1)(ii)(A)), as it could happen in such a practice. */
export type Examples = {
  readonly treatment: string;
  readonly payment: string;
  readonly operations: string;
};

const general: Record<NoticeLanguage, Examples> = {
  en: {
    treatment: 'We send a specialist your test results, so that you need not take the same test twice.',
    payment: 'We tell your health plan what we did at your visit, so that it pays its share.',
    operations: 'We look at a sample of charts to see whether follow-up calls were made on time.',
  },
  es: {
    treatment:
      'Enviamos los resultados de sus pruebas a un especialista, para que usted no tenga que repetirlas.',
    payment: 'Le decimos a su plan de salud qué hicimos en su visita, para que pague su parte.',
    operations: 'Revisamos algunos expedientes para ver si las llamadas de seguimiento se hicieron a tiempo.',
  },
};

/** For each kind of practice and language. */
export const examples: Readonly<Record<NoticeLanguage, Record<PracticeKind, Examples>>> = {
  en: {
    'solo-physician': general.en,
    other: general.en,
    'primary-care': {
      treatment:
        'Your doctor here sends you to a heart doctor, and sends along your heart test and your list of drugs.',
      payment: 'We bill your health plan for a yearly checkup and tell it which shots you got.',
      operations:
        'We count how many people with diabetes had an eye exam this year, so that we can call the rest.',
    },
    dental: {
      treatment: 'Your dentist sends your X-rays to an oral surgeon who will take out a wisdom tooth.',
      payment: 'Before a crown is made, we ask your dental plan what it will pay, and send it an X-ray.',
      operations: 'We check some charts each month to see whether cleanings and X-rays were done when due.',
    },
    'physical-therapy': {
      treatment: 'Your therapist tells the surgeon who sent you how far you can bend your knee.',
      payment: 'We send your health plan notes on how you are doing, so that it pays for more visits.',
      operations: 'We compare how people with back pain do after six weeks, to teach our therapists.',
    },
    pharmacy: {
      treatment: 'Our pharmacist calls your doctor when two of your drugs should not be taken together.',
      payment: 'We ask your drug plan what your share of the price is while you wait.',
      operations: 'We look at filled orders to find out why a wrong label was printed.',
    },
    'behavioral-health': {
      treatment: 'Your therapist here talks with the doctor who orders your medicine about how you sleep.',
      payment:
        'We tell your health plan the dates of your visits and your diagnosis, so that it pays for them.',
      operations: 'A senior therapist reads some charts to help a new therapist learn.',
    },
    'specialty-group': {
      treatment: 'Our specialist writes to your family doctor about what was found and what to watch for.',
      payment: 'We ask your health plan to approve a scan, and tell it why you need one.',
      operations: 'We study how people did after a procedure, to make it safer.',
    },
  },
  es: {
    'solo-physician': general.es,
    other: general.es,
    'primary-care': {
      treatment:
        'Su médico le manda con un cardiólogo y le envía su examen del corazón y la lista de sus medicinas.',
      payment: 'Cobramos a su plan de salud un examen anual y le decimos qué vacunas recibió usted.',
      operations:
        'Contamos cuántas personas con diabetes tuvieron un examen de los ojos este año, para llamar a las demás.',
    },
    dental: {
      treatment: 'Su dentista envía sus radiografías al cirujano que le va a sacar una muela del juicio.',
      payment:
        'Antes de hacer una corona, preguntamos a su plan dental cuánto va a pagar y le enviamos una radiografía.',
      operations:
        'Cada mes revisamos algunos expedientes para ver si las limpiezas y radiografías se hicieron a tiempo.',
    },
    'physical-therapy': {
      treatment: 'Su terapeuta le dice al cirujano que lo envió cuánto puede doblar usted la rodilla.',
      payment: 'Enviamos a su plan de salud notas sobre su avance, para que pague más visitas.',
      operations:
        'Comparamos cómo están las personas con dolor de espalda después de seis semanas, para enseñar a nuestros terapeutas.',
    },
    pharmacy: {
      treatment: 'Nuestro farmacéutico llama a su médico si dos de sus medicinas no deben tomarse juntas.',
      payment: 'Mientras usted espera, preguntamos a su plan de medicinas cuánto le toca pagar.',
      operations: 'Revisamos pedidos ya surtidos para saber por qué se imprimió una etiqueta equivocada.',
    },
    'behavioral-health': {
      treatment: 'Su terapeuta habla con el médico que receta sus medicinas sobre cómo duerme usted.',
      payment: 'Decimos a su plan de salud las fechas de sus visitas y su diagnóstico, para que las pague.',
      operations: 'Un terapeuta con experiencia lee algunos expedientes para enseñar a un terapeuta nuevo.',
    },
    'specialty-group': {
      treatment: 'Nuestro especialista escribe a su médico de familia qué encontró y qué hay que vigilar.',
      payment: 'Pedimos a su plan de salud que apruebe un estudio y le decimos por qué lo necesita usted.',
      operations:
        'Estudiamos cómo quedaron las personas después de un procedimiento, para hacerlo más seguro.',
    },
  },
};
