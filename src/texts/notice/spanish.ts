import type { NoticeSection } from '#areas/notice/events.ts';
import { numbers } from '#regulation/numbers.ts';
import { para, points } from '#written/written.ts';
import type { NoticeFacts } from './facts.ts';
import { headerInSpanish, mandatedHeader } from './elements.ts';

const { access, accessExtension, amendment, accounting, accountingLookBack, accountingFree } = numbers;

/** The notice in Spanish, part by part: the same parts and elements as in English. */
export function spanish(facts: NoticeFacts): readonly NoticeSection[] {
  return [...opening(facts), ...rights(facts), ...uses(facts), ...limits(facts), ...duties(facts)];
}

function opening({ name, phone, told }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'header',
      title: 'Aviso de prácticas de privacidad',
      elements: ['header'],
      text: [para(`**${headerInSpanish}**`), para(mandatedHeader)],
    },
    {
      id: 'summary',
      title: 'En pocas palabras',
      elements: [],
      text: [
        points(
          'Su expediente médico es privado. Lo compartimos para atenderlo, para cobrar y para llevar nuestro consultorio.',
          'La ley nos permite o nos exige compartirlo por algunas otras razones. Todas están en este aviso.',
          'Para todo lo demás, primero le pedimos permiso por escrito.',
          'Usted puede ver su expediente, recibir una copia, pedir que lo corrijamos y pedir que compartamos menos.',
          `¿Preguntas? Llame al **${phone}** y pida hablar con nuestro encargado de privacidad (Privacy Official).`,
        ),
      ],
    },
    {
      id: 'who',
      title: 'Quién sigue este aviso',
      elements: [],
      text: [
        para(
          `Este es el aviso de ${name}. Lo siguen todas las personas que trabajan para nosotros, en todos los lugares donde lo atendemos: dueños, personal y ayudantes${told.does('trains-students') === 'yes' ? ', y los estudiantes que aprenden aquí' : ''}.`,
        ),
        ...(told.does('organized-arrangement') === 'yes'
          ? [
              para(
                'También trabajamos con otros proveedores como un solo grupo, como un hospital y sus médicos. Podemos compartir su expediente dentro de ese grupo para atenderlo, para cobrar y para dirigir el grupo. Los demás tienen sus propios avisos.',
              ),
            ]
          : []),
      ],
    },
  ];
}

