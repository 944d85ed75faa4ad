import type { AssociateConclusion, AssociateFacts } from '#associate-decision/decide-associate.ts';
import type { Attachment } from '#attachment.ts';
import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { PhiKind, YesNo } from '#phi.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Written } from '#written/written.ts';

/**
 * Whether a business associate agreement is there. `not-needed`: it is no business associate (160.103), with
 * the reason in `agreementNote`.
 */
export type AgreementStatus = 'signed' | 'none' | 'unknown' | 'not-needed';

export type VendorFacts = {
  readonly name: string;
  readonly service: string;
  /** What PHI it creates, receives, keeps or sends for the practice; none: none. */
  readonly phi: readonly PhiKind[];
  readonly agreement: AgreementStatus;
  /** The day the agreement was signed, or empty where not known. */
  readonly agreementSigned: Day | '';
  /** The day it ends, or empty. */
  readonly agreementEnds: Day | '';
  /** Why none is needed, or where the paper is. */
  readonly agreementNote: string;
  /** Whom to call there about an incident. */
  readonly contact: string;
};

/** What was known of a vendor when somebody decided what it is: when one of these changes, the decision is looked at again. */
export type DecisionBasis = {
  readonly service: string;
  readonly phi: readonly PhiKind[];
  /** Identifiers of assets that it runs, or that send it something, with PHI. */
  readonly assets: readonly string[];
};

/** Whether it is a business associate (160.103), as it was decided; "not one" is kept as well, with its reason. */
export type DecidedAssociate = {
  readonly answers: AssociateFacts;
  readonly conclusion: AssociateConclusion;
  readonly because: string;
  readonly citation: Citation;
  /** What kind of agreement it takes: none with the subcontractor of a business associate. */
  readonly agreement: 'contract' | 'data-use' | 'none' | 'find-out';
  /** Whether it may be the practice's agent, whose discovery of a breach is the practice's own (164.404(a)(2)). */
  readonly agent: 'yes' | 'no' | 'find-out';
  /** In one's own words; may be empty. */
  readonly note: string;
  readonly basis: DecisionBasis;
};

export const places = ['united-states', 'abroad', 'both', 'unknown'] as const;

/** What else a practice knows of a vendor. Words that are empty are not known. */
export type VendorDetails = {
  /** The name that an agreement is made with. */
  readonly legalName: string;
  readonly address: string;
  /** Where PHI is kept and worked on. */
  readonly place: (typeof places)[number];
  readonly placeNote: string;
  /** Whether others work with PHI for the vendor. */
  readonly subcontractors: YesNo;
  readonly subcontractorNames: string;
  readonly liability: string;
  readonly indemnity: string;
  readonly insurance: string;
};

/** The terms that the rule asks for, and two that it allows (`own-work`, `aggregation`). */
export const clauseIds = [
  'uses',
  'own-work',
  'aggregation',
  'only-as-agreed',
  'safeguards',
  'security-rule',
  'reports-uses',
  'reports-incidents',
  'reports-breaches',
  'subcontractors',
  'subcontractors-ephi',
  'access',
  'amendment',
  'accounting',
  'our-duties',
  'hhs',
  'return',
  'termination',
] as const;
export type ClauseId = (typeof clauseIds)[number];

/** Whether a term stands in an agreement, and on which page or in which section. */
export type ClauseMark = { readonly clause: ClauseId; readonly found: boolean; readonly where: string };

