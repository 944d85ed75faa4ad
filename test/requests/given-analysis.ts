import assert from 'node:assert/strict';

import { recordVendor } from '#areas/business-associates/decide.ts';
import { addStarterSet, confirmAsset, recordAsset } from '#areas/inventory/decide.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { treatRisk } from '#areas/risk-analysis/decide-risks.ts';
import { analysisRevision, sign } from '#areas/risk-analysis/decide-sign.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { todayOf } from '#program.ts';
import { recorded } from '#test/given-practice.ts';
import type { Browser } from './given-app.ts';
import { givenApp } from './given-app.ts';

/** The forms of a page: where each goes, what it carries unseen, and its choices by name. */
export function formsOf(html: string) {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const hidden: Record<string, string> = {};
    const radios = new Map<string, string[]>();
    for (const [tag] of body.matchAll(/<input\b[^>]*>/g)) {
      const attribute = (name: string) =>
        (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&');
      if (attribute('type') === 'hidden') hidden[attribute('name')] = attribute('value');
      if (attribute('type') === 'radio')
        radios.set(attribute('name'), [...(radios.get(attribute('name')) ?? []), attribute('value')]);
    }
    return { action: / action="([^"]*)"/.exec(head)?.[1] ?? '', hidden, radios };
  });
}

/** The form of a page that goes to an address. */
export async function formAt(browser: Browser, path: string, action: RegExp) {
  const page = await browser.get(path);
  assert.equal(page.status, 200, path);
  const form = formsOf(page.text).find((one) => action.test(one.action));
  assert.ok(form, `${path} has a form for ${action}`);
  return form;
}

/** Diligence with a practice that has a checked starter set, and its officer at a browser. */
export async function givenInventory() {
  const given = givenApp();
  const browser = await given.signedIn();
  const practice = await given.practice();
  const by = await given.officer();
  recorded(await practice.record(by, addStarterSet, { kind: 'primary-care' }));
  const program = await practice.program();
  for (const { id, revision } of program.assets.values())
    recorded(await practice.record(by, confirmAsset, { id, seen: revision }));
  for (const { id, revision, confirmed: _checked, ...facts } of program.vendors.values())
    recorded(await practice.record(by, recordVendor, { ...facts, id, agreement: 'signed', seen: revision }));
  const today = () => todayOf(program, given.installation.clock());
  return {
    ...given,
    /** A browser at another desk. */
    elsewhere: given.browser,
    browser,
    practice,
    by,
    today,
    scenarios: async () => register(await practice.program(), today()).scenarios,
  };
}
export type Given = Awaited<ReturnType<typeof givenInventory>>;

/** Answers the whole interview through its pages, a third each in place, missing and not known; returns the paths. */
export async function answerAll({ browser }: Pick<Given, 'browser'>): Promise<string[]> {
  const paths: string[] = [];
  let next = (await browser.get('/risk-analysis/interview')).location;
  for (let steps = 0; next !== undefined && steps < 90; steps++) {
    if (next.includes('list=all')) return paths;
    paths.push(next);
    const path = next.split('?')[0] ?? next;
    const form = await formAt(browser, path, new RegExp(`^${path}$`));
    const fields: Record<string, string> = { ...form.hidden };
    for (const [name, values] of form.radios)
      fields[name] =
        (values.includes('absent') && [values[0], 'absent', 'unknown'][steps % 3]) ||
        (values.includes('no') ? 'no' : (values[0] ?? ''));
    const answered = await browser.post(path, fields);
    assert.equal(answered.status, 303, answered.text);
    const to =
      answered.location?.split('?')[0] === '/risk-analysis/interview' ? answered.location : undefined;
    next = to?.includes('list=all') ? to : to ? (await browser.get(to)).location : answered.location;
  }
  throw new Error(`The interview does not end: ${paths.slice(-5).join(' ')}`);
}

/** All that comes before a signature, and the signature. */
export async function signed({ practice, by, today }: Given, id = 'analysis-first'): Promise<void> {
  for (let next = interview(await practice.program(), today()).next; next;) {
    const question = { question: next.question.id, subject: next.subject };
    recorded(await practice.record(by, answer, { ...question, choice: 'unknown' }));
    next = interview(await practice.program(), today()).next;
  }
  const { scenarios } = register(await practice.program(), today());
  for (const { id, revision, need } of scenarios)
    if (need === 'decide')
      recorded(
        await practice.record(by, treatRisk, { id, seen: revision, decision: 'avoid', why: 'We stop it.' }),
      );
  recorded(
    await practice.record(by, sign, {
      id,
      seen: analysisRevision(await practice.program()),
      reviewer: by,
      on: today(),
      statement: 'I went through all of it.',
    }),
  );
}

/** A laptop that nobody had when the analysis was signed. */
export async function buyLaptop({ practice, by }: Given): Promise<void> {
  recorded(
    await practice.record(by, recordAsset, {
      id: 'asset-new-laptop',
      seen: 0,
      form: 'device',
      kind: 'laptop',
      name: 'Brand-new laptop',
      count: 1,
      uses: ['keeps'],
      phi: ['clinical'],
    }),
  );
}
