import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import type { Command } from '#decision.ts';
import { pages } from '#page-permission.ts';
import { decisions, roles } from '#permission.ts';
import { answering, findingsOn, posture, unanswered } from '#posture/posture.ts';
import { fold } from '#fold.ts';
import { emptyProgram } from '#program.ts';
import type { Program } from '#program.ts';
import { dutiesInForce, inForce, isDuty } from '#regulation/index.ts';
import { eventExamples } from './event-examples.ts';

const src = join(import.meta.dirname, '..', 'src');
const today = '2026-11-30';

/** A program in which every kind of event has happened. */
function eventful(): Program {
  return fold(emptyProgram('practice-test'), eventExamples);
}

test('every duty in force is answered by exactly one area, or is named in `unanswered` with its reason', () => {
  const answered = Object.entries(answering).flatMap(([area, { answers }]) =>
    answers.map((citation) => ({ citation: citation as string, area })),
  );
  const byCitation = Map.groupBy(answered, ({ citation }) => citation);
  for (const { citation } of dutiesInForce(today)) {
    const areas = (byCitation.get(citation) ?? []).map(({ area }) => area);
    const reason = unanswered.get(citation);
    assert.equal(areas.length, reason === undefined ? 1 : 0, `${citation}: ${areas.join(', ') || 'nobody'}`);
    if (reason !== undefined) assert.match(reason, /\S+ \S+.*\.$/, citation);
  }
  const known = new Set(dutiesInForce(today).map(({ citation }) => citation));
  assert.deepEqual(
    answered.filter(({ citation }) => !known.has(citation)),
    [],
    'answers to what is not in force',
  );
  assert.deepEqual(
    [...unanswered.keys()].filter((citation) => !known.has(citation)),
    [],
  );
});

test('definitions, permissions, exceptions, and general rules are in force and carry no finding', () => {
  const silent = inForce(today).filter((provision) => !isDuty(provision));
  assert.ok(silent.length > 40);
  const found = new Set(findingsOn(eventful(), today).map(({ citation }) => citation));
  for (const { citation } of silent) assert.ok(!found.has(citation) && !unanswered.has(citation), citation);
});

test('what no area answers yet is this much and no more: an area that is built takes its provisions out of it', () => {
  const left = Object.groupBy(unanswered.keys(), (citation) => citation.slice(0, 7));
  assert.deepEqual(
    Object.fromEntries(Object.entries(left).map(([section, citations]) => [section, citations?.length])),
    {
      '164.502': 13,
      '164.508': 21,
      '164.512': 1,
      '164.514': 8,
      '164.522': 6,
      '164.524': 13,
      '164.526': 8,
      '164.528': 7,
      '164.530': 6,
    },
  );
});

test('each area has findings for each provision it answers, and for no other, on an empty record and on an eventful one', () => {
  for (const program of [emptyProgram('practice-test'), eventful()])
    for (const [area, { answers, findings }] of Object.entries(answering)) {
      const found = new Set(findings(program, today).map(({ citation }) => citation));
      assert.deepEqual([...found].toSorted(), [...new Set(answers)].toSorted(), area);
    }
});

test('an empty practice has every provision once, and nothing of it is shown or said', () => {
  const standings = posture(emptyProgram('practice-test'), today);
  assert.deepEqual(
    standings.map(({ provision }) => provision.citation),
    dutiesInForce(today).map(({ citation }) => citation),
  );
  for (const { finding, provision } of standings) {
    assert.ok(
      ['unknown', 'not-satisfied'].includes(finding.status),
      `${provision.citation}: ${finding.status}`,
    );
    assert.equal(finding.grade, undefined, provision.citation);
  }
});

test('every finding says why in whole sentences, and shows only what is on record', () => {
  const program = eventful();
  for (const { citation, because, evidence, status, grade, work } of findingsOn(program, today)) {
    assert.match(because, /^["“\p{Lu}\d].*[.?!”)]$/su, `${citation}: ${because}`);
    assert.doesNotMatch(because, /\b(undefined|null|NaN|[Cc]ompliant)\b|\[object/, `${citation}: ${because}`);
    if (status === 'satisfied') assert.ok(grade, `${citation}: satisfied, but neither shown nor said`);
    for (const position of evidence) assert.ok(position >= 1 && position <= program.position, citation);
    if (work) assert.ok(work.minutes > 0 && work.path.startsWith('/') && work.label !== '', citation);
  }
});

test('every event type of every area has an example, and changes some view', () => {
  const declared = globSync('areas/*/events.ts', { cwd: src }).flatMap((path) =>
    Array.from(
      readFileSync(join(src, path), 'utf8').matchAll(/EventOf<\s*'([a-z-]+)',\s*'([a-z-]+)'/g),
      ([, area, type]) => `${area}: ${type}`,
    ),
  );
  assert.ok(declared.length > 20);
  const shown = new Set(eventExamples.map(({ area, type }) => `${area}: ${type}`));
  assert.deepEqual([...shown].toSorted(), [...new Set(declared)].toSorted());

  const program = emptyProgram('practice-test');
  const looks = () => JSON.stringify({ ...program, position: 0, at: '' }, asEntries);
  let before = looks();
  for (const event of eventExamples) {
    fold(program, [event]);
    const after = looks();
    assert.notEqual(after, before, `${event.area}: ${event.type} (entry ${event.position}) changes no view`);
    before = after;
  }
});

/** Maps as lists; and without revisions, which every entry changes whatever it says. */
function asEntries(name: string, value: unknown): unknown {
  if (name === 'revision' || name === 'position' || name === 'changedBy') return undefined;
  return value instanceof Map ? [...value] : value;
}

test('an entry of a later version, or of an unknown area or type, is never read as something else', () => {
  for (const event of eventExamples) {
    const program = emptyProgram('practice-test');
    for (const stranger of [
      { ...event, version: event.version + 1 },
      { ...event, type: 'no-such-type' },
      { ...event, area: 'no-such-area' },
    ])
      assert.throws(() => fold(program, [stranger]), /later version|does not know/);
  }
});

test('every decision that the areas offer names who may make it, and every row names one that is there', async () => {
  const names: string[] = [];
  for (const path of globSync('areas/*/decide*.ts', { cwd: src }).filter(
    (path) => !path.endsWith('.test.ts'),
  )) {
    const module = (await import(pathToFileURL(join(src, path)).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) if (isCommand(exported)) names.push(exported.name);
  }
  assert.deepEqual(names.toSorted(), Object.keys(decisions).toSorted());
});

function isCommand(value: unknown): value is Command<Program, unknown> {
  return (
    typeof value === 'object' && value !== null && 'decide' in value && 'schema' in value && 'name' in value
  );
}

test('every role that a decision or page names is a role', () => {
  for (const [name, allowed] of Object.entries({ ...decisions, ...pages }))
    if (typeof allowed !== 'string')
      for (const role of allowed as readonly string[])
        assert.ok((roles as readonly string[]).includes(role), name);
});
