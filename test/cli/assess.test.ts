import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { run as assess } from '#cli/assess.ts';
import { run as businessAssociate } from '#cli/business-associate.ts';
import { isCitation } from '#regulation/index.ts';
import { diligence, givenFolder, json, launcher, refusal } from './diligence.ts';

type Assessment = {
  presumed: boolean;
  conclusion: string;
  notify: boolean;
  unanswered: string[];
  because: { factor: string; sentence: string; citation: string }[];
};
type Decision = { conclusion: string; because: string; citation: string; ask?: string[] };
type Schema = {
  $schema: string;
  additionalProperties: boolean;
  required?: string[];
  properties: Record<
    string,
    { title: string; enum: string[]; choices: Record<string, string>; citation: string }
  >;
};

const folder = givenFolder();
let files = 0;

function fileOf(content: unknown): string {
  const file = join(folder, `answers-${files++}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const fixture = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', name), 'utf8')) as unknown;

/** Runs a command with something on standard input. */
function piped(args: readonly string[], input: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [launcher, ...args], { cwd: folder, stdio: 'pipe' });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => resolve({ code, out }));
  });
}

/** What the outcomes of the published cases are here. */
const outcomes: Readonly<Record<string, readonly string[]>> = {
  exception_unintentional_workforce: ['exception', '164.402 (Breach)(1)(i)'],
  exception_inadvertent_internal: ['exception', '164.402 (Breach)(1)(ii)'],
  exception_unable_to_retain: ['exception', '164.402 (Breach)(1)(iii)'],
  low_probability: ['low-probability', '164.402 (Breach)(2)'],
  breach_notify: ['breach', '164.402 (Breach)(2)'],
  // Nobody reached the PHI: nothing happened to it that is not permitted.
  not_impermissible_access: ['permitted', '164.402 (Breach)'],
  exception_or_low_probability: ['low-probability', '164.402 (Breach)(2)'],
};

describe('164.402: the published cases, their facts through the published schema', () => {
  for (const { id, what, facts, outcome } of fixture('breach-cases.json') as {
    id: string;
    what: string;
    facts: object;
    outcome: string;
  }[])
    test(`${id}: ${what}`, async () => {
      const found = (await assess([fileOf(facts)])).json as Assessment;
      const [conclusion = '', citation = ''] = outcomes[outcome] ?? [];
      assert.equal(found.conclusion, conclusion);
      assert.equal(found.presumed, true);
      assert.equal(found.notify, conclusion === 'breach');
      const deciding = found.because.find(({ factor }) => factor === 'conclusion');
      assert.equal(deciding?.citation, citation);
      for (const one of found.because) assert.ok(isCitation(one.citation), one.citation);
    });
});

describe('160.103: the published cases, their facts through the published schema', () => {
  for (const { who, facts, conclusion } of fixture('associate-cases.json') as {
    who: string;
    facts: object;
    conclusion: string;
  }[])
    test(who, async () => {
      const found = (await businessAssociate([fileOf(facts)])).json as Decision;
      assert.equal(found.conclusion, conclusion);
      assert.equal('ask' in found, false);
      assert.ok(isCitation(found.citation));
    });
});

describe('the schemas', () => {
  for (const verb of ['assess', 'business-associate'])
    test(`${verb} --schema: every field optional, with its question, choices and citation, and no other field`, async () => {
      const schema = await json<Schema>([verb, '--schema']);
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.additionalProperties, false);
      assert.equal(schema.required, undefined);
      for (const [field, { title, enum: values, choices, citation }] of Object.entries(schema.properties)) {
        assert.match(title, /\?$/, field);
        assert.deepEqual(Object.keys(choices), values);
        assert.equal(values.at(-1), 'unknown');
        assert.ok(isCitation(citation), citation);
      }
      const asText = await diligence([verb, '--schema']);
      assert.deepEqual(JSON.parse(asText.out), schema);
    });
});

describe('the command line', () => {
  test('assess: an empty file is presumed a breach, without a data folder; from standard input too', async () => {
    const { code, out } = await diligence(['assess', fileOf({}), '--json'], { cwd: givenFolder() });
    assert.equal(code, 0);
    const found = JSON.parse(out) as Assessment;
    assert.deepEqual([found.presumed, found.conclusion, found.notify], [true, 'breach', true]);
    const schema = await json<Schema>(['assess', '--schema']);
    assert.deepEqual(found.unanswered, Object.keys(schema.properties));
    const fromInput = await piped(['assess', '-', '--json'], '\uFEFF{}');
    assert.deepEqual(JSON.parse(fromInput.out), found);
    assert.equal(fromInput.code, 0);
  });

  test('assess: any conclusion exits with 0, and says why in text', async () => {
    const { code, out } = await diligence(['assess', fileOf({ protection: 'destroyed' })]);
    assert.equal(code, 0);
    assert.match(out, /secured.*No notice under HIPAA/s);
    assert.match(out, /\(164\.402 \(Unsecured PHI\)\)/);
  });

  test('business-associate: find out, then a conclusion; from standard input too', async () => {
    const found = await json<Decision>(['business-associate', fileOf({ workforce: 'no' })]);
    assert.equal(found.conclusion, 'find-out');
    assert.equal(found.ask?.length, 2);
    assert.ok(found.ask?.every((question) => question.endsWith('?')));
    const { code, out } = await piped(['business-associate', '-'], '{"workforce":"yes"}');
    assert.equal(code, 0);
    assert.match(out, /^No business associate\.\n/);
  });

  test('bad input: exit code 2, one sentence, and the field where one is at fault', async () => {
    const refused = async (field: string | undefined, content: unknown, verb = 'assess') => {
      const error = await refusal([verb, fileOf(content)]);
      assert.equal(error.field, field, error.because);
    };
    await refused('file', '');
    await refused('file', '{"phi": yes}');
    await refused(undefined, []);
    await refused(undefined, 'null');
    await refused('vendor', { vendor: 'Acme' }, 'business-associate');
    await refused('__proto__', '{"__proto__": {"phi": "yes"}}');
    await refused('phi', { phi: true });
    await refused('phi', { phi: null });
    await refused('phi', { phi: 'maybe' });
    await refused('phi', { phi: ['yes'] });
    await refused('acquired', '{"acquired": "yes", "acquired": "no"}');
    await refused('sensitivity', { phi: 'not-health-information', sensitivity: 'clinical' });
    await refused('keeps', { phi: 'none', keeps: 'keeps' }, 'business-associate');
    await refused('file', `{"phi": "${'x'.repeat(1_000_001)}"}`);
    assert.equal((await refusal(['assess'])).field, 'file');
    assert.equal((await refusal(['assess', join(folder, 'nothing.json')])).field, 'file');
    assert.equal((await refusal(['assess', folder])).field, 'file');
    assert.equal((await refusal(['assess', '--schema', 'x.json'])).field, 'schema');
    const flood = await piped(['assess', '-', '--json'], ' '.repeat(2_000_000));
    assert.equal(flood.code, 2);
  });

  test('what is refused names the rule where there is one', async () => {
    const { out } = await diligence([
      'assess',
      fileOf({ identifiers: 'direct', phi: 'de-identified' }),
      '--json',
    ]);
    const { error } = JSON.parse(out) as { error: { citation?: string } };
    assert.equal(error.citation, '164.514(a)-(b)');
  });
});
