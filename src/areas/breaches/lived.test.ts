import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { report } from '#areas/incidents/decide.ts';
import { burdenOfProof } from '#documents/breach/burden-of-proof.ts';
import { lettersOf } from '#documents/breach/letters-of.ts';
import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { familyPractice } from '#test/cases/family-practice.ts';
import { signedUp } from '#test/cases/sample-case.ts';
import { today, trial } from '#test/given-decisions.ts';
import { setLetterWords } from './decide-letters.ts';
import { openDuties } from './duties.ts';
import { contentParts } from './events.ts';
import { answers, findings } from './findings.ts';
import { breach, givenBreach, recordOf } from './given.ts';
import { noWords } from './letter-facts.ts';
import { assessmentOf, standingOn } from './standing.ts';

const said = (en: string) => ({ en, es: en });
const file = { digest: 'a'.repeat(64), name: 'receipt.pdf', type: 'application/pdf', bytes: 10 };

/** What happened, by the published interview; how many, and where they live. */
const stories = {
  'a laptop, encrypted but signed in, is stolen': {
    facts: {
      phi: 'yes',
      protection: 'encrypted',
      key: 'safe',
      access: 'open',
      permission: 'none',
      happened: 'loss-or-theft',
      identifiers: 'direct',
      sensitivity: 'clinical',
      recipient: 'ill-intended',
      mitigation: 'none',
    },
    total: 320,
    states: [{ state: 'TX', residents: 320 }],
    unreachable: 4,
  },
  'ransomware, 620 people in two states': {
    facts: {
      phi: 'yes',
      protection: 'none',
      permission: 'none',
      happened: 'ransomware',
      identifiers: 'direct',
      sensitivity: 'clinical',
      recipient: 'ill-intended',
      restored: 'yes',
    },
    total: 620,
    states: [
      { state: 'TX', residents: 510 },
      { state: 'OK', residents: 110 },
    ],
    unreachable: 12,
  },
  'a fax to a wrong number': {
    facts: {
      phi: 'yes',
      protection: 'none',
      permission: 'none',
      happened: 'outside-disclosure',
      couldKeep: 'yes',
      identifiers: 'direct',
      sensitivity: 'clinical',
      recipient: 'unidentified',
      acquired: 'unknown',
      mitigation: 'none',
    },
    total: 1,
    states: [{ state: 'OH', residents: 1 }],
    unreachable: 0,
  },
} as const;

for (const sample of [familyPractice, behavioralHealth]) {
  const name = String(sample.entries[0]?.input['name']);
  describe(`164.402 to 164.414: ${name} lives through a breach`, () => {
    for (const [title, { facts, total, states, unreachable }] of Object.entries(stories))
      test(`${title}: decided, counted, written, given, and every duty answered`, () => {
        const begun = trial(false);
        Object.assign(begun.program, signedUp(sample));
        const incident = {
          id: 'incident-1234',
          what: title,
          happened: '2026-10-01',
          discovered: '2026-10-01',
          assets: [],
        };
        begun.given(report, incident);
        const one = givenBreach({ title, incident: incident.id, from: '2026-09-30' }, begun);
        const { program, about, noticed } = one;
        const duty = () => openDuties(program, recordOf(program), today);

        one.answered(facts);
        assert.equal(assessmentOf(recordOf(program)).conclusion, 'breach');
        one.concluded('2026-10-05');
        one.counted(total, '2026-10-05', { states, unreachable, kinds: ['name', 'diagnosis'] });
        one.given(
          setLetterWords,
          about({
            ...noWords,
            happened: said('Information about your care was in wrong hands.'),
            doing: {
              investigating: said('We look into it.'),
              lessening: said('We changed the passwords.'),
              preventing: said('We train our staff.'),
            },
            reach: {
              ...noWords.reach,
              tollFree: '800-555-0100',
              tollFreeUntil: '2027-03-01',
              mail: '1 Main Street, Springfield',
            },
          }),
        );
        const letters = lettersOf(program, recordOf(program), today);
        for (const letter of letters) assert.ok(letter.document().blocks.length > 0, letter.name);
        assert.equal(new Set(letters.map((letter) => letter.name)).size, letters.length);

        // A notice for whatever is still open, until nothing is.
        for (let rounds = 0; duty().length > 0; rounds++) {
          const [next] = duty();
          assert.ok(next && rounds < 20, JSON.stringify(next));
          noticed({
            kind: next.kind,
            way: {
              individuals: 'mail',
              substitute: unreachable < 10 ? 'another-form' : 'web',
              hhs: 'portal',
              media: 'release',
              state: 'portal',
            }[next.kind as string],
            on: '2026-10-08',
            number:
              next.kind === 'individuals'
                ? total - unreachable
                : next.kind === 'substitute'
                  ? unreachable
                  : 0,
            state: next.state ?? '',
            to: next.kind === 'hhs' || next.kind === 'individuals' ? '' : 'As listed',
            ...(next.kind === 'hhs' && { confirmation: 'OCR-1' }),
            ...(next.kind === 'substitute' &&
              unreachable >= 10 && {
                postedUntil: '2027-01-06',
                tollFree: '800-555-0100',
                tollFreeUntil: '2027-01-06',
              }),
            content: contentParts,
            file,
          });
        }
        assert.equal(standingOn(recordOf(program), today), 'breach');
        const found = findings(program, today).filter(({ subject }) => subject === breach);
        assert.deepEqual(
          found.filter(({ status }) => status !== 'satisfied' && status !== 'not-applicable'),
          [],
        );
        assert.deepEqual(
          answers.filter(
            (citation) => citation !== '164.414(a)' && !found.some((one) => one.citation === citation),
          ),
          [],
        );
        const proof = burdenOfProof(program, recordOf(program), today, undefined);
        assert.match(JSON.stringify(proof), /OCR-1/);
        assert.doesNotMatch(JSON.stringify(proof), /undefined|NaN|\[object/);
      });
  });
}
