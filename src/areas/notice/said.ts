import type { Citation } from '#regulation/citation.ts';
import type { ElementId } from '#texts/notice/elements.ts';
import type { NoticeLanguage } from './events.ts';

/** Words without which a text cannot say something, and what is wrong where they are missing. */
export type Said = {
  readonly pattern: Readonly<Record<NoticeLanguage, RegExp>>;
  /** A clause: `it gives no telephone number`. */
  readonly otherwise: string;
};

const words = (en: RegExp, es: RegExp, otherwise: string): Said => ({ pattern: { en, es }, otherwise });

const how = words(
  /\b(call|ask|write|tell)\b/i,
  /\b(llame|p[ií]da|escriba|d[ií]ganos|diríjase|solicit)/i,
  'it does not say how to use it',
);
const example = words(
  /for example|such as|for instance/i,
  /por ejemplo|tal como/i,
  'it gives no example, and the rule asks for at least one',
);

/** What each element must say. The header, the other purposes and the effective date are checked by themselves. */
export const said: Readonly<
  Record<Exclude<ElementId, 'header' | 'other_purposes' | 'effective_date'>, readonly Said[]>
> = {
  tpo_treatment: [
    words(/treat|care/i, /tratamiento|atende|atenci/i, 'it does not speak of treatment'),
    example,
  ],
  tpo_payment: [words(/pay|bill/i, /pag|cobr/i, 'it does not speak of payment'), example],
  tpo_operations: [
    words(/operations|run our/i, /operaciones|llevar/i, 'it does not speak of operations'),
    example,
  ],
  stricter_law: [
    words(/\blaws?\b/i, /\bley(es)?\b/i, 'it names no other law'),
    words(
      /strict|more protection|protects? you more/i,
      /estrict|protegen? más/i,
      'it does not say that stricter law is followed',
    ),
  ],
  detail: [
    words(
      /require|must|law/i,
      /exig|oblig|ley/i,
      'it does not tell what the law requires from what it allows',
    ),
  ],
  auth_uses: [
    words(/marketing/i, /mercadeo|publicidad|mercadotecnia/i, 'it does not name marketing'),
    words(/\b(sale|sell)/i, /\bvent[ae]|vender/i, 'it does not name the sale of health information'),
    words(
      /does not describe|not described|other uses?|all else/i,
      /no describe|todo lo demás|otros usos/i,
      'it does not say that all other uses need an authorization',
    ),
    words(
      /revoke|take it back|withdraw/i,
      /revoc|retirar/i,
      'it does not say that an authorization can be revoked',
    ),
  ],
  fundraising: [
    words(/raise (funds|money)|fundrais/i, /recaudar/i, 'it does not say that you may contact people for it'),
    words(/opt out/i, /no recibir|no participar/i, 'it does not say that people may opt out'),
  ],
  part2_proceedings: [
    words(
      /civil.*criminal.*administrative.*legislative/i,
      /civil.*penal.*administrativo.*legislativo/i,
      'it does not name civil, criminal, administrative and legislative proceedings',
    ),
    words(/consent/i, /consentimiento/i, 'it does not name written consent'),
    words(/court/i, /tribunal|juez/i, 'it does not name the court order'),
    words(/heard/i, /ser oíd|ser escuchad/i, 'it does not name notice and the chance to be heard'),
    words(
      /subpoena/i,
      /citación|citatorio/i,
      'it does not say that a subpoena or the like must come with the court order',
    ),
  ],
  part2_fundraising: [
    words(/opt out|choose not/i, /no recibir|no participar/i, 'it does not offer the choice'),
    words(/\b(first|before)\b/i, /\b(primero|antes)\b/i, 'it does not say that the choice comes first'),
  ],
  right_restrict: [
    words(
      /do(es)? not have to agree|not required to agree|may say no/i,
      /no estamos obligados|no tenemos que aceptar/i,
      'it does not say that you need not agree',
    ),
    words(
      /in full/i,
      /por completo|en su totalidad/i,
      'it leaves out the one limit that you must agree to: services paid for in full, and the health plan',
    ),
    how,
  ],
  right_confidential: [
    words(
      /reach you|contact you|confidential/i,
      /comuni/i,
      'it does not speak of another way or place to be reached',
    ),
    how,
  ],
  right_access: [
    words(/cop(y|ies)/i, /copia/i, 'it does not speak of a copy'),
    words(
      /look at|see|inspect/i,
      /\bver\b|revisar|inspeccionar/i,
      'it does not speak of looking at the record',
    ),
    how,
  ],
  right_amend: [
    words(
      /amend|change|fix|correct/i,
      /corregir|corrijamos|enmendar|cambi/i,
      'it does not speak of amending',
    ),
    how,
  ],
  right_accounting: [
    words(
      /accounting|list of/i,
      /lista|informe de divulgaciones/i,
      'it does not speak of the list of disclosures',
    ),
    how,
  ],
  right_paper: [
    words(/paper/i, /papel/i, 'it does not speak of paper'),
    words(
      /even if|electronic|email/i,
      /aunque|electrónic/i,
      'it does not say that it holds even after agreeing to have it electronically',
    ),
  ],
  duty_privacy_breach: [
    words(/private|privacy/i, /privad/i, 'it does not speak of keeping health information private'),
    words(/notice/i, /aviso/i, 'it does not speak of giving this notice'),
    words(/breach/i, /violaci|filtraci|incumplimiento/i, 'it leaves out that people are told of a breach'),
  ],
  duty_abide: [
    words(/follow|abide/i, /cumplir|seguir|respetar/i, 'it does not say that you follow it'),
    words(/in effect/i, /vigente|en vigor/i, 'it does not speak of the notice that is in effect'),
  ],
  duty_change: [
    words(
      /right to change|reserve/i,
      /derecho de cambiar|reservamos/i,
      'it does not reserve the right to change',
    ),
    words(
      /website|copy|copies|wall|front desk|post/i,
      /sitio|copia|pared|recepci/i,
      'it does not say how a new notice is given out',
    ),
  ],
  complaints: [
    words(/complain/i, /queja/i, 'it does not speak of complaints'),
    words(
      /Secretary|Department of Health and Human Services|HHS|Office for Civil Rights/i,
      /Secretari|Departamento de Salud|HHS|Derechos Civiles/i,
      'it does not say that people may turn to HHS',
    ),
    words(
      /with us|to us|our privacy|contact us|call us/i,
      /ante nosotros|a nosotros|nuestro encargado|díganos/i,
      'it does not say how to complain to you',
    ),
    words(/retaliat/i, /represalias/i, 'it does not say that nobody is retaliated against'),
  ],
  contact: [
    words(
      /\d{3}\D{0,3}\d{3}\D{0,2}\d{4}|\d{7}/,
      /\d{3}\D{0,3}\d{3}\D{0,2}\d{4}|\d{7}/,
      'it gives no telephone number',
    ),
    words(/\p{L}{3,}/u, /\p{L}{3,}/u, 'it names neither a person nor a title'),
  ],
};

