import assert from 'node:assert/strict';
import { test } from 'node:test';

import { designate } from '#areas/entity/decide-officials.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { addDays, addMonths } from '#calendar.ts';
import { mayDecide } from '#permission.ts';
import { heading, para, textOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { approve, approveAll } from './decide-approve.ts';
import { draft } from './decide.ts';
import { givenPolicies } from './given-policies.ts';
import { versionInEffect } from './view.ts';

const text: Written = [heading('Rule'), para('Doors are locked at night.')];
const own = {
  id: 'policy-ownowned1',
  seen: 0,
  text,
  title: 'Doors',
  area: 'security',
  everyone: 'yes',
  answers: '164.310(a)(1)',
};
const security = 'policy-sec-01';
const privacy = 'policy-prv-01';

test('a policy of one’s own is drafted, changed on the revision that was seen, approved, and never changes after', () => {
  const one = givenPolicies();
  assert.equal(one.given(draft, own), 1);
  assert.equal(one.given(draft, own), 0, 'the same form once more');
  const changed = { ...own, text: [...text, para('Keys are counted.')] };
  assert.deepEqual(
    one.refused(draft, changed).map(({ field }) => field),
    ['seen'],
  );
  const seen = one.program.policies.get(own.id)?.revision;
  assert.equal(one.given(draft, { ...changed, seen }), 1);
  const approval = one.approval(own.id);
  assert.equal(one.given(approve, approval), 1);
  assert.equal(one.given(approve, approval), 0, 'the same form once more');
  const version = one.program.policies.get(own.id)?.versions[0];
  assert.equal(version?.version, 1);
  assert.equal(version?.approver, one.by);
  assert.deepEqual(version?.text, changed.text);
  assert.deepEqual(version?.answers, ['164.310(a)(1)']);
  assert.equal(versionInEffect(one.program.policies.get(own.id), one.today), version);
});

test('an own policy needs a title of its own, somebody who reads it, and provisions that there are', () => {
  const one = givenPolicies();
  for (const [field, value] of [
    ['title', ''],
    ['answers', '164.999(z)'],
    ['area', 'cooking'],
    ['text', []],
    ['text', '<script>alert(1)</script>'],
    ['id', '../policy'],
  ] as const)
    assert.deepEqual(
      one.refused(draft, { ...own, [field]: value }).map((refusal) => refusal.field?.split('.')[0]),
      [field],
      `${field}: ${JSON.stringify(value)}`,
    );
  assert.deepEqual(
    one.refused(draft, { ...own, everyone: 'no', audience: [] }).map(({ field }) => field),
    ['audience'],
  );
  one.given(draft, own);
  assert.match(
    one.refused(draft, { ...own, id: 'policy-another1' })[0]?.because ?? '',
    /There is a policy “Doors”/,
  );
});

test('of a policy of the library, the library says the title, the audience and the provisions; a form cannot', () => {
  const one = givenPolicies();
  one.given(draft, { ...own, id: security, title: 'Mine', answers: '164.310(a)(1)' });
  const { title, answers } = one.policy(security);
  assert.deepEqual(one.program.policies.get(security)?.facts, {
    library: 'SEC-01',
    title,
    area: 'security',
    audience: one.policy(security).audience,
    answers,
  });
  assert.notEqual(title, 'Mine');
});

test('only officials approve, retire and decide what applies; managers draft; whoever works here signs', () => {
  for (const decision of ['approve', 'approveAll', 'retire', 'setApplicability']) {
    assert.ok(mayDecide(`policies.${decision}`, ['privacy-official'], true), decision);
    for (const role of ['manager', 'workforce-member', 'reviewer'] as const)
      assert.ok(!mayDecide(`policies.${decision}`, [role], true), `${decision} by a ${role}`);
  }
  assert.ok(mayDecide('policies.draft', ['manager'], true));
  assert.ok(!mayDecide('policies.draft', ['workforce-member'], true));
  assert.ok(!mayDecide('policies.draft', ['reviewer'], true));
  assert.ok(mayDecide('policies.sign', [], true, true), 'on the roster, without a role');
  assert.ok(!mayDecide('policies.sign', [], true, false));
});

test('a text with a gap is not approved, and the refusal names what is missing', () => {
  const one = givenPolicies();
  one.given(draft, { ...own, text: [para('Call ‹the phone number of the practice› at ‹night›.')] });
  const [refusal] = one.refused(approve, one.approval(own.id));
  assert.match(refusal?.because ?? '', /2 facts: the phone number of the practice and night/);
  assert.equal(refusal?.field, 'text');
});

test('the text that was read is the one that is approved: another digest is refused', () => {
  const one = givenPolicies();
  const approval = one.approval(security);
  one.given(recordPerson, { id: 'person-ben2', seen: 0, name: 'Ben Ito', start: '2024-03-01' });
  one.given(designate, { office: 'security-official', person: 'person-ben2' });
  assert.match(one.refused(approve, approval)[0]?.because ?? '', /is not the one that you read/);
  assert.equal(one.given(approve, one.approval(security)), 1);
});

test('164.530(i): a first version takes effect today at the earliest, and a year ahead at the latest', () => {
  const one = givenPolicies();
  const { today } = one;
  for (const effective of [addDays(today, -1), addDays(addMonths(today, 12), 1)])
    assert.deepEqual(
      one.refused(approve, one.approval(privacy, { effective })).map(({ field }) => field),
      ['effective'],
      effective,
    );
  assert.equal(one.given(approve, one.approval(privacy, { effective: addMonths(today, 12) })), 1);
  assert.equal(one.policy(privacy).state, 'coming');
  assert.equal(one.policy(privacy, addMonths(today, 12)).state, 'in-effect');
});

test('164.530(i)(5)(ii): a changed privacy policy is on record before the day it takes effect; a security policy may change today', () => {
  const one = givenPolicies();
  for (const id of [privacy, 'policy-sec-13']) {
    one.given(approve, one.approval(id));
    const seen = one.program.policies.get(id)?.revision;
    one.given(draft, { id, seen, text: [...one.policy(id).inEffect!.text, para('One more rule.')] });
  }
  const changed = { material: 'yes', changes: 'One more rule.' };
  const [refusal] = one.refused(approve, one.approval(privacy, { ...changed, effective: one.today }));
  assert.match(refusal?.because ?? '', /before the day it takes effect/);
  assert.equal(refusal?.citation, '164.530(i)(2)-(5)');
  assert.equal(
    one.given(approve, one.approval(privacy, { ...changed, effective: addDays(one.today, 1) })),
    1,
  );
  assert.equal(one.policy(privacy).inEffect?.version, 1, 'the first holds until tomorrow');
  assert.equal(one.policy(privacy, addDays(one.today, 1)).inEffect?.version, 2);
  assert.equal(one.given(approve, one.approval('policy-sec-13', { ...changed, effective: one.today })), 1);
  assert.equal(one.policy('policy-sec-13').inEffect?.version, 2);
});

test('164.530(i)(2)-(5): from the second version on it is said what changed, and whether it is to be read again', () => {
  const one = givenPolicies();
  one.given(approve, one.approval('policy-sec-13'));
  const seen = one.program.policies.get('policy-sec-13')?.revision;
  one.given(draft, { id: 'policy-sec-13', seen, text });
  assert.deepEqual(
    one.refused(approve, one.approval('policy-sec-13')).map(({ field }) => field),
    ['changes', 'material'],
  );
  const version = { changes: 'All of it.', material: 'no' };
  assert.equal(one.given(approve, one.approval('policy-sec-13', version)), 1);
  assert.equal(one.policy('policy-sec-13').inEffect?.material, false);
  assert.deepEqual(one.policy('policy-sec-13').inEffect?.base, one.policy('policy-sec-13').present?.text);
});

test('what a version relied on, promised and was made from is worked out here: a form cannot say it', () => {
  const one = givenPolicies();
  const forged = {
    relied: [],
    promised: [{ id: 'x', sentence: 'x', shownBy: [] }],
    version: 9,
    approver: 'person-x',
  };
  one.given(approve, { ...one.approval(security), ...forged });
  const version = one.policy(security).inEffect;
  assert.equal(version?.version, 1);
  assert.equal(version?.approver, one.by);
  assert.deepEqual(version?.relied, one.policy(security).present?.relied);
  assert.deepEqual(version?.promised, one.policy(security).present?.promised);
  assert.ok((version?.relied.length ?? 0) > 3);
});

test('two editors: who saves second is told by name, and nothing is overwritten', () => {
  const one = givenPolicies();
  one.given(draft, own);
  const seen = one.program.policies.get(own.id)?.revision;
  const other = [...one.program.people.keys()].find((id) => id !== one.by) ?? '';
  one.given(draft, { ...own, seen, text: [para('Theirs.')] }, { by: other });
  const [refusal] = one.refused(draft, { ...own, seen, text: [para('Mine.')] });
  assert.match(refusal?.because ?? '', /changed this after you opened it/);
  assert.ok(refusal?.because.includes(one.program.people.get(other)?.name ?? '?'));
});

test('several texts are approved at once, each as an entry of its own; the same form once more adds nothing', () => {
  const one = givenPolicies();
  const ready = [privacy, security].map((id) => ({ id, digest: one.approval(id).digest, approve: 'on' }));
  const form = {
    policies: [...ready, { id: 'policy-sec-02', digest: 'x', approve: '' }],
    statement: 'Mine.',
    effective: '',
  };
  assert.equal(one.given(approveAll, form), 2);
  assert.equal(one.given(approveAll, form), 0);
  assert.equal(one.policy(privacy).state, 'in-effect');
  assert.equal(one.policy('policy-sec-02').state, 'not-written');
});

test('what was drafted by hand, does not apply, or is another text by now is not approved with the others', () => {
  const one = givenPolicies();
  one.given(draft, { id: security, seen: 0, text });
  for (const [id, sentence] of [
    [security, /is working on its text/],
    ['policy-prv-25', /it does not apply/],
  ] as const)
    assert.match(
      one.refused(approveAll, {
        policies: [{ id, digest: one.approval(id).digest, approve: 'on' }],
        statement: 'Mine.',
      })[0]?.because ?? '',
      sentence,
    );
  assert.match(
    one.refused(approveAll, {
      policies: [{ id: privacy, digest: 'x', approve: 'on' }],
      statement: 'Mine.',
    })[0]?.because ?? '',
    /not the one that you read/,
  );
  assert.deepEqual(
    one.refused(approveAll, { policies: [], statement: 'Mine.' }).map(({ field }) => field),
    ['policies'],
  );
  assert.deepEqual(
    one
      .refused(approveAll, {
        policies: [{ id: privacy, digest: one.approval(privacy).digest, approve: 'on' }],
        statement: 'Mine.',
        effective: addDays(one.today, -1),
      })
      .map(({ field }) => field),
    ['effective'],
  );
});

test('a text with markup in it is text: nothing of it is anything else', () => {
  const one = givenPolicies();
  const script = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  one.given(draft, {
    ...own,
    text: [para('x')].map(() => ({ kind: 'paragraph', runs: [{ text: script }] })),
  });
  const [passage] = one.program.policies.get(own.id)?.draft?.text ?? [];
  assert.ok(passage?.kind === 'paragraph');
  assert.equal(textOf(passage.runs), script);
});

test('164.530(b)(2)(i)(C): of several that follow a changed fact, it is said once whether they are read again', () => {
  const one = givenPolicies();
  one.approveReady();
  one.given(recordPerson, { id: 'person-ben2', seen: 0, name: 'Ben Ito', start: '2024-03-01' });
  one.given(designate, { office: 'security-official', person: 'person-ben2' });
  const form = {
    policies: [{ id: security, digest: one.approval(security).digest, approve: 'on' }],
    statement: 'Mine.',
    effective: '',
  };
  assert.deepEqual(
    one.refused(approveAll, form).map(({ field }) => field),
    ['material'],
  );
  assert.equal(one.given(approveAll, { ...form, material: 'no' }), 1);
  const { record } = one.policy(security);
  assert.equal(record?.versions[1]?.material, false);
  assert.match(record?.versions[1]?.changes ?? '', /^The security official was .*, and is now Ben Ito\./);
});
