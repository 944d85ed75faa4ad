import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { policyNumber } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { checklistOf } from './clauses.ts';
import { noticeFinding } from './findings-terms.ts';
import {
  agreementStanding,
  heldPhi,
  lastReview,
  needOf,
  openOffer,
  openReview,
  openViolations,
  reopenedBy,
  reviewDue,
} from './standing.ts';
import type { VendorRecord } from './view.ts';
import { engaged } from './view.ts';

/** One thing to do with a vendor, in the order in which it is done. */
export type VendorStep = {
  readonly title: string;
  /** `waits`: for the vendor. `later`: something before it is open. */
  readonly state: 'done' | 'do' | 'waits' | 'later';
  readonly because: string;
  readonly citation?: Citation;
  /** The page where it is done, and its button. */
  readonly path: string;
  readonly label: string;
};

/** What there is to do with a vendor: all of it, done or not. A vendor that needs no agreement has the first two alone. */
export function stepsOf(program: Program, vendor: VendorRecord, today: Day): readonly VendorStep[] {
  const page = `/associates/${vendor.id}`;
  if (!engaged(vendor, today))
    return [...violationSteps(vendor, page), ...(heldPhi(vendor) ? [endStep(vendor, page)] : [])];
  const need = needOf(program, vendor, today);
  const first = [whoStep(vendor, page), decisionStep(program, vendor, need, page, today)];
  if (need === 'none') return first;
  return [
    ...first,
    agreementStep(vendor, page, today),
    ...termSteps(program, vendor, page, today),
    detailsStep(vendor, page),
    reviewStep(program, vendor, page, today),
    ...violationSteps(vendor, page),
  ];
}

/** The next thing to do; undefined: nothing is left to do now. */
export function nextStep(steps: readonly VendorStep[]): VendorStep | undefined {
  return steps.find(({ state }) => state === 'do') ?? steps.find(({ state }) => state === 'waits');
}

function whoStep(vendor: VendorRecord, page: string): VendorStep {
  return {
    title: 'Say who it is',
    state: vendor.confirmed ? 'done' : 'do',
    because: vendor.confirmed
      ? vendor.service || 'Its name is on record.'
      : 'It came with the starter set: a guess that you have such a vendor.',
    path: `${page}/facts`,
    label: vendor.confirmed ? 'Change' : 'Say who it is',
  };
}

function decisionStep(
  program: Program,
  vendor: VendorRecord,
  need: ReturnType<typeof needOf>,
  page: string,
  today: Day,
): VendorStep {
  const base = {
    title: 'Decide whether it is a business associate',
    citation: '160.103',
    path: `${page}/decision`,
  };
  switch (need) {
    case 'undecided':
      return {
        ...base,
        state: 'do',
        because: 'At most five short questions. The answer and its reason are kept, also if it is none.',
        label: 'Decide',
      };
    case 'reopened':
      return {
        ...base,
        state: 'do',
        because: `Something changed since it was decided. ${reopenedBy(program, vendor, today).join(' ')}`,
        label: 'Decide again',
      };
    case 'find-out':
      return {
        ...base,
        state: 'do',
        because: 'Not everything was known. Until it is, treat it as a business associate.',
        label: 'Go on',
      };
    default:
      return {
        ...base,
        state: 'done',
        because: vendor.decision?.because ?? vendor.agreementNote,
        label: vendor.decision ? 'Look at it' : 'Go through the questions',
      };
  }
}

function agreementStep(vendor: VendorRecord, page: string, today: Day): VendorStep {
  const { state, agreement, day, signed } = agreementStanding(vendor, today);
  const offer = openOffer(vendor);
  const base = { title: 'Have an agreement', citation: '164.504(e)(1)' };
  if (offer && (state !== 'holds' || offer.offer?.signed))
    return {
      ...base,
      state: offer.offer?.signed ? 'do' : 'waits',
      because: offer.offer?.signed
        ? `${offer.offer.signed.name} signed for them. Now you sign.`
        : `Sent to ${offer.offer?.to} on ${longDate(offer.offer?.on ?? today)}, not signed yet.`,
      path: `${page}/agreements/${offer.id}`,
      label: offer.offer?.signed ? 'Sign it' : 'Open it',
    };
  const path = agreement ? `${page}/agreements/${agreement.id}` : `${page}/agreements`;
  switch (state) {
    case 'holds':
      return {
        ...base,
        state: agreement ? 'done' : 'do',
        because: agreement
          ? `Signed on ${longDate(signed ?? today)}${day === undefined ? '' : `, ${agreement.renews ? 'renews itself on' : 'ends on'} ${longDate(day)}`}.`
          : `You said that one was signed${signed === undefined ? '' : ` on ${longDate(signed)}`}. Put it on record with its file, so that you can show it.`,
        path,
        label: agreement ? 'Open it' : 'Put it on record',
      };
    case 'ends-soon':
      return {
        ...base,
        state: 'do',
        because: `It ends on ${longDate(day ?? today)}. Renew it before.`,
        path: `${page}/agreements`,
        label: 'Renew it',
      };
    case 'begins':
      return {
        ...base,
        state: 'waits',
        because: `It begins on ${longDate(day ?? today)}. No patient information before.`,
        path,
        label: 'Open it',
      };
    case 'over':
      return {
        ...base,
        state: 'do',
        because: `It ran out on ${longDate(day ?? today)}. Renew it, or stop giving them patient information.`,
        path: `${page}/agreements`,
        label: 'Renew it',
      };
    default:
      return {
        ...base,
        state: 'do',
        because:
          state === 'unknown'
            ? 'Look in the contract folder, or ask them for a copy; many vendors keep theirs in their terms of service. If there is none, send yours.'
            : 'There is none. Send yours, or sign theirs, before they get patient information.',
        path: `${page}/agreements`,
        label: 'Get the agreement',
      };
  }
}