/** `other`: an arrangement of 164.504(e)(3), such as a memorandum between agencies. */
export const agreementKinds = ['contract', 'data-use', 'other'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export type AgreementTerms = {
  readonly kind: AgreementKind;
  readonly effective: Day;
  /** The day it ends, or is renewed by itself; empty: with the services. */
  readonly ends: Day | '';
  readonly renews: boolean;
  /** Calendar days within which it tells of a breach; undefined: not known, or not said in it. */
  readonly noticeDays?: number | undefined;
};

export type Signer = { readonly name: string; readonly title: string };

export type FiledAgreement = AgreementTerms & {
  readonly agreement: string;
  readonly signedOn: Day;
  readonly theirs: Signer;
  readonly ours: Signer;
  /** Where the paper is; may be empty where the file is here. */
  readonly where: string;
  readonly file?: Attachment | undefined;
};

/** What an agreement was made with, beside the terms that it always has. */
export type AgreementChoices = {
  readonly noticeDays: number;
  readonly accessDays: number;
  readonly ownWork: boolean;
  readonly aggregation: boolean;
  readonly abroad: boolean;
  readonly costs: boolean;
};

export type OfferedAgreement = {
  readonly agreement: string;
  readonly effective: Day;
  readonly ends: Day | '';
  readonly choices: AgreementChoices;
  readonly title: string;
  readonly text: Written;
  /** SHA-256 of title and text. */
  readonly digest: string;
  readonly marks: readonly ClauseMark[];
  /** Who is asked to sign. */
  readonly to: string;
  readonly on: Day;
};

/** Answers to the questionnaire, by its questions. */
export type ReviewAnswers = Readonly<Record<string, string>>;

export const judgments = ['assured', 'follow-up', 'not-assured'] as const;
export type Judgment = (typeof judgments)[number];

export const violationSteps = [
  'asked-to-cure',
  'cured',
  'not-cured',
  'ended',
  'not-feasible',
  'no-pattern',
] as const;
export type ViolationStep = (typeof violationSteps)[number];

export const dispositions = ['returned', 'destroyed', 'both', 'not-feasible', 'held-none'] as const;

/** What became of the PHI that a vendor held when it ended (164.504(e)(2)(ii)(J)). */
export type PhiDisposition = {
  readonly how: (typeof dispositions)[number];
  readonly on: Day;
  /** What, how, and who says so; for `not-feasible`, why. */
  readonly what: string;
  /** For `not-feasible`: how the protections go on. */
  readonly protections: string;
  readonly certificate?: Attachment | undefined;
};

export type BusinessAssociateEvent =
  /** Subject: the vendor, here and below. Recorded whole each time. */
  | EventOf<'business-associates', 'vendor-recorded', VendorFacts & { readonly confirmed: boolean }>
  | EventOf<'business-associates', 'vendor-ended', { readonly on: Day; readonly why: string }>
  | EventOf<'business-associates', 'associate-decided', DecidedAssociate>
  | EventOf<'business-associates', 'vendor-described', VendorDetails>
  /** An agreement that was signed outside of Diligence; recorded whole each time. */
  | EventOf<'business-associates', 'agreement-filed', FiledAgreement>
  | EventOf<
      'business-associates',
      'clauses-checked',
      { readonly agreement: string; readonly marks: readonly ClauseMark[] }
    >
  | EventOf<
      'business-associates',
      'agreement-ended',
      { readonly agreement: string; readonly on: Day; readonly why: string }
    >
  /** The practice's own text, to be signed by link or on paper. */
  | EventOf<'business-associates', 'agreement-offered', OfferedAgreement>
  | EventOf<'business-associates', 'agreement-opened', { readonly agreement: string; readonly on: Day }>
  | EventOf<
      'business-associates',
      'agreement-signed',
      Signer & {
        readonly agreement: string;
        readonly on: Day;
        readonly statement: string;
        readonly digest: string;
      }
    >
  | EventOf<
      'business-associates',
      'agreement-countersigned',
      Signer & { readonly agreement: string; readonly on: Day; readonly digest: string }
    >
  | EventOf<
      'business-associates',
      'agreement-withdrawn',
      { readonly agreement: string; readonly on: Day; readonly why: string }
    >
  | EventOf<
      'business-associates',
      'review-asked',
      { readonly review: string; readonly to: string; readonly on: Day }
    >
  /** `by-link`: by the vendor itself; `by-us`: somebody here wrote down what it said. */
  | EventOf<
      'business-associates',
      'review-answered',
      Signer & {
        readonly review: string;
        readonly how: 'by-link' | 'by-us';
        readonly on: Day;
        readonly answers: ReviewAnswers;
      }
    >
  | EventOf<
      'business-associates',
      'review-concluded',
      {
        readonly review: string;
        readonly judgment: Judgment;
        readonly reason: string;
        readonly on: Day;
      }
    >
  | EventOf<
      'business-associates',
      'violation-recorded',
      {
        readonly violation: string;
        /** The day the practice knew. */
        readonly learned: Day;
        readonly what: string;
        /** Whether it is a pattern that amounts to a material breach (164.504(e)(1)(ii)). */
        readonly pattern: YesNo;
      }
    >
  | EventOf<
      'business-associates',
      'violation-step-recorded',
      {
        readonly violation: string;
        readonly step: ViolationStep;
        readonly on: Day;
        readonly note: string;
      }
    >
  | EventOf<'business-associates', 'phi-disposition-recorded', PhiDisposition>;

const versions = {
  'vendor-recorded': 1,
  'vendor-ended': 1,
  'associate-decided': 1,
  'vendor-described': 1,
  'agreement-filed': 1,
  'clauses-checked': 1,
  'agreement-ended': 1,
  'agreement-offered': 1,
  'agreement-opened': 1,
  'agreement-signed': 1,
  'agreement-countersigned': 1,
  'agreement-withdrawn': 1,
  'review-asked': 1,
  'review-answered': 1,
  'review-concluded': 1,
  'violation-recorded': 1,
  'violation-step-recorded': 1,
  'phi-disposition-recorded': 1,
} as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<BusinessAssociateEvent> {
  return presentForm<BusinessAssociateEvent>(event, versions);
}
