import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { YesNo } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { Office } from './events.ts';
import { holderOf } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(a)(2)',
  '164.308(a)(4)(ii)(A)',
  '164.314(b)(1)',
  '164.314(b)(2)',
  '164.530(a)(1)',
  '164.530(a)(1)(i)',
  '164.530(a)(2)',
];

function workAt(label: string, minutes: number): { work: NonNullable<Finding['work']> } {
  return { work: { path: '/practice', label, minutes } };
}

const offices = {
  'security-official': { citation: '164.308(a)(2)', name: 'security official' },
  'privacy-official': { citation: '164.530(a)(1)(i)', name: 'privacy official' },
} as const;

/** Who holds an office on the day, as the designations on record show it. */
function official(program: Program, office: Office, today: Day): Finding {
  const { citation, name } = offices[office];
  const about = { citation, subject: PRACTICE } as const;
  const work = workAt(`Designate a ${name}`, 3);
  const { entity } = program;
  if (!entity)
    return {
      ...about,
      status: 'unknown',
      because: `Nobody is on record as your ${name} yet.`,
      evidence: [],
      ...work,
    };
  const held = holderOf(entity, office, today);
  const person = held && program.people.get(held.person);
  if (!held || !person) {
    const next = entity.designations.find(
      (other) =>
        other.office === office &&
        other.from > today &&
        (other.until === undefined || other.until >= other.from),
    );
    return {
      ...about,
      status: 'not-satisfied',
      because: next
        ? `Nobody is your ${name} today. The next designation begins on ${longDate(next.from)}.`
        : `Nobody is designated as your ${name}. Name one person.`,
      evidence: next ? [next.position] : [],
      ...work,
    };
  }
  if (person.left !== undefined && person.left < today)
    return {
      ...about,
      status: 'not-satisfied',
      because: `${person.name}, the ${name} on record, left on ${longDate(person.left)}. Designate somebody else.`,
      evidence: [held.position, person.revision],
      ...work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${person.name} is your ${name}, designated in this record from ${longDate(held.from)} on.`,
    evidence: [held.position],
  };
}

/** Both designations of the Privacy Rule, and that they are documented; the contact person is not asked about here yet. */
function privacyDesignations(program: Program, today: Day): Finding[] {
  const privacy = official(program, 'privacy-official', today);
  const on = (program.entity?.designations ?? []).filter(({ office }) => office === 'privacy-official');
  return [
    { ...privacy, citation: '164.530(a)(1)' },
    privacy,
    {
      citation: '164.530(a)(2)',
      subject: PRACTICE,
      status: 'unknown',
      because:
        on.length > 0
          ? 'This record keeps each designation of your privacy official. It does not hold that of your contact person yet: keep a dated note of who it is.'
          : 'No designation of a privacy official is on record yet, and none of a contact person.',
      evidence: on.map(({ position }) => position),
    },
  ];
}

type Conditional = {
  readonly citation: Citation;
  readonly fact: (entity: NonNullable<Program['entity']>) => YesNo;
  readonly no: string;
  readonly unknown: string;
  readonly yes: string;
  readonly find: string;
};

const conditional: readonly Conditional[] = [
  {
    citation: '164.308(a)(4)(ii)(A)',
    fact: (entity) => entity.clearinghouse,
    no: 'You said that no part of your organization is a health care clearinghouse, so there is nothing to isolate.',
    unknown:
      'It is not known yet whether a part of your organization is a health care clearinghouse. Find out.',
    yes: 'You said that a part of your organization is a health care clearinghouse. Nothing on record yet shows how its ePHI is kept from the rest of the organization. Write that down.',
    find: 'Say whether there is a clearinghouse',
  },
  {
    citation: '164.314(b)(1)',
    fact: (entity) => entity.groupHealthPlan,
    no: 'You said that you sponsor no self-insured group health plan for your staff, so there are no plan documents of yours to amend.',
    unknown:
      'It is not known yet whether you sponsor a self-insured group health plan. Ask whoever arranges your health insurance.',
    yes: 'You said that you sponsor a self-insured group health plan. Nothing on record yet shows that its documents make the sponsor safeguard ePHI. Ask the plan’s administrator for them.',
    find: 'Say whether there is a plan',
  },
  {
    citation: '164.314(b)(2)',
    fact: (entity) => entity.groupHealthPlan,
    no: 'You said that you sponsor no self-insured group health plan for your staff, so no plan document of yours needs these terms.',
    unknown:
      'It is not known yet whether you sponsor a self-insured group health plan, so it is not known whether its documents need these terms.',
    yes: 'You said that you sponsor a self-insured group health plan. Nothing on record yet shows its documents with the four terms: safeguards, separation, agents, and reports of incidents. Ask the plan’s administrator for them.',
    find: 'Say whether there is a plan',
  },
];

function conditionalFinding(
  entity: Program['entity'],
  { citation, fact, find, ...words }: Conditional,
): Finding {
  const said = entity ? fact(entity) : 'unknown';
  const evidence = entity ? [entity.revision] : [];
  const about = { citation, subject: PRACTICE, because: words[said], evidence };
  return said === 'no'
    ? { ...about, status: 'not-applicable', grade: 'said' }
    : { ...about, status: 'unknown', ...workAt(said === 'yes' ? 'Look at the facts' : find, 5) };
}

/** What the record shows on who is responsible (164.308(a)(2), 164.530(a)), and on what binds only some practices. */
export function findings(program: Program, today: Day): Finding[] {
  const { entity } = program;
  return [
    official(program, 'security-official', today),
    ...conditional.map((one) => conditionalFinding(entity, one)),
    ...privacyDesignations(program, today),
  ];
}
