import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ana, fieldsOf, trial } from '#test/given-decisions.ts';
import { describeActivities, describeContact } from './decide-contact.ts';
import { activities } from './events.ts';

const contact = {
  phone: '614-555-0188',
  email: 'office@elm.example',
  website: 'www.elm.example',
  mail: '12 Elm Street, Springfield OH 45501',
  privacyPhone: 'extension 12',
  privacyPlace: 'the office behind the desk',
  securityPhone: '',
  securityPlace: '',
  deputy: ana,
  seen: 0,
};

test('164.520(b)(1)(vii): a telephone number is on record; where nothing is said, nothing is made up', () => {
  const { given, program } = trial();
  assert.equal(given(describeContact, contact), 1);
  assert.equal(given(describeContact, contact), 0, 'sent twice');
  assert.equal(program.entity?.contact?.website, 'https://www.elm.example');
  assert.equal(program.entity?.contact?.securityPhone, '');
  assert.equal(given(describeContact, { phone: '614-555-0189', seen: program.entity?.contact?.revision }), 1);
  assert.equal(program.entity?.contact?.deputy, '');
});

test('a contact is refused field by field, and on a form that is older than the record', () => {
  const { given, refused } = trial();
  for (const [field, value] of [
    ['phone', ''],
    ['phone', 'call us'],
    ['phone', '12'],
    ['email', 'office@'],
    ['website', 'our site'],
    ['website', 'https://'],
    ['website', 'javascript:alert(1)'],
    ['website', 'https://a b.example'],
    ['website', 'https://user@elm.example'],
    ['privacyPhone', 'in the back'],
    ['securityPhone', 'ask Bo'],
    ['deputy', 'person-none'],
    ['mail', 'x'.repeat(301)],
  ] as const)
    assert.deepEqual(
      fieldsOf(refused(describeContact, { ...contact, [field]: value })),
      [field],
      `${field} ${value}`,
    );
  for (const website of ['http://elm.example', 'HTTPS://ELM.example/a?b=c', 'elm.example/contact', ''])
    assert.equal(trial().given(describeContact, { ...contact, website }), 1, website);
  given(describeContact, contact);
  assert.deepEqual(fieldsOf(refused(describeContact, { ...contact, mail: '' })), ['seen']);
});

test('activities are yes, no or not known, each; an answer that is left out is not known', () => {
  const { given, refused, program } = trial();
  assert.equal(given(describeActivities, { markets: 'no', research: 'yes', seen: 0 }), 1);
  assert.equal(program.entity?.activities?.does['markets'], 'no');
  assert.equal(program.entity?.activities?.does['fundraises'], 'unknown');
  assert.equal(given(describeActivities, { markets: 'no', research: 'yes', seen: 0 }), 0);
  assert.deepEqual(fieldsOf(refused(describeActivities, { markets: 'yes', seen: 0 })), ['seen']);
  for (const activity of activities)
    assert.deepEqual(fieldsOf(refused(describeActivities, { [activity]: 'perhaps', seen: 0 })), [activity]);
});

test('neither is said of a practice that is not set up', () => {
  const { refused } = trial(false);
  assert.equal(refused(describeContact, contact).length, 1);
  assert.equal(refused(describeActivities, { seen: 0 }).length, 1);
});