function rights({ phone, mail, email, states, accessByState }: NoticeFacts): NoticeSection[] {
  const ask = `Llame al ${phone} y pida hablar con nuestro encargado de privacidad`;
  return [
    {
      id: 'using-rights',
      part: 'Sus derechos',
      title: 'Cómo usar sus derechos',
      elements: [],
      text: [
        para(
          `Para cada uno de estos derechos, diríjase a nuestro encargado de privacidad. Llame al **${phone}**, o escriba a ${mail}${email === undefined ? '' : ` o a ${email}`}. Tenemos formularios y le ayudamos a llenarlos. Pedirlo no cuesta nada y no cambia su atención.`,
        ),
        para(
          'Quien por ley decide sobre su salud, como el padre o la madre de un niño pequeño, muchas veces puede usar estos derechos por usted. Antes comprobamos que puede hacerlo.',
        ),
      ],
    },
    {
      id: 'right-access',
      title: 'Ver su expediente y recibir una copia',
      elements: ['right_access'],
      text: [
        para(
          'Usted puede ver su expediente médico y sus cuentas, y recibir una copia. Usted elige: en papel o en un formato electrónico que podamos hacer.',
        ),
        points(
          `**Cómo:** ${ask}, o pídalo por escrito. Si quiere que enviemos la copia a otra persona, díganos por escrito a quién y adónde, y firme.`,
          `**Cuándo:** A más tardar en ${access.value} días. Si necesitamos más tiempo, le decimos por escrito por qué. Entonces podemos tardar hasta ${accessExtension.value} días más, una sola vez.`,
          ...accessByState,
          '**Costo:** Puede haber un cobro justo por hacer y enviar la copia, pero no por buscarla.',
          '**Si decimos que no:** Le decimos por escrito por qué. En algunos casos, puede pedir que otro profesional con licencia lo revise.',
        ),
      ],
    },
    {
      id: 'right-amend',
      title: 'Pedir que corrijamos su expediente',
      elements: ['right_amend'],
      text: [
        para(
          'Si su expediente tiene un error o está incompleto, puede pedirnos que lo cambiemos o que le agreguemos algo (corregir o enmendar).',
        ),
        points(
          `**Cómo:** Escriba a nuestro encargado de privacidad y diga qué está mal y por qué. ${ask} para recibir el formulario.`,
          `**Cuándo:** A más tardar en ${amendment.value} días. Podemos tardar hasta ${numbers.amendmentExtension.value} más, una sola vez, si le decimos por qué.`,
          '**Si decimos que no:** Le decimos por escrito por qué. Puede enviarnos su opinión, y la guardamos con su expediente.',
        ),
      ],
    },
    {
      id: 'right-accounting',
      title: 'Recibir una lista de con quién lo compartimos',
      elements: ['right_accounting'],
      text: [
        para(
          `Puede recibir una lista de las veces que compartimos su expediente en los ${accountingLookBack.value} años antes de su solicitud: con quién, cuándo, qué y por qué. Esta lista se llama informe de divulgaciones. No incluye lo que compartimos para atenderlo, cobrar o llevar el consultorio, ni lo que usted pidió o autorizó.`,
        ),
        points(
          `**Cómo:** ${ask}, o pídala por escrito, y diga qué fechas quiere.`,
          `**Cuándo:** A más tardar en ${accounting.value} días. Podemos tardar hasta ${numbers.accountingExtension.value} más, una sola vez, si le decimos por qué.`,
          `**Costo:** La primera lista en ${accountingFree.value} meses es gratis. Antes de hacer otra le decimos cuánto cuesta.`,
        ),
      ],
    },
    {
      id: 'right-restrict',
      title: 'Pedir que compartamos menos',
      elements: ['right_restrict'],
      text: [
        para(
          'Puede pedirnos que limitemos cómo usamos o compartimos su expediente para atenderlo, cobrar o llevar el consultorio, o con familiares y amigos. **No estamos obligados a aceptar.** Si aceptamos, lo cumplimos, salvo en una emergencia.',
        ),
        para(
          '**Hay un límite que sí debemos aceptar.** Si usted, u otra persona por usted, pagó por completo un servicio o artículo, puede pedir que no lo compartamos con su plan de salud para cobrar ni para las operaciones del plan. Decimos que sí, salvo que una ley nos obligue a compartirlo.',
        ),
        para(`**Cómo:** ${ask}, o pídalo por escrito. Si puede, díganoslo antes de la visita.`),
      ],
    },
    {
      id: 'right-confidential',
      title: 'Elegir cómo nos comunicamos con usted',
      elements: ['right_confidential'],
      text: [
        para(
          'Puede pedirnos que nos comuniquemos con usted de cierta manera o en cierto lugar (comunicaciones confidenciales). Por ejemplo, solo a su celular, o por correo a otra dirección. Aceptamos toda petición razonable y no preguntamos por qué.',
        ),
        para(`**Cómo:** ${ask}, o díganos por escrito dónde y cómo.`),
      ],
    },
    {
      id: 'right-paper',
      title: 'Recibir este aviso en papel',
      elements: ['right_paper'],
      text: [
        para(
          `Puede recibir este aviso en papel en cualquier momento, aunque haya aceptado recibirlo por correo electrónico. **Cómo:** Pídalo en la recepción o llame al ${phone}.`,
        ),
      ],
    },
    {
      id: 'state-law',
      title: 'Leyes que lo protegen más',
      elements: ['stricter_law'],
      text: [
        para(
          `Otras leyes pueden proteger partes de su expediente más de lo que dice este aviso. Puede ser así con la salud mental, el VIH, las pruebas genéticas o la atención que un menor puede pedir por sí solo. Donde la ley de ${states} u otra ley es más estricta, seguimos la ley más estricta. Entonces compartimos menos, o primero le pedimos permiso.`,
        ),
      ],
    },
  ];
}

