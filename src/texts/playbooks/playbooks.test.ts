import assert from 'node:assert/strict';
import { test } from 'node:test';

import { gradeOf } from '#bench/readability.ts';
import { incidentKinds } from '#areas/incidents/events.ts';
import { emptyProgram } from '#program.ts';
import { placeOf } from '#regulation/index.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import { playbookFor, playbooks, stepIds, stepsFor, stepWords, written } from './library.ts';
import { phases } from './playbook.ts';

/** The hardest that a playbook may be to read, in school years: it is read in the worst hour of the year. */
const hardest = 8;

const practices = [...toldPractices()].map(([name, { program, sample }]) => ({
  name,
  told: telling(program, sample.today).told,
}));

test('there are twelve playbooks, and one for what is none of them; each kind of incident has its own', () => {
  assert.equal(playbooks.length, 13);
  assert.deepEqual(playbooks.map(({ id }) => id).toSorted(), [...incidentKinds].toSorted());
});

test('each step has an identifier of its own, and belongs to its playbook', () => {
  const all = playbooks.flatMap(({ id, steps }) => steps.map((step) => ({ id, step: step.id })));
  assert.equal(new Set(all.map(({ step }) => step)).size, all.length);
  for (const { id, step } of all) assert.ok(step.startsWith(`${id}.`) && stepIds.has(step), step);
});

test('each playbook has steps for the first hour, the first day and after, in the names of both sample practices, and waits for no fact', () => {
  for (const { name, told } of practices)
    for (const { id } of playbooks) {
      const steps = stepsFor(id, told);
      for (const phase of phases)
        assert.ok(steps.filter((step) => step.phase === phase).length >= 3, `${name} ${id} ${phase}`);
      assert.ok(steps.some(({ who }) => who === told.privacyOfficial()));
      assert.deepEqual(gapsIn(written(id, told)), [], `${name} ${id}`);
      for (const step of steps) assert.equal(stepWords(step.id, told), step.what);
    }
});

test('a playbook names the systems and vendors of the practice', () => {
  for (const { told } of practices) {
    const text = linesOf(written('ransomware', told)).join(' ');
    for (const name of [told.names('ehr'), told.vendorOf('ehr')])
      if (name !== undefined) assert.ok(text.includes(name), name);
    assert.ok(text.includes(told.reachPrivacy()));
  }
});

test('before anything is told, a playbook still reads as sentences, with no place left to fill', () => {
  const { told } = telling(emptyProgram('practice-none'), '2026-11-30');
  for (const { id } of playbooks)
    for (const { who, what } of stepsFor(id, told)) {
      assert.doesNotMatch(`${who} ${what}`, /[‹›]|undefined|,\s*\./u, id);
      assert.match(what, /^\p{Lu}.*[.?!)”]$/su, what);
    }
});

test(`every playbook is read with ease after ${hardest} years of school`, () => {
  for (const { name, told } of practices)
    for (const { id } of playbooks) {
      const grade = gradeOf(written(id, told));
      assert.ok(grade > 0 && grade <= hardest, `${name} ${id}: ${grade.toFixed(1)}`);
    }
});

test('what others get wrong stands in none of them: no risk of harm test, no 60 days from the end of an inquiry, no restore that undoes a breach', () => {
  for (const { told } of practices)
    for (const { id } of playbooks) {
      const all = linesOf(written(id, told));
      for (const line of all) assert.doesNotMatch(line, /significant risk|compliant|certified|risk of harm/i);
    }
  assert.match(playbookFor('ransomware').decides.join(' '), /presumed/);
  assert.match(playbookFor('ransomware').now.join(' '), /Leave the computer on/);
  assert.match(playbookFor('mailbox').mistakes.join(' '), /run from the day you knew/);
  const lost = playbookFor('lost-device');
  const at = (step: string) => lost.steps.findIndex(({ id }) => id === `lost-device.${step}`);
  assert.ok(at('wipe') > at('lock') && at('wipe') > at('passwords'), 'logs first, wipe later');
});

test('what whoever saw it does at once names nobody: it is shown before sign-in', () => {
  for (const { now } of playbooks) {
    assert.ok(now.length >= 3 && now.length <= 5);
    for (const line of now) assert.match(line, /[.?]$/);
  }
});

test('each citation has its page of the regulation', () => {
  for (const { cites, id } of playbooks)
    for (const citation of cites) assert.ok(placeOf(citation), `${id}: ${citation}`);
});
