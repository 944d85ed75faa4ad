import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import { listed } from '#listing.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { answerTo, policyNumber } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { measured } from '#told/values.ts';
import { keptHere, ownRetention } from './own-retention.ts';
import { owed, readers } from './reading.ts';
import { serves, shelf, strayWords } from './shelf.ts';
import type { Shelved } from './shelf.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = [
  '164.316(a)',
  '164.316(b)(1)',
  '164.316(b)(2)(i)',
  '164.316(b)(2)(ii)',
  '164.316(b)(2)(iii)',
  '164.530(i)(1)',
  '164.530(i)(2)-(5)',
  '164.530(j)(1)',
  '164.530(j)(2)',
];

const rules = {
  security: { words: 'security', all: '164.316(a)', written: '164.316(b)(1)', kept: '164.316(b)(2)(i)' },
  privacy: {
    words: 'privacy and breach',
    all: '164.530(i)(1)',
    written: '164.530(j)(1)',
    kept: '164.530(j)(2)',
  },
} as const;
type Rule = keyof typeof rules;

const begin = (label: string, minutes: number, path = '/policies') => ({ work: { path, label, minutes } });

/** Minutes to read one policy and approve it, by estimate. */
const minutesAPolicy = 4;

/** Titles, the first few of many. */
const named = (policies: readonly Shelved[]): string =>
  listed(
    policies.map(({ title }) => `“${title}”`),
    4,
  );

/** What was answered in the interview on written policies, while none is on record here. */
function answeredOf(program: Program, citation: Citation): Finding | undefined {
  const question = citation === '164.316(b)(2)(iii)' ? 'evaluation-done' : 'policies-written';
  const answer = answerTo(program, question, PRACTICE);
  if (!answer || answer.choice === 'unknown') return undefined;
  const about = { citation, subject: PRACTICE, evidence: [answer.revision], grade: 'said' as const };
  const what =
    question === 'policies-written'
      ? 'your security policies are in writing, at hand, and kept for six years'
      : 'you checked in writing since your last big change whether your policies still fit';
  if (answer.choice === 'in-place')
    return {
      ...about,
      status: 'satisfied',
      because: `You said that ${what}. None of them is on record here yet, so nobody can be shown it.`,
    };
  return {
    ...about,
    status: 'not-satisfied',
    because: `You said ${answer.choice === 'partly' ? 'that only a part of this holds' : 'no to this'}: ${what}.`,
    ...begin('Begin your policies', 20),
  };
}

/** Whether the policies that a rule asks for are in effect. */
function inEffectFinding(policies: readonly Shelved[], rule: Rule, citation: Citation): Finding {
  const { words } = rules[rule];
  const required = policies.filter(({ level, applies }) => level === 'required' && applies);
  const set = required.filter(({ inEffect }) => inEffect !== undefined);
  const open = required.filter(({ inEffect }) => inEffect === undefined);
  const declined = policies.filter(
    ({ level, applies, decided }) => level === 'required' && !applies && decided,
  );
  const others = policies.filter(({ level, inEffect }) => level !== 'required' && inEffect !== undefined);
  const evidence = [...set, ...others].flatMap(({ inEffect }) => inEffect?.position ?? []);
  const about = {
    citation,
    subject: PRACTICE,
    evidence: [
      ...evidence,
      ...declined.flatMap(({ record }) => record?.applicability?.position ?? []),
    ].toSorted((a, b) => a - b),
  };
  const not =
    declined.length === 0
      ? ''
      : ` You decided that ${named(declined)} ${declined.length === 1 ? 'does' : 'do'} not apply to you.`;
  if (open.length > 0)
    return {
      ...about,
      status: set.length + others.length === 0 ? 'unknown' : 'not-satisfied',
      because: `${set.length} of ${required.length} ${words} policies that the rule asks of you are in effect. Missing: ${named(open)}.${not}`,
      ...begin(
        open.length === 1 ? `Approve ${named(open)}` : `Read and approve ${open.length} ${words} policies`,
        minutesAPolicy * Math.min(open.length, 15),
        open.length === 1 ? `/policies/${open[0]?.id}` : '/policies',
      ),
    };
  return {
    ...about,
    status: 'satisfied',
    grade: declined.length > 0 ? 'said' : 'shown',
    because: `All ${required.length} ${words} policies that the rule asks of you are written, approved and in effect.${not}`,
  };
}

/** In writing, each version whole and with its day: what is approved here is. */
function writtenFinding(policies: readonly Shelved[], rule: Rule): Finding {
  const found = inEffectFinding(policies, rule, rules[rule].written);
  if (found.status !== 'satisfied') return found;
  const versions = policies.reduce((sum, { record }) => sum + (record?.versions.length ?? 0), 0);
  return {
    ...found,
    because: `The ${rules[rule].words} policies are kept here in writing: ${versions} ${versions === 1 ? 'version' : 'versions'}, each whole, with who approved it and when.`,
  };
}

