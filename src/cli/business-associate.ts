import { decideAssociate } from '#associate-decision/decide-associate.ts';
import type { AssociateConclusion, AssociateDecision } from '#associate-decision/decide-associate.ts';
import { associateQuestions } from '#associate-decision/questions.ts';
import { Stop, wrapped } from './answer.ts';
import type { Answer } from './answer.ts';
import { interviewTold } from './interview-file.ts';

const about = {
  title: 'What is known of a person or company that works for you or gets PHI from you',
  description:
    'Whether they are a business associate (45 CFR 160.103). Leave out what you do not know: you are told what to find out. Each field has its question as title, and its answers in words under "choices".',
};

const conclusions: Readonly<Record<AssociateConclusion, string>> = {
  'business-associate': 'A business associate.',
  'not-business-associate': 'No business associate.',
  'find-out': 'Find out more first.',
};

/** `diligence business-associate`: whether somebody is one, from the answers in a file. Any conclusion exits with 0. */
export async function run(args: readonly string[]): Promise<Answer> {
  const told = await interviewTold('business-associate', args, associateQuestions, about);
  if ('schema' in told) return { json: told.schema, text: JSON.stringify(told.schema, null, 2) };
  const found = decideAssociate(told.answers);
  if ('refusals' in found) {
    const { because = 'No conclusion could be reached.', ...more } = found.refusals[0] ?? {};
    throw new Stop(because, more);
  }
  return { json: found.decision, text: said(found.decision) };
}

function said({
  conclusion,
  because,
  citation,
  reasons,
  ask = [],
  agreement,
  agent,
}: AssociateDecision): string {
  const cited = (sentence: string, where: string) => wrapped(`${sentence} (${where})`, '  ');
  const follows = conclusion === 'business-associate' ? [agreement, agent] : [agreement];
  return [
    conclusions[conclusion],
    cited(because, citation),
    ...reasons
      .filter(({ speaks }) => speaks !== 'open')
      .map((reason) => cited(reason.sentence, reason.citation)),
    ...follows.map((one) => cited(one.because, one.citation)),
    ...(ask.length > 0 ? ['Ask next:', ...ask.map((question) => wrapped(question, '  '))] : []),
  ].join('\n\n');
}
