import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { YesNo } from '#phi.ts';
import type { Program } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { holderOf } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.308(a)(2)',
  '164.308(a)(4)(ii)(A)',
  '164.314(b)(1)',
  '164.314(b)(2)',
];

function workAt(label: string, minutes: number): { work: NonNullable<Finding['work']> } {
  return { work: { path: '/practice', label, minutes } };
}

function securityOfficial(program: Program, today: Day): Finding {
  const about = { citation: '164.308(a)(2)', subject: PRACTICE } as const;
  const work = workAt('Designate a security official', 3);
  const { entity } = program;
  if (!entity)
    return {
      ...about,
      status: 'unknown',
      because: 'Nobody is on record as your security official yet.',
      evidence: [],
      ...work,
    };
  const held = holderOf(entity, 'security-official', today);
  const person = held && program.people.get(held.person);
  if (!held || !person) {
    const next = entity.designations.find(
      ({ office, from, until }) =>
        office === 'security-official' && from > today && (until === undefined || until >= from),
    );
    return {
      ...about,
      status: 'not-satisfied',
      because: next
        ? `Nobody is your security official today. The next designation begins on ${longDate(next.from)}.`
        : 'Nobody is designated as your security official. Name one person.',
      evidence: next ? [next.position] : [],
      ...work,
    };
  }
  if (person.left !== undefined && person.left < today)
    return {
      ...about,
      status: 'not-satisfied',
      because: `${person.name}, the security official on record, left on ${longDate(person.left)}. Designate somebody else.`,
      evidence: [held.position, person.revision],
      ...work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `${person.name} is your security official, designated in this record from ${longDate(held.from)} on.`,
    evidence: [held.position],
  };
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

/** What the record shows on who is responsible (164.308(a)(2)), and on what binds only some practices. */
export function findings(program: Program, today: Day): Finding[] {
  const { entity } = program;
  return [securityOfficial(program, today), ...conditional.map((one) => conditionalFinding(entity, one))];
}