function uses({ told, examples }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'treatment',
      part: 'Cómo usamos y compartimos su expediente',
      title: 'Para atenderlo',
      elements: ['tpo_treatment'],
      text: [
        para(
          `Usamos su expediente para darle tratamiento. Lo compartimos con otros que lo atienden, como médicos, laboratorios y farmacias.${told.does('appointment-reminders') === 'yes' ? ' También lo usamos para recordarle sus citas por teléfono, mensaje, correo electrónico o carta.' : ''}${told.does('health-information-exchange') === 'yes' ? ' Compartimos expedientes en una red de intercambio de información de salud, para que otros que lo atienden puedan verlos. Pregúntenos cómo no participar.' : ''}`,
        ),
        para(`_Por ejemplo:_ ${examples.treatment}`),
      ],
    },
    {
      id: 'payment',
      title: 'Para cobrar',
      elements: ['tpo_payment'],
      text: [
        para(
          'Usamos y compartimos su expediente para cobrarle a usted, a su plan de salud o a otros por su atención (pago).',
        ),
        para(`_Por ejemplo:_ ${examples.payment}`),
      ],
    },
    {
      id: 'operations',
      title: 'Para llevar nuestro consultorio',
      elements: ['tpo_operations', 'detail'],
      text: [
        para(
          'Usamos y compartimos su expediente para hacer bien nuestro trabajo: revisar la calidad, enseñar al personal, planear y cumplir las reglas (operaciones de atención médica).',
        ),
        para(`_Por ejemplo:_ ${examples.operations}`),
        para(
          'Otras empresas hacen parte del trabajo por nosotros (socios comerciales), como el cobro o la ayuda con las computadoras. Reciben solo lo que necesitan y deben firmar que lo protegen.',
        ),
      ],
    },
    {
      id: 'family',
      title: 'Con familiares, amigos y en un desastre',
      elements: ['other_purposes'],
      text: [
        para(
          'Podemos compartir lo que importa con un familiar o amigo, o con quien usted diga, si ayuda con su atención o la paga. También podemos avisarles dónde está, cómo está, o de un fallecimiento. Usted puede decirnos que no. Si no puede hablar por sí mismo, compartimos solo si creemos que es lo mejor para usted.',
        ),
        para(
          'En un desastre, podemos compartir con grupos de ayuda, como la Cruz Roja, para que encuentren a su familia.',
        ),
        ...(told.does('patient-directory') === 'yes'
          ? [
              para(
                'Tenemos una lista de las personas que están en nuestro edificio (directorio): nombre, cuarto, cómo están en una palabra, y religión. Damos los tres primeros datos a quien pregunta por usted por su nombre. Los líderes religiosos también pueden saber su religión. Usted puede pedir que quitemos todo o una parte.',
              ),
            ]
          : []),
      ],
    },
    {
      id: 'other-purposes',
      title: 'Por otras razones que la ley permite o exige',
      elements: ['other_purposes', 'detail'],
      text: [
        para(
          'Podemos usar o compartir su expediente por estas razones sin pedirle permiso. Para cada una, la ley pone condiciones que debemos cumplir primero.',
        ),
        points(
          '**Exigido por la ley:** cuando una ley federal, estatal o local nos obliga.',
          '**Salud pública:** para informar de nacimientos, muertes y enfermedades; de malos efectos de medicinas y productos retirados; para avisar a quien puede contagiarse; a su empleador sobre una lesión de trabajo, donde la ley lo pide; y para probar vacunas a una escuela, si usted o el padre o la madre acepta.',
          '**Abuso y descuido:** para informar del abuso de niños, o de abuso, descuido o violencia en el hogar, a quienes lo investigan.',
          '**Supervisión de la salud:** a las agencias que inspeccionan, dan licencias o auditan la atención médica.',
          '**Tribunales:** cuando lo ordena un juez, o por una citación u otra solicitud legal, si a usted se le avisó o si el expediente queda protegido.',
          '**Policía (orden público):** con una orden judicial; para encontrar a un sospechoso o a una persona perdida; sobre la víctima de un delito; sobre una muerte que puede ser un delito; sobre un delito aquí; o en una emergencia.',
          '**Después de una muerte:** a médicos forenses y directores de funerarias para su trabajo.',
          '**Donación de órganos:** a los grupos que reparten órganos, ojos y tejidos.',
          '**Investigación científica:** cuando un comité aprobó cómo se protege su privacidad, para planear un estudio, o sobre personas fallecidas. Si no, le pedimos permiso.',
          '**Amenaza grave:** a quien puede impedir una amenaza grave y cercana para usted u otros.',
          '**Tareas del gobierno:** para las fuerzas armadas, los veteranos, la seguridad nacional, la seguridad del Presidente, y para las cárceles y prisiones donde usted esté.',
          '**Compensación laboral:** según lo permite la ley sobre accidentes de trabajo.',
          '**Revisiones del gobierno (HHS):** cuando el Departamento de Salud y Servicios Humanos de EE. UU. revisa si cumplimos la ley de privacidad.',
        ),
      ],
    },
  ];
}

