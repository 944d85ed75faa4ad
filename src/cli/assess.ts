import { assessBreach } from '#breach-assessment/assess.ts';
import type { BreachAssessment } from '#breach-assessment/assess.ts';
import { questions } from '#breach-assessment/ways.ts';
import type { Conclusion } from '#breach-assessment/ways.ts';
import { Stop, wrapped } from './answer.ts';
import type { Answer } from './answer.ts';
import { interviewTold } from './interview-file.ts';

const about = {
  title: 'The facts of a breach assessment',
  description:
    'One group of people to whom the same happened: where facts differ between people, assess each group by itself (45 CFR 164.402, 164.404(a)(1)). Leave out what you do not know. Each field has its question as title, and its answers in words under "choices".',
};

const conclusions: Readonly<Record<Conclusion, string>> = {
  'not-phi': 'It was no protected health information. No notice under HIPAA.',
  secured: 'The protected health information was secured. No notice under HIPAA.',
  permitted: 'Nothing happened that the Privacy Rule forbids. No notice under HIPAA.',
  exception: 'It is one of the three exceptions. No notice under HIPAA.',
  'low-probability': 'There is a low probability that it was compromised. No notice under HIPAA.',
  breach: 'It is a breach. Notify.',
};

/** `diligence assess`: whether an event is a breach, from the answers in a file. Any conclusion exits with 0. */
export async function run(args: readonly string[]): Promise<Answer> {
  const told = await interviewTold('assess', args, questions, about);
  if ('schema' in told) return { json: told.schema, text: JSON.stringify(told.schema, null, 2) };
  const found = assessBreach(told.answers);
  if ('refusals' in found) {
    const { because = 'No conclusion could be reached.', ...more } = found.refusals[0] ?? {};
    throw new Stop(because, more);
  }
  return { json: found.assessment, text: said(found.assessment) };
}

function said({ conclusion, unanswered, because }: BreachAssessment): string {
  return [
    conclusion === 'breach' && unanswered.length > 0
      ? 'It is presumed to be a breach as long as nothing shows otherwise. Notify.'
      : conclusions[conclusion],
    ...because.map(({ sentence, citation }) => wrapped(`${sentence} (${citation})`, '  ')),
    ...(unanswered.length > 0
      ? [wrapped(`Not yet known, and could change this: ${unanswered.join(', ')}.`, '')]
      : []),
  ].join('\n\n');
}