/** Purposes without authorization that can apply to a practice, each of which the notice describes (164.520(b)(1)(ii)(B)). */
export const otherPurposes: readonly {
  readonly name: string;
  readonly citation: Citation;
  readonly pattern: Readonly<Record<NoticeLanguage, RegExp>>;
}[] = [
  {
    name: 'family and friends involved in care',
    citation: '164.510(b)',
    pattern: { en: /family|friend/i, es: /famili|amig/i },
  },
  { name: 'disaster relief', citation: '164.510(b)', pattern: { en: /disaster/i, es: /desastre/i } },
  {
    name: 'what a law requires',
    citation: '164.512(a)',
    pattern: {
      en: /required by law|law says we must|law requires/i,
      es: /ley nos obliga|exigido por la ley/i,
    },
  },
  { name: 'public health', citation: '164.512(b)', pattern: { en: /public health/i, es: /salud pública/i } },
  {
    name: 'reports of abuse and neglect',
    citation: '164.512(c)',
    pattern: { en: /abuse|neglect/i, es: /abuso|descuido|negligencia/i },
  },
  {
    name: 'health oversight',
    citation: '164.512(d)',
    pattern: { en: /oversight|inspect|audit/i, es: /supervisión|inspeccion|audit/i },
  },
  {
    name: 'court orders and subpoenas',
    citation: '164.512(e)',
    pattern: { en: /court|judge|subpoena/i, es: /tribunal|juez|citación/i },
  },
  {
    name: 'law enforcement',
    citation: '164.512(f)',
    pattern: { en: /police|law enforcement/i, es: /policía|orden público/i },
  },
  {
    name: 'coroners, medical examiners and funeral directors',
    citation: '164.512(g)',
    pattern: { en: /coroner|medical examiner/i, es: /forense/i },
  },
  { name: 'organ donation', citation: '164.512(h)', pattern: { en: /\borgans?\b/i, es: /órgano/i } },
  { name: 'research', citation: '164.512(i)', pattern: { en: /research/i, es: /investigación/i } },
  {
    name: 'a serious threat',
    citation: '164.512(j)',
    pattern: { en: /serious.*threat|threat.*serious/i, es: /amenaza/i },
  },
  {
    name: 'military, national security and custody',
    citation: '164.512(k)',
    pattern: { en: /military|national security/i, es: /fuerzas armadas|militar|seguridad nacional/i },
  },
  {
    name: 'workers’ compensation',
    citation: '164.512(l)',
    pattern: { en: /workers.? comp|work injur/i, es: /compensación laboral|accidentes de trabajo/i },
  },
  {
    name: 'checks by HHS',
    citation: '164.502(a)(2)',
    pattern: { en: /Health and Human Services|HHS/i, es: /Servicios Humanos|HHS/i },
  },
];
