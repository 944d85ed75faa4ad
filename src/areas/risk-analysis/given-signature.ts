import { recordVendor } from '#areas/business-associates/decide.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { ana, today, trial, type Trial } from '#test/given-decisions.ts';
import { answer } from './decide-answers.ts';
import { treatRisk } from './decide-risks.ts';
import { analysisRevision } from './decide-sign.ts';
import { interview } from './interview.ts';
import { register } from './register.ts';

/** A practice with one mail system, one vendor, and all that comes before a signature, for tests. */

export const mail = {
  id: 'asset-mail',
  seen: 0,
  form: 'system',
  kind: 'email',
  name: 'Office mail',
  count: 1,
  hosting: 'vendor',
  vendor: 'vendor-mail',
  uses: ['keeps', 'sends'],
  phi: ['contact', 'clinical'],
  encryptedAtRest: 'yes',
};
export const vendor = {
  id: 'vendor-mail',
  seen: 0,
  name: 'Mail house',
  service: 'Email',
  phi: ['contact', 'clinical'],
  agreement: 'signed',
};

/** Answers every question that is asked. */
export function answerAll(one: Trial, choice = 'unknown'): void {
  for (let guard = 0; guard < 200; guard++) {
    const { next } = interview(one.program, today);
    if (!next) return;
    const offered = next.choices.some(({ id }) => id === choice) ? choice : 'unknown';
    one.given(answer, { question: next.question.id, subject: next.subject, choice: offered });
  }
}

/** Accepts every risk that needs a decision, for as long as may be. */
export function settle(one: Trial): void {
  for (const { id, revision, need } of register(one.program, today).scenarios)
    if (need === 'decide')
      one.given(treatRisk, {
        id,
        seen: revision,
        decision: 'accept',
        why: 'We live with it.',
        person: ana,
        until: '2029-11-30',
      });
}

/** Nothing stands between it and a signature. */
export function ready(): Trial {
  const one = trial();
  one.given(recordVendor, vendor);
  one.given(recordAsset, mail);
  answerAll(one);
  settle(one);
  return one;
}

/** The form of a signature, for the program as it stands. */
export const signature = (one: Trial, more: Record<string, unknown> = {}) => ({
  id: 'analysis-first',
  seen: analysisRevision(one.program),
  reviewer: ana,
  on: today,
  statement: 'I reviewed it.',
  ...more,
});
