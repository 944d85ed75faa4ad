import type { IncidentKind } from '#areas/incidents/events.ts';
import type { LetterFacts, Said } from './facts.ts';
import { unsaid } from './facts.ts';

/** Words to begin with: they hold gaps for what only the practice knows, so that no letter goes out with a guess. */
export type Proposal = Pick<LetterFacts, 'happened' | 'doing'>;

const said = (en: string, es: string): Said => ({ en, es });

const looking = said(
  'We are looking into how this happened and whose information was involved. ‹what you have done so far›',
  'Estamos investigando cómo pasó y a quién afectó. ‹lo que han hecho hasta ahora›',
);
const training = said(
  'We have gone over our rules with our staff. ‹what you changed›',
  'Repasamos nuestras reglas con el personal. ‹lo que cambiaron›',
);
const accounts = said(
  'We changed the passwords and now ask for a second step to sign in. ‹what else you changed›',
  'Cambiamos las contraseñas y ahora pedimos un segundo paso para entrar. ‹qué más cambiaron›',
);

const proposals: Record<Exclude<IncidentKind, 'other'>, Proposal> = {
  misdirected: {
    happened: said(
      '‹A fax, letter or email› with your information went to the wrong place. ‹Who got it, without a name: such as another medical office›',
      '‹Un fax, una carta o un correo› con su información llegó al lugar equivocado. ‹Quién lo recibió, sin nombre: por ejemplo otro consultorio›',
    ),
    doing: {
      investigating: said(
        'We checked how it was addressed and who got it. ‹what you found›',
        'Revisamos cómo se dirigió y quién lo recibió. ‹lo que encontraron›',
      ),
      lessening: said(
        'We asked for it back, or to have it destroyed. ‹what the one who got it said›',
        'Pedimos que nos lo devolvieran o que lo destruyeran. ‹lo que dijo quien lo recibió›',
      ),
      preventing: said(
        'We now check each number and address twice before we send. ‹what else you changed›',
        'Ahora revisamos dos veces cada número y dirección antes de enviar. ‹qué más cambiaron›',
      ),
    },
  },
  'lost-device': {
    happened: said(
      '‹A laptop, phone or drive› with patient information was ‹lost or stolen›. ‹From where, such as a car›',
      '‹Una computadora, un teléfono o un disco› con información de pacientes se ‹perdió o fue robado›. ‹De dónde, por ejemplo de un carro›',
    ),
    doing: {
      investigating: said(
        'We are finding out what was on it. ‹whether you told the police›',
        'Estamos averiguando qué contenía. ‹si avisaron a la policía›',
      ),
      lessening: said(
        'We shut off what could be reached with it. ‹whether it was wiped›',
        'Cerramos el acceso que se tenía con él. ‹si se borró›',
      ),
      preventing: said(
        'We are encrypting our devices, so that nobody can read one that is lost. ‹what else you changed›',
        'Estamos cifrando nuestros equipos, para que nadie pueda leer uno que se pierda. ‹qué más cambiaron›',
      ),
    },
  },
  mailbox: {
    happened: said(
      'Somebody from outside got into ‹an email account› of our office. That person could read messages with patient information.',
      'Alguien de fuera entró en ‹una cuenta de correo› de nuestro consultorio. Esa persona pudo leer mensajes con información de pacientes.',
    ),
    doing: {
      investigating: said(
        'We are reading through the account to see whose information was in it. ‹who helps you›',
        'Estamos revisando la cuenta para ver de quién era la información. ‹quién les ayuda›',
      ),
      lessening: said(
        'We closed the account to the intruder. ‹what else you did›',
        'Cerramos la cuenta al intruso. ‹qué más hicieron›',
      ),
      preventing: accounts,
    },
  },
  ransomware: {
    happened: said(
      'Somebody from outside broke into our computers and locked our files. They could have seen or copied patient information. ‹what you know of that›',
      'Alguien de fuera entró en nuestras computadoras y bloqueó los archivos. Pudo ver o copiar información de pacientes. ‹lo que saben de eso›',
    ),
    doing: {
      investigating: said(
        'Experts are helping us find out what was reached. ‹whether you told the FBI or the police›',
        'Expertos nos ayudan a saber qué alcanzaron. ‹si avisaron al FBI o a la policía›',
      ),
      lessening: said(
        'We took the computers off the network and brought our files back from copies. ‹what else you did›',
        'Desconectamos las computadoras y recuperamos los archivos de copias. ‹qué más hicieron›',
      ),
      preventing: accounts,
    },
  },
  snooping: {
    happened: said(
      'Somebody who works here looked at patient records without a work reason.',
      'Alguien que trabaja aquí miró expedientes de pacientes sin motivo de trabajo.',
    ),
    doing: {
      investigating: said(
        'We went through the logs to see which records were opened, and when. ‹what you found›',
        'Revisamos los registros para ver qué expedientes se abrieron y cuándo. ‹lo que encontraron›',
      ),
      lessening: said(
        'We ended that access. ‹whether the person said in writing that nothing was kept or passed on›',
        'Quitamos ese acceso. ‹si la persona declaró por escrito que no guardó ni pasó nada›',
      ),
      preventing: said(
        'We acted under our rules for staff, and we check the logs more often. ‹what else you changed›',
        'Actuamos según nuestras reglas para el personal y revisamos los registros más seguido. ‹qué más cambiaron›',
      ),
    },
  },
  'paper-theft': {
    happened: said(
      'Papers with patient information were ‹lost or stolen›. ‹From where›',
      'Papeles con información de pacientes ‹se perdieron o fueron robados›. ‹De dónde›',
    ),
    doing: {
      investigating: looking,
      lessening: said(
        'We searched for the papers. ‹whether they were found, and whether you told the police›',
        'Buscamos los papeles. ‹si se encontraron y si avisaron a la policía›',
      ),
      preventing: said(
        'We now lock up papers, and take fewer of them out of the office. ‹what else you changed›',
        'Ahora guardamos los papeles bajo llave y sacamos menos del consultorio. ‹qué más cambiaron›',
      ),
    },
  },
  disposal: {
    happened: said(
      '‹Papers or a device› with patient information went into ‹the trash› when it should have been destroyed.',
      '‹Papeles o un equipo› con información de pacientes fueron a ‹la basura› cuando se debían destruir.',
    ),
    doing: {
      investigating: looking,
      lessening: said(
        'We went to get back what we could. ‹what you got back›',
        'Fuimos a recuperar lo que se pudo. ‹lo que recuperaron›',
      ),
      preventing: said(
        'We now shred or wipe all that we throw away. ‹what else you changed›',
        'Ahora destruimos o borramos todo lo que desechamos. ‹qué más cambiaron›',
      ),
    },
  },
  social: {
    happened: said(
      'Somebody pretended to be ‹another person› and got patient information from our staff.',
      'Alguien se hizo pasar por ‹otra persona› y obtuvo de nuestro personal información de pacientes.',
    ),
    doing: {
      investigating: looking,
      lessening: said(
        'We ‹told the police, your plan, or whoever can stop misuse›.',
        'Nosotros ‹avisamos a la policía, a su seguro o a quien puede impedir el mal uso›.',
      ),
      preventing: said(
        'We now check who is calling or writing before we say anything. ‹what else you changed›',
        'Ahora comprobamos quién llama o escribe antes de decir nada. ‹qué más cambiaron›',
      ),
    },
  },
  portal: {
    happened: said(
      'Our ‹patient portal or website› was set up wrong. Other people could see information that was not theirs.',
      'Nuestro ‹portal de pacientes o sitio web› estaba mal configurado. Otras personas podían ver información que no era suya.',
    ),
    doing: {
      investigating: said(
        'We are checking the logs to see what was opened. ‹what you found›',
        'Estamos revisando los registros para ver qué se abrió. ‹lo que encontraron›',
      ),
      lessening: said(
        'We closed that view at once. ‹what else you did›',
        'Cerramos ese acceso de inmediato. ‹qué más hicieron›',
      ),
      preventing: said(
        'We test who can see what after each change. ‹what else you changed›',
        'Probamos quién puede ver qué después de cada cambio. ‹qué más cambiaron›',
      ),
    },
  },
  'ba-notice': {
    happened: said(
      'A company that works for us told us that its systems were broken into, or that it gave out information by mistake. ‹which of the two, in plain words›',
      'Una compañía que trabaja para nosotros nos avisó que alguien entró en sus sistemas o que entregó información por error. ‹cuál de las dos, en palabras sencillas›',
    ),
    doing: {
      investigating: said(
        'We asked the company for a full report. ‹what it says›',
        'Pedimos a la compañía un informe completo. ‹lo que dice›',
      ),
      lessening: said(
        'The company ‹what it did to lessen harm›.',
        'La compañía ‹lo que hizo para reducir el daño›.',
      ),
      preventing: said(
        'The company has to show us what it changed. ‹what it changed›',
        'La compañía debe mostrarnos lo que cambió. ‹lo que cambió›',
      ),
    },
  },
  pixel: {
    happened: said(
      'Our ‹website or portal› had a tool of another company in it. It sent that company information about what visitors did there.',
      'Nuestro ‹sitio web o portal› tenía una herramienta de otra compañía. Esta le envió información de lo que hicieron allí los visitantes.',
    ),
    doing: {
      investigating: said(
        'We are checking what was sent, and when. ‹what you found›',
        'Estamos revisando qué se envió y cuándo. ‹lo que encontraron›',
      ),
      lessening: said(
        'We took the tool out, and asked the company to delete what it got. ‹what it answered›',
        'Quitamos la herramienta y pedimos a la compañía que borrara lo que recibió. ‹lo que contestó›',
      ),
      preventing: said(
        'We now check each tool before it goes on our site. ‹what else you changed›',
        'Ahora revisamos cada herramienta antes de ponerla en el sitio. ‹qué más cambiaron›',
      ),
    },
  },
  'ai-upload': {
    happened: said(
      'Somebody who works here put patient information into an online tool that we have no agreement with.',
      'Alguien que trabaja aquí puso información de pacientes en una herramienta en línea con la que no tenemos acuerdo.',
    ),
    doing: {
      investigating: said(
        'We are checking what was put in, and who could see it. ‹what you found›',
        'Estamos revisando qué se puso y quién pudo verlo. ‹lo que encontraron›',
      ),
      lessening: said(
        'We asked the company to delete it. ‹what it answered›',
        'Pedimos a la compañía que lo borrara. ‹lo que contestó›',
      ),
      preventing: training,
    },
  },
};

/** Words to begin a letter with, for a kind of incident; nothing said where it is none of the twelve. */
export function proposed(incident: IncidentKind | ''): Proposal {
  return incident === '' || incident === 'other'
    ? { happened: unsaid, doing: { investigating: unsaid, lessening: unsaid, preventing: unsaid } }
    : proposals[incident];
}
