import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Command } from '#decision.ts';
import { incidentDocument, playbookDocument, tabletopDocument } from '#documents/incidents/playbook.ts';
import { fold } from '#fold.ts';
import { worst } from '#finding.ts';
import { officialOn } from '#program.ts';
import type { Program } from '#program.ts';
import { playbooks, stepsFor } from '#texts/playbooks/library.ts';
import { telling } from '#told/telling.ts';
import { toldPractices } from '#test/cases/told.ts';
import { forCitation } from '#test/given-decisions.ts';
import { setDiscovery, tickStep } from './decide-answer.ts';
import { beginTabletop, finishTabletop, tickTabletop } from './decide-tabletop.ts';
import { close, report } from './decide.ts';
import { findings } from './findings.ts';

// Both sample practices live through every playbook, from the report to the end, and exercise each.

const practices = toldPractices();

function deciding(program: Program, by: string, today: string) {
  return <Input>(command: Command<Program, Input>, input: unknown): number => {
    const parsed = command.schema.safeParse(input);
    assert.ok(parsed.success, JSON.stringify(parsed));
    const at = `${today}T18:00:00.000Z`;
    const made = command.decide(program, parsed.data, { by, today, at });
    assert.ok('events' in made, JSON.stringify(made));
    fold(
      program,
      made.events.map((event, index) => ({ ...event, by, at, position: program.position + index + 1 })),
    );
    return made.events.length;
  };
}

for (const [name, { program: start, sample }] of practices)
  for (const { id: kind, title } of playbooks)
    test(`164.308(a)(6): ${name} lives through “${title}”: three answers, each step ticked, closed with its outcome; and exercises it`, () => {
      const program = structuredClone(start);
      const { today } = sample;
      const official = officialOn(program, 'security-official', today);
      assert.ok(official);
      const decide = deciding(program, official.id, today);
      const id = `incident-${kind}`;
      const [asset] = program.assets.keys();
      // What kind, whether it goes on, what is concerned: no more is asked. The days stand in the form.
      decide(report, {
        id,
        kind,
        ongoing: 'yes',
        assets: [asset],
        ...(kind === 'other' && { what: 'A door stood open.' }),
        happened: today,
        discovered: today,
      });
      const { told } = telling(program, today);
      const steps = stepsFor(kind, told);
      assert.ok(steps.filter(({ phase }) => phase === 'first-hour').length >= 3);
      assert.equal(worst(forCitation(findings(program, today), '164.308(a)(6)(ii)'))?.status, 'due');
      const seen = () => program.incidents.get(id)?.revision;
      decide(setDiscovery, {
        id,
        seen: seen(),
        knower: kind === 'ba-notice' ? 'agent' : 'workforce',
        who: 'Whoever saw it',
        knew: today,
        noticeable: '',
        why: 'It was told at once.',
      });
      for (const { id: step } of steps) assert.equal(decide(tickStep, { id, step }), 1, step);
      const incident = program.incidents.get(id);
      assert.ok(incident);
      assert.equal(incident.ticks.length, steps.length);
      decide(close, {
        id,
        seen: seen(),
        ending: 'phi',
        outcome: 'It is over.',
        mitigation: 'People were warned.',
        on: today,
      });
      for (const citation of ['164.308(a)(6)(ii)', '164.530(f)']) {
        const found = worst(forCitation(findings(program, today), citation));
        assert.deepEqual([found?.status, found?.grade], ['satisfied', 'shown'], citation);
      }

      const exercise = `tabletop-${kind}`;
      decide(beginTabletop, { id: exercise, kind, on: today, story: 'Made up.', people: [official.id] });
      for (const { id: step } of steps) decide(tickTabletop, { id: exercise, step });
      decide(finishTabletop, {
        id: exercise,
        seen: program.tabletops.get(exercise)?.revision,
        on: today,
        people: [official.id],
        learned: 'Who calls whom.',
      });
      const tabletop = program.tabletops.get(exercise);
      assert.ok(tabletop?.finished);
      assert.equal(program.incidents.size, start.incidents.size + 1);

      // On paper: a box for each step, ticked where it is done, and the record with who and when.
      const blank = JSON.stringify(playbookDocument(program, kind, today));
      const closed = JSON.stringify(
        incidentDocument(program, program.incidents.get(id) ?? incident, today, undefined),
      );
      const exercised = JSON.stringify(tabletopDocument(program, tabletop, today, undefined));
      assert.ok(blank.split('\u2610').length > steps.length);
      assert.equal(blank.includes('\u2611'), false);
      for (const text of [closed, exercised]) {
        assert.equal(text.split('\u2611').length - 1, steps.length);
        assert.equal(text.includes('\u2610'), false);
        assert.ok(text.includes(official.name));
      }
    });