function limits({ told, part2, fundraises, phone }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'authorization',
      part: 'Cuando primero le pedimos permiso',
      title: 'Lo que compartimos solo si usted firma',
      elements: ['auth_uses'],
      text: [
        para('Necesitamos su permiso por escrito, llamado autorización, para:'),
        points(
          told.does('psychotherapy-notes') === 'yes' &&
            '**Notas de psicoterapia:** casi todo uso de las notas que un terapeuta guarda aparte de su expediente.',
          '**Publicidad (mercadeo):** la mayoría de los anuncios de productos o servicios. También pedimos permiso si alguien nos paga por hablarle de ellos.',
          '**Venta:** toda venta de su información de salud.',
          '**Todo lo demás:** todo uso que este aviso no describe.',
        ),
        para(
          'Puede retirarlo (revocarlo) en cualquier momento. Escriba a nuestro encargado de privacidad. Entonces termina, pero no deshace lo que ya hicimos.',
        ),
      ],
    },
    ...(fundraises
      ? [
          {
            id: 'fundraising',
            title: 'Recaudar fondos',
            elements: ['fundraising'],
            text: [
              para(
                `Podemos comunicarnos con usted para recaudar fondos para nuestro trabajo. **Usted tiene derecho a no recibir** esos mensajes. Díganoslo en cualquier momento, o llame al ${phone}. No cambia su atención.`,
              ),
            ],
          },
        ]
      : []),
    ...(part2
      ? [
          {
            id: 'part2',
            title: 'Expedientes de tratamiento por alcohol y drogas',
            elements: ['part2_proceedings', 'stricter_law'],
            text: [
              para(
                'Una ley federal (42 CFR Part 2) protege más los expedientes de programas que tratan problemas de alcohol o drogas. La seguimos con todo expediente de ese tipo que recibimos o guardamos.',
              ),
              para(
                'No usamos ni compartimos estos expedientes, ni declaramos sobre lo que dicen, en ningún proceso civil, penal, administrativo o legislativo en su contra. Esto solo puede cambiar si usted da su consentimiento por escrito, o si un tribunal lo ordena después de que usted, o quien tiene el expediente, recibió aviso y la oportunidad de ser oído. La orden del tribunal debe venir con una citación u otra exigencia legal parecida antes de que podamos usar o compartir el expediente.',
              ),
            ],
          },
        ]
      : []),
    ...(part2 && fundraises
      ? [
          {
            id: 'part2-fundraising',
            title: 'Estos expedientes y recaudar fondos',
            elements: ['part2_fundraising'],
            text: [
              para(
                'Antes de usar expedientes de un programa de alcohol o drogas (42 CFR Part 2) para recaudar fondos, primero le damos una oportunidad clara de no recibir esos mensajes.',
              ),
            ],
          },
        ]
      : []),
  ];
}

function duties({ phone, mail, email, website, effective }: NoticeFacts): NoticeSection[] {
  return [
    {
      id: 'duties',
      part: 'Nuestros deberes y sus preguntas',
      title: 'Lo que debemos hacer',
      elements: ['duty_privacy_breach', 'duty_abide'],
      text: [
        points(
          'La ley nos exige mantener privada su información de salud (información de salud protegida).',
          'La ley nos exige darle este aviso de nuestros deberes legales y de cómo cuidamos su privacidad.',
          'La ley nos exige avisarle si una violación de su información de salud no asegurada lo afecta.',
          'Debemos cumplir lo que dice el aviso que está vigente.',
        ),
      ],
    },
    {
      id: 'changes',
      title: 'Si este aviso cambia',
      elements: ['duty_change'],
      text: [
        para(
          `Nos reservamos el derecho de cambiar este aviso. Las nuevas condiciones valen entonces para toda la información de salud que tenemos, también la que ya teníamos. Desde el día en que un nuevo aviso entra en vigor, lo encuentra ${website === undefined ? '' : `en nuestro sitio web (${website}), `}en la pared de nuestro consultorio y en la recepción, donde puede pedir una copia.`,
        ),
      ],
    },
    {
      id: 'complaints',
      title: 'Si cree que no se respetó su privacidad',
      elements: ['complaints'],
      text: [
        para(
          `Puede presentar una queja ante nosotros. Diríjase a nuestro encargado de privacidad, por teléfono al **${phone}** o por escrito a ${mail}.`,
        ),
        para(
          'También puede presentar una queja ante el Secretario del Departamento de Salud y Servicios Humanos de EE. UU., Oficina de Derechos Civiles. Vaya a hhs.gov/hipaa/filing-a-complaint, llame al 1-800-368-1019 o escriba a 200 Independence Avenue SW, Washington, DC 20201.',
        ),
        para('**No tomaremos represalias contra usted** ni lo trataremos peor por una queja.'),
      ],
    },
    {
      id: 'contact',
      title: 'A quién preguntar',
      elements: ['contact'],
      text: [
        para(
          `**Encargado de privacidad (Privacy Official)**, teléfono **${phone}**, ${email === undefined ? '' : `correo electrónico ${email}, `}correo postal ${mail}.`,
        ),
      ],
    },
    {
      id: 'effective',
      title: 'Desde cuándo',
      elements: ['effective_date'],
      text: [para(`**Fecha de vigencia:** Este aviso está en vigor desde el **${effective}**.`)],
    },
  ];
}
