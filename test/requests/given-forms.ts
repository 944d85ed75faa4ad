import assert from 'node:assert/strict';

import { formAt } from './given-analysis.ts';
import type { Given } from './given-analysis.ts';
import type { Answered, Fields } from './given-app.ts';

/** What a field of a form takes, so that a test knows what is wrong for it. */
export type Kind = 'line' | 'text' | 'day' | 'count' | 'choice';

/** A form of the product, with values that it accepts. */
export type MainForm = {
  readonly what: string;
  /** The page that shows it. */
  readonly page: string;
  readonly action: RegExp;
  readonly good: Fields;
  readonly kinds: { readonly [name: string]: Kind };
  /** Fields that may be left out. */
  readonly optional: readonly string[];
};

/** The forms that a practice fills in most, for a practice with a checked starter set. */
export async function mainForms({ scenarios, by }: Given): Promise<readonly MainForm[]> {
  const [risk] = await scenarios();
  assert.ok(risk);
  const riskPage = `/risk-analysis/risks/${risk.id}`;
  return [
    {
      what: 'practice facts',
      page: '/practice/facts',
      action: /facts$/,
      good: { name: 'Harbor Clinic', kind: 'dental', 'states.0': 'OH', staff: '12', patients: '1,200' },
      kinds: { name: 'line', kind: 'choice', staff: 'count', patients: 'count', part2: 'choice' },
      optional: ['part2'],
    },
    {
      what: 'site',
      page: '/practice/sites/site-harbor',
      action: /sites\//,
      good: { name: 'Main office', street: '1 River Rd', city: 'Dayton', state: 'OH', zip: '45402' },
      kinds: { name: 'line', street: 'line', city: 'line' },
      optional: ['street', 'city'],
    },
    {
      what: 'person',
      page: '/people/new',
      action: /new$/,
      good: { name: 'Lee Park', newJob: 'Front desk', start: '2026-03-02', relation: 'employee' },
      kinds: { name: 'line', newJob: 'line', start: 'day', relation: 'choice' },
      optional: ['newJob', 'relation'],
    },
    {
      what: 'job',
      page: '/people/jobs/job-biller',
      action: /jobs\//,
      good: { title: 'Biller', 'needs.0.asset': 'asset-starter-ehr', 'needs.0.why': 'Sends claims' },
      kinds: { title: 'line', 'needs.0.why': 'line' },
      optional: [],
    },
    {
      what: 'asset',
      page: '/inventory/new?form=device',
      action: /new$/,
      good: { kind: 'laptop', name: 'FRONT-1', count: '2', notes: 'By the door', encryption: 'BitLocker' },
      kinds: {
        kind: 'choice',
        name: 'line',
        count: 'count',
        notes: 'text',
        encryption: 'line',
        encryptedAtRest: 'choice',
      },
      optional: ['notes', 'encryption', 'encryptedAtRest'],
    },
    {
      what: 'vendor',
      page: '/associates/new',
      action: /new$/,
      good: {
        name: 'BrightBill',
        service: 'Billing',
        phi: 'billing',
        agreement: 'signed',
        agreementSigned: '2026-01-02',
      },
      kinds: {
        name: 'line',
        service: 'line',
        agreement: 'choice',
        agreementSigned: 'day',
        agreementNote: 'text',
        contact: 'line',
      },
      optional: ['service', 'agreement', 'agreementSigned', 'agreementNote', 'contact'],
    },
    {
      what: 'incident',
      page: '/incidents/report',
      action: /report$/,
      good: { what: 'A fax went astray.', happened: '2026-11-28', discovered: '2026-11-29' },
      kinds: { what: 'text', happened: 'day', discovered: 'day' },
      optional: [],
    },
    {
      what: 'answer',
      page: '/risk-analysis/interview/sanctions-applied',
      action: /applied$/,
      good: { choice: 'in-place', note: 'Asked Ann.' },
      kinds: { choice: 'choice', note: 'text' },
      optional: ['note'],
    },
    {
      what: 'risk decision',
      page: `${riskPage}?do=accept`,
      action: /decision$/,
      good: { why: 'Too small.', person: by, until: '2027-06-30' },
      kinds: { why: 'text', until: 'day' },
      optional: [],
    },
    {
      what: 'levels',
      page: `${riskPage}?do=levels`,
      action: /\/levels$/,
      good: { harm: 'very-low', reason: 'Guarded.' },
      kinds: { harm: 'choice', reason: 'text' },
      optional: [],
    },
    {
      what: 'own scenario',
      page: '/risk-analysis/risks/new',
      action: /new$/,
      good: {
        title: 'The courier loses a tray',
        concerns: 'practice',
        source: 'accidental',
        threat: 'The courier',
        vulnerability: 'No seal',
        initiation: 'low',
        harm: 'low',
        impact: 'moderate',
      },
      kinds: { title: 'line', source: 'choice', threat: 'text', vulnerability: 'text', impact: 'choice' },
      optional: [],
    },
    {
      what: 'plan step',
      page: `${riskPage}?do=step`,
      action: /steps$/,
      good: { what: 'Lock it away', owner: by, due: '2027-01-15', cost: '40' },
      kinds: { what: 'text', due: 'day', cost: 'count' },
      optional: ['cost'],
    },
  ];
}

/** A form as the page shows it now: where it goes, and all its fields with these values in it. */
export async function filledIn({ browser }: Pick<Given, 'browser'>, { page, action, good }: MainForm) {
  const form = await formAt(browser, page, action);
  return { path: form.action, fields: { ...form.hidden, ...good } };
}

/** Sends what is wrong: it is refused on a page that says so, nothing is on record of it, and what was typed stays. */
export async function refused(given: Given, what: string, send: () => Promise<Answered>): Promise<Answered> {
  const before = (await given.practice.program()).position;
  const answered = await send();
  assert.equal(answered.status, 422, `${what}: ${answered.location ?? answered.text.slice(0, 200)}`);
  assert.match(answered.text, /role="alert"/, what);
  assert.equal((await given.practice.program()).position, before, what);
  return answered;
}

/** A text as the value of an attribute or inside an element. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