/** Whether those who carry the procedures out have them: the signatures of those who are to read. */
function availability(program: Program, today: Day): Finding {
  const about = { citation: '164.316(b)(2)(ii)', subject: PRACTICE };
  const open = [...owed(program, today).values()].flat();
  const all = readers(program, today);
  const evidence = all.flatMap(({ signatures }) => signatures.map(({ position }) => position));
  const late = open.filter(({ late: isLate }) => isLate);
  const work = begin('See who still has to read', 5, '/policies/readers');
  const signed = `${evidence.length} ${evidence.length === 1 ? 'signature is' : 'signatures are'} on record.`;
  const people = (few: typeof open) => {
    const names = all
      .filter(({ owed: owes }) => owes.some((one) => few.includes(one)))
      .map(({ person }) => person.name);
    return `${listed(names, 4)} ${names.length === 1 ? 'has' : 'have'}`;
  };
  if (late.length > 0)
    return {
      ...about,
      status: 'not-satisfied',
      due: late.map(({ due }) => due).toSorted()[0] ?? today,
      because: `Every policy in effect can be read here by those it concerns, but ${people(late)} not read and signed what was due by your own policy. ${signed}`,
      evidence,
      ...work,
    };
  if (open.length > 0)
    return {
      ...about,
      status: 'due',
      grade: 'shown',
      due: open.map(({ due }) => due).toSorted()[0] ?? today,
      because: `Every policy in effect can be read here by those it concerns. ${people(open)} still to read and sign some, within the days of your own policy. ${signed}`,
      evidence,
      ...work,
    };
  return {
    ...about,
    status: 'satisfied',
    grade: 'shown',
    because: `Everybody whom a policy concerns can open it here, and has read and signed it. ${signed}`,
    evidence,
  };
}

/** One line for each policy that needs a look: no longer true, or past the practice's own day of review. */
function updates(program: Program, policies: readonly Shelved[], citation: Citation): Finding[] {
  const inEffect = policies.filter((one) => one.inEffect !== undefined);
  const months = policyNumber(program, 'policy-review-months');
  const cadence = `every ${measured(months, 'months')}`;
  const found = inEffect.flatMap((one): Finding[] => {
    const { id, title, inEffect: version, notTrue, reviewBy, state } = one;
    const about = { citation, subject: id, evidence: version ? [version.position] : [] };
    const path = `/policies/${id}`;
    const stray = strayWords(one);
    if (state === 'not-true')
      return [
        {
          ...about,
          status: 'not-satisfied',
          because: `“${title}” is in effect and says what is no longer so. ${notTrue.join(' ')} The law asks you to update it as needed.`,
          ...begin(`Bring “${title}” up to date`, 5, path),
        },
      ];
    if (stray !== undefined)
      return [
        {
          ...about,
          status: 'due',
          grade: 'shown',
          because: `“${title}”: ${stray}`,
          ...begin(`Look at “${title}”`, 3, path),
        },
      ];
    if (state === 'review-due' && reviewBy !== undefined)
      return [
        {
          ...about,
          status: 'due',
          grade: 'shown',
          due: reviewBy,
          because: `“${title}” was to be looked at again by ${longDate(reviewBy)}. Your policy says ${cadence}; the law says “periodically” and gives no number.`,
          ...begin(`Review “${title}”`, 5, path),
        },
      ];
    return [];
  });
  if (found.length > 0) return found;
  const next = inEffect
    .flatMap(({ reviewBy }) => reviewBy ?? [])
    .toSorted()
    .at(0);
  return [
    {
      citation,
      subject: PRACTICE,
      status: 'satisfied',
      grade: 'shown',
      ...(next !== undefined && { due: next }),
      because: `Nothing that the ${inEffect.length} policies in effect rely on has changed, and none is past its review.${next === undefined ? '' : ` The next is due by ${longDate(next)}: your policy, the law gives no number.`}`,
      evidence: inEffect
        .flatMap(({ inEffect: version }) => version?.position ?? [])
        .toSorted((a, b) => a - b),
    },
  ];
}

/** Privacy policies: what is untrue or past review, and that each change was on record before its day (164.530(i)(5)). */
function changes(program: Program, policies: readonly Shelved[]): Finding[] {
  const citation = '164.530(i)(2)-(5)';
  const found = updates(program, policies, citation);
  const changed = policies.flatMap(({ record }) => record?.versions.slice(1) ?? []);
  const [first] = found;
  if (found.length !== 1 || first?.status !== 'satisfied') return found;
  const count =
    changed.length === 0
      ? 'No privacy policy was changed since it was first approved.'
      : `${changed.length === 1 ? 'One changed version is' : `${changed.length} changed versions are`} on record, each with what changed and approved before the day it took effect.`;
  return [{ ...first, because: `${count} ${first.because}` }];
}

/** What the record shows on written policies, their changes, their readers and how long they are kept. */
export function findings(program: Program, today: Day): Finding[] {
  const all = shelf(program, today);
  return [...ofRule(program, all, 'security', today), ...ofRule(program, all, 'privacy', today)];
}

function ofRule(program: Program, all: readonly Shelved[], rule: Rule, today: Day): Finding[] {
  const { all: standard, written, kept, words } = rules[rule];
  const policies = all.filter((one) => serves(one, rule));
  const approved = policies.some(({ record }) => (record?.versions.length ?? 0) > 0);
  const citations: readonly Citation[] =
    rule === 'security'
      ? [standard, written, kept, '164.316(b)(2)(ii)', '164.316(b)(2)(iii)']
      : [standard, '164.530(i)(2)-(5)', written, kept];
  if (!approved) {
    const none = (citation: Citation): Finding => ({
      citation,
      subject: PRACTICE,
      status: 'unknown',
      because: `No ${words} policy is approved here yet. The texts are written with your own facts, and wait for you to read them.`,
      evidence: [],
      ...begin('Read and approve your policies', 60),
    });
    return citations.flatMap((citation) => [
      (rule === 'security' ? answeredOf(program, citation) : undefined) ?? none(citation),
      ...(citation === kept ? ownRetention(program, citation) : []),
    ]);
  }
  return [
    inEffectFinding(policies, rule, standard),
    writtenFinding(policies, rule),
    keptHere(policies, kept),
    ...ownRetention(program, kept),
    ...(rule === 'security'
      ? [availability(program, today), ...updates(program, policies, '164.316(b)(2)(iii)')]
      : changes(program, policies)),
  ];
}
