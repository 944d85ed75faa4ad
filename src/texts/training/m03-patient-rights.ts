import { numbers } from '#regulation/numbers.ts';
import type { Told } from '#told/told.ts';
import { grid, heading, para, points, steps } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import type { Lesson } from './lesson.ts';
import { patientRightsItems } from './m03-items.ts';
import { ehrOf, privacyPerson, whomToTell, within } from './own-items.ts';

/** M3: what patients may ask for, and what to do when they ask. */
export const patientRights: Lesson = {
  id: 'M3',
  title: { en: 'What patients may ask for', es: 'Lo que los pacientes pueden pedir' },
  minutes: 7,
  audience: 'everyone',
  cites: [
    '164.520(c)(2)(ii)',
    '164.522(a)(1)(vi)',
    '164.522(b)(1)',
    '164.524(b)(2)(i)',
    '164.524(c)(4)',
    '164.526(b)(2)(i)',
    '164.528(a)',
    '164.530(d)(1)',
    '164.530(g)',
  ],
  policies: ['PRV-09', 'PRV-10', 'PRV-11', 'PRV-12', 'PRV-13', 'PRV-14', 'PRV-15', 'PRV-16'],
  objectives: (_told, language) =>
    language === 'en'
      ? [
          'Know a patient’s request when you hear one, however it is put.',
          'Take it in, note the day, and pass it on the same day.',
          'Never put a hurdle in the way: no reason, no paid bill, no single channel.',
        ]
      : [
          'Reconocer la solicitud de un paciente, la diga como la diga.',
          'Recibirla, anotar la fecha y pasarla el mismo día.',
          'No poner obstáculos: ni motivos, ni facturas pagadas, ni una sola vía.',
        ],
  text: (told, language) => (language === 'en' ? english(told) : spanish(told)),
  items: patientRightsItems,
};

function english(told: Told): Written {
  const ehr = ehrOf(told, 'en');
  return [
    heading('Patients own these rights'),
    para(
      'HIPAA gives each patient rights over their own PHI. Nobody has to know the right words. “I want my stuff” at the desk is a request for records. So is a line in an email or a voicemail. Your part is small and it matters: hear it, note the day, pass it on.',
    ),
    grid(
      ['The patient says', 'It is called', 'Know this'],
      [
        [
          '“I want a copy of my records.”',
          'Access',
          `The law gives us at most ${numbers.access.value} calendar days. Our own policy: ${told.measured('access-answer-days')}. A state may set fewer.`,
        ],
        [
          '“This is wrong in my chart.”',
          'Amendment',
          `Answer in at most ${numbers.amendment.value} days. We can say no, but in writing and with the reason.`,
        ],
        [
          '“Who got my records?”',
          'Accounting',
          `A list of certain disclosures, back to ${numbers.accountingLookBack.value} years.`,
        ],
        [
          '“I paid. Do not tell my health plan.”',
          'Restriction',
          'Paid in full by the patient: for that care we must say yes, unless a law makes us tell.',
        ],
        [
          '“Call me at work, not at home.”',
          'Confidential communications',
          'Do not ask why. Do it if it can fairly be done.',
        ],
        ['“I want to complain.”', 'Complaint', 'Thank them. Nobody is treated worse for it.'],
      ],
    ),
    heading('Scene: the records request'),
    para(
      'A man at the counter wants his records by email. He owes us 80 dollars. He does not say what he wants them for. Here is what you do:',
    ),
    steps(
      'Do not ask for a reason. None is needed.',
      'Do not mention the bill. An open bill is no ground to hold back records.',
      'Ask what he wants and in which form: paper, portal, email, disc. If we can make it that way, he gets it that way. We cannot make the portal the only way.',
      'If he wants plain email, tell him in one sentence that others could read it on the way. If he still wants it, that is his choice. Note it.',
      `Note today’s date and pass it to ${told.privacyOfficial()} today. We answer ${within(told, 'en', 'access-answer-days')}.`,
    ),
    para(
      `The clock starts on the day that the request reaches us, not on the day that someone reads it. Day 1 is the day after. Weekends and holidays count. A fee may cover only the cost of making and sending the copy. There is no fee for searching. Ask ${told.privacyOfficial()} before you name an amount.`,
    ),
    heading('Scene: “Do not bill my plan”'),
    para(
      `A woman pays for a test herself, in full. She asks that her health plan hear nothing of it. We must agree, and no doctor can overrule it. Mark it in ${ehr} before any claim goes out. Tell billing at once. If a claim has gone out already, tell ${told.privacyOfficial()}.`,
    ),
    heading('Scene: “Not at home, please”'),
    para(
      `A patient asks us to call her cell phone only, and to send mail to her sister. You do not ask why. Some people are not safe at home. Put the new number in ${ehr}, take out the old one, and look at it each time before you call. One call to the old number can do great harm.`,
    ),
    heading('The privacy notice'),
    para(
      'Our _Notice of Privacy Practices_ tells patients how we use PHI and what their rights are. New patients get it by their first visit, and we ask them to sign that they got it. They may refuse. Then we treat them just the same. You note that you asked and why there is no signature.',
    ),
    heading('When somebody complains'),
    para(
      `Listen. Do not argue, and do not defend us. Say who takes complaints here: ${privacyPerson(told)}. Patients may also write to the federal health department (HHS). Tell them so when they ask. It is against the law to punish anyone for a complaint: no worse care, no lost appointment, no cold shoulder.`,
    ),
    points(
      'You never have to decide whether a request is granted.',
      'You always have to pass it on, the same day, with the date.',
      'Not sure whether it is a request? Then treat it as one.',
    ),
    ...whomToTell(told, 'en'),
  ];
}