function termSteps(program: Program, vendor: VendorRecord, page: string, today: Day): VendorStep[] {
  const { agreement } = agreementStanding(vendor, today);
  if (agreement && agreement.kind !== 'contract') return [];
  const base = { title: 'Check its terms', citation: '164.504(e)(2)' };
  if (!agreement)
    return [
      {
        ...base,
        state: 'later',
        because: 'When the agreement is on record.',
        path: `${page}/agreements`,
        label: 'See the terms',
      },
    ];
  const path = `${page}/agreements/${agreement.id}`;
  const { missing, open } = checklistOf(agreement);
  const notice = noticeFinding(program, vendor, agreement, today);
  if (open.length > 0) {
    const because = `${open.length} terms are not looked for yet. Read it with the checklist beside you: about 15 minutes.`;
    return [{ ...base, state: 'do', because, path: `${path}/terms`, label: 'Check the terms' }];
  }
  if (missing.length > 0)
    return [
      {
        ...base,
        state: 'do',
        because: `${missing.length === 1 ? 'One term is' : `${missing.length} terms are`} missing. Text to propose is ready.`,
        path,
        label: 'See what is missing',
      },
    ];
  return [
    { ...base, state: 'done', because: 'Every term is there.', path: `${path}/terms`, label: 'Look at them' },
    ...(notice
      ? [
          {
            title: 'Settle the days of notice',
            state: 'do' as const,
            because: notice.because,
            citation: '164.410(b)',
            path,
            label: 'Open the agreement',
          },
        ]
      : []),
  ];
}

function detailsStep({ details, contact }: VendorRecord, page: string): VendorStep {
  const lacks = [
    contact === '' ? 'whom to call about an incident' : '',
    details === undefined || details.place === 'unknown' ? 'where the information is' : '',
    details === undefined || details.subcontractors === 'unknown' ? 'who works for them with it' : '',
  ].filter(Boolean);
  return {
    title: 'Know them',
    state: lacks.length === 0 ? 'done' : 'do',
    because:
      lacks.length === 0
        ? 'What you need in a bad hour is on record.'
        : `Not known yet: ${lacks.join('; ')}.`,
    path: `${page}/details`,
    label: lacks.length === 0 ? 'Change' : 'Fill in',
  };
}

function reviewStep(program: Program, vendor: VendorRecord, page: string, today: Day): VendorStep {
  const open = openReview(vendor);
  const { due, last } = reviewDue(program, vendor, today);
  const every = `every ${policyNumber(program, 'associate-review-months')} months, by your policy.`;
  const base = { title: 'Renew their assurances', citation: '164.308(b)(1)' };
  if (open)
    return {
      ...base,
      state: open.answered ? 'do' : 'waits',
      because: open.answered
        ? 'Their answers are here. Read them, and say whether you are assured.'
        : `The questions went to ${open.asked?.to ?? 'them'}. No answer yet.`,
      path: `${page}/reviews/${open.id}`,
      label: open.answered ? 'Read the answers' : 'Open it',
    };
  const refused = lastReview(vendor)?.concluded?.judgment === 'not-assured';
  const isDue = refused || due <= today;
  return {
    ...base,
    state: isDue ? 'do' : 'done',
    because: refused
      ? 'You are not assured since the last review. Have it mended and review them again.'
      : isDue
        ? `It was time on ${longDate(due)}: ${every}`
        : `${last ? 'Reviewed.' : 'Not reviewed yet.'} Next by ${longDate(due)}: ${every}`,
    path: `${page}/reviews`,
    label: isDue ? 'Ask them' : 'Reviews',
  };
}

function violationSteps(vendor: VendorRecord, page: string): VendorStep[] {
  return openViolations(vendor).map(({ id, learned }) => ({
    title: 'See to what they broke',
    state: 'do',
    because: `Known since ${longDate(learned)}. Have it mended; if that fails, end the agreement where that is feasible.`,
    citation: '164.504(e)(1)(ii)',
    path: `${page}/violations/${id}`,
    label: 'Go on',
  }));
}

function endStep({ disposition }: VendorRecord, page: string): VendorStep {
  return {
    title: 'Have what they held returned or destroyed',
    state: disposition ? 'done' : 'do',
    because: disposition
      ? `On record as of ${longDate(disposition.on)}.`
      : 'They give back or destroy all of it, and you keep the certificate.',
    citation: '164.504(e)(2)(ii)(J)',
    path: `${page}/ending`,
    label: disposition ? 'Look at it' : 'Record it',
  };
}
