import assert from 'node:assert/strict';
import test from 'node:test';

import { recordAsset, retireAsset } from '#areas/inventory/decide.ts';
import { today } from '#test/given-decisions.ts';
import { changeCounts, compareAnalyses } from './compare.ts';
import { answer } from './decide-answers.ts';
import { addScenario, rejectScenario } from './decide-scenarios.ts';
import { sign } from './decide-sign.ts';
import { answerAll, mail, ready, settle, signature } from './given-signature.ts';
import { scenarioOn } from './register.ts';

/** Two signed versions, with what happens in between. */
function twoVersions(between: (one: ReturnType<typeof ready>) => void) {
  const one = ready();
  one.given(sign, signature(one));
  between(one);
  answerAll(one);
  settle(one);
  one.given(sign, signature(one, { id: 'analysis-second' }));
  const [first, second] = [...one.program.analyses.values()];
  assert.ok(first && second);
  const changes = compareAnalyses(one.program, first, second);
  return { ...one, first, second, changes, of: (id: string) => changes.find((change) => change.id === id) };
}

test('nothing changed: every risk is the same, and no reason is made up', () => {
  const { changes, first } = twoVersions((one) => {
    // A version is signed on something new: a site changes no risk of the mail.
    one.given(recordAsset, { ...mail, seen: one.program.assets.get('asset-mail')?.revision, name: 'Mail' });
  });
  assert.equal(changes.length, first.register.length);
  assert.deepEqual([...new Set(changes.map(({ what }) => what))], ['same']);
  assert.deepEqual(
    changes.flatMap(({ why }) => why),
    [],
  );
});

test('164.306(e): a new system brings new risks, and says since when; a retired one takes its own along', () => {
  const tablet = {
    ...mail,
    id: 'asset-files',
    kind: 'file-server',
    name: 'File share',
    hosting: 'practice',
    vendor: '',
  };
  const added = twoVersions((one) => one.given(recordAsset, tablet));
  const fresh = added.changes.filter(({ id }) => id.endsWith(':asset-files'));
  assert.ok(fresh.length > 0);
  for (const { what, why, before, after } of fresh) {
    assert.equal(what, 'new');
    assert.equal(before, undefined);
    assert.ok(after);
    assert.equal(why[0], 'File share came on record after version 1.');
  }
  const removed = twoVersions((one) => {
    one.given(recordAsset, tablet);
    const seen = one.program.assets.get('asset-mail')?.revision;
    one.given(retireAsset, { id: 'asset-mail', seen, on: today, why: 'Wiped and sold.' });
  });
  const gone = removed.changes.filter(({ what }) => what === 'gone');
  assert.ok(gone.length > 0);
  assert.ok(gone.every(({ before, after }) => before !== undefined && after === undefined));
  assert.ok(gone.some(({ why }) => why[0]?.startsWith('Office mail is no longer in use since')));
});

test('a better answer makes a risk better, with the part that moved and its reason', () => {
  const id = 'mailbox-phishing:asset-mail';
  const { of, changes } = twoVersions((one) => {
    one.given(answer, { question: 'second-factor', subject: 'asset-mail', choice: 'in-place' });
  });
  const change = of(id);
  assert.ok(change, changes.map(({ id }) => id).join(' '));
  assert.equal(change.what, 'better');
  assert.match(change.why[0] ?? '', /^How likely it then does harm: .+ before, .+ now\. \S/);
});

test('a rejected risk is gone with its reason; one that a person adds is new and says so', () => {
  const id = 'mailbox-phishing:asset-mail';
  const { of } = twoVersions((one) => {
    const seen = scenarioOn(one.program, id, today)?.revision;
    one.given(rejectScenario, { id, seen, reason: 'Nobody here can read mail from outside.' });
    one.given(addScenario, {
      id: 'scenario-archive',
      title: 'The archive floods',
      concerns: 'practice',
      source: 'environmental',
      threat: 'Water',
      vulnerability: 'The archive lies in the cellar',
      initiation: 'moderate',
      harm: 'high',
      impact: 'moderate',
    });
  });
  assert.equal(of(id)?.what, 'gone');
  assert.deepEqual(of(id)?.why, ['Rejected: Nobody here can read mail from outside.']);
  assert.equal(of('scenario-archive')?.what, 'new');
  assert.equal(of('scenario-archive')?.why[0], 'A person added it.');
});

test('worse comes before new, new before better, gone and the same; the counts add up to all', () => {
  const { changes } = twoVersions((one) => {
    one.given(recordAsset, { ...mail, id: 'asset-files', kind: 'cloud-files', name: 'File share' });
  });
  const order = ['worse', 'new', 'better', 'gone', 'same'];
  const places = changes.map(({ what }) => order.indexOf(what));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  const counts = changeCounts(changes);
  assert.equal(
    Object.values(counts).reduce((sum, count) => sum + count, 0),
    changes.length,
  );
});