function spanish(told: Told): Written {
  const ehr = ehrOf(told, 'es');
  return [
    heading('Son derechos del paciente'),
    para(
      'HIPAA da a cada paciente derechos sobre su propia información. Nadie tiene que usar las palabras exactas. “Quiero mis papeles”, dicho en el mostrador, es una solicitud de expediente. También lo es una frase en un correo o en un mensaje de voz. Su parte es pequeña, pero importa: escuchar, anotar la fecha y pasarla.',
    ),
    grid(
      ['El paciente dice', 'Se llama', 'Lo que debe saber'],
      [
        [
          '“Quiero una copia de mi expediente”.',
          'Acceso',
          `La ley nos da como máximo ${numbers.access.value} días calendario. Nuestra política: ${told.measured('access-answer-days')}. Un estado puede fijar menos.`,
        ],
        [
          '“Esto está mal en mi expediente”.',
          'Enmienda',
          `Se contesta en ${numbers.amendment.value} días como máximo. Podemos decir que no, pero por escrito y con el motivo.`,
        ],
        [
          '“¿Quién recibió mis datos?”',
          'Informe de divulgaciones',
          `Una lista de ciertas divulgaciones, hasta ${numbers.accountingLookBack.value} años atrás.`,
        ],
        [
          '“Ya pagué. No se lo digan a mi seguro”.',
          'Restricción',
          'Si el paciente pagó todo, debemos aceptar para esa atención, salvo que una ley nos obligue a informar.',
        ],
        [
          '“Llámenme al trabajo, no a casa”.',
          'Comunicaciones confidenciales',
          'No pregunte por qué. Hágalo si es razonablemente posible.',
        ],
        ['“Quiero presentar una queja”.', 'Queja', 'Agradézcala. Nadie recibe peor trato por quejarse.'],
      ],
    ),
    heading('Situación: piden el expediente'),
    para(
      'Un señor en el mostrador quiere su expediente por correo electrónico. Nos debe 80 dólares. No dice para qué lo quiere. Esto es lo que usted hace:',
    ),
    steps(
      'No pida un motivo. No hace falta.',
      'No mencione la deuda. Una factura pendiente no permite retener el expediente.',
      'Pregunte qué quiere y en qué forma: papel, portal, correo o disco. Si podemos prepararlo así, así lo recibe. El portal no puede ser la única vía.',
      'Si lo quiere por correo sin cifrar, explíquele en una frase que otros podrían leerlo en el camino. Si aun así lo quiere, es su decisión. Anótelo.',
      `Anote la fecha de hoy y pase la solicitud hoy mismo a ${told.privacyOfficial()}. Contestamos ${within(told, 'es', 'access-answer-days')}.`,
    ),
    para(
      `El plazo empieza el día en que la solicitud nos llega, no el día en que alguien la lee. El día 1 es el siguiente. Los fines de semana y los feriados cuentan. Solo se puede cobrar el costo de hacer y enviar la copia; buscar no se cobra. Antes de decir un precio, pregunte a ${told.privacyOfficial()}.`,
    ),
    heading('Situación: “No se lo cobren a mi seguro”'),
    para(
      `Una señora paga ella misma todo el costo de un análisis. Pide que su seguro no sepa nada. Debemos aceptar, y ningún médico puede decidir otra cosa. Márquelo en ${ehr} antes de que salga una reclamación y avise enseguida a facturación. Si ya salió, avise a ${told.privacyOfficial()}.`,
    ),
    heading('Situación: “A casa no, por favor”'),
    para(
      `Una paciente pide que la llamemos solo al celular y que enviemos las cartas a casa de su hermana. No pregunte por qué. Hay personas que no están seguras en su casa. Ponga el número nuevo en ${ehr}, quite el anterior y mírelo siempre antes de llamar. Una sola llamada al número viejo puede hacer mucho daño.`,
    ),
    heading('El aviso de privacidad'),
    para(
      'Nuestro _Aviso de prácticas de privacidad_ explica cómo usamos la información y qué derechos tiene el paciente. Los pacientes nuevos lo reciben a más tardar en su primera visita, y les pedimos que firmen que lo recibieron. Pueden negarse. Los atendemos igual. Usted anota que lo pidió y por qué no hay firma.',
    ),
    heading('Cuando alguien se queja'),
    para(
      `Escuche. No discuta ni nos defienda. Diga quién recibe las quejas aquí: ${privacyPerson(told)}. Los pacientes también pueden escribir al departamento federal de salud (HHS); dígaselo si preguntan. La ley prohíbe castigar a alguien por quejarse: ni peor atención, ni citas perdidas, ni malas caras.`,
    ),
    points(
      'Usted nunca tiene que decidir si una solicitud se concede.',
      'Siempre tiene que pasarla, el mismo día y con la fecha.',
      '¿No sabe si es una solicitud? Trátela como si lo fuera.',
    ),
    ...whomToTell(told, 'es'),
  ];
}
