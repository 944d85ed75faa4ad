import assert from 'node:assert/strict';
import { test } from 'node:test';

import { factClauses } from '#areas/risk-analysis/fact-of.ts';
import { facts, measures } from '#areas/risk-analysis/measures.ts';
import type { MeasureId } from '#areas/risk-analysis/measures.ts';
import { answers as answeredHere } from '#areas/safeguards/findings.ts';
import { assetsInUse } from '#program.ts';
import { isCitation, provisionAt, specificationsOf } from '#regulation/index.ts';
import { answered, clinic, familyPractice, record, today } from '#areas/risk-analysis/given-interview.ts';
import { bank, isFact, measuresOf, questionOf } from './bank.ts';
import type { Question } from './question.ts';
import { inWords, topics } from './question.ts';

const measureIds = Object.keys(measures) as MeasureId[];

const programs = [
  familyPractice(),
  clinic(),
  record(
    clinic(),
    facts.map((fact) =>
      answered(fact, fact === 'wireless' ? 'guests-too' : fact === 'who-runs-it' ? 'own-staff' : 'yes'),
    ),
  ),
  record(
    familyPractice(),
    facts.map((fact) =>
      answered(fact, fact === 'wireless' ? 'none' : fact === 'who-runs-it' ? 'nobody' : 'no'),
    ),
  ),
];

/** Every text of a question, as different practices would read it. */
function textsOf(question: Question): { readonly sentences: string[]; readonly phrases: string[] } {
  const sentences: string[] = [question.why];
  const phrases: string[] = [question.title];
  for (const program of programs) {
    const assets = assetsInUse(program, today).filter(({ kind }) => question.about?.includes(kind));
    const subject = { id: 'practice', name: 'the chart', assets };
    const context = { program, today, subject };
    sentences.push(inWords(question.ask, context));
    if (question.detail !== undefined) sentences.push(inWords(question.detail, context));
    phrases.push(inWords(question.unknownBecomes, context));
  }
  for (const { label, note } of question.choices) {
    phrases.push(label);
    if (note !== undefined) sentences.push(note);
  }
  return { sentences, phrases };
}

test('every fact and every measure has exactly one question, and identifiers are unique', () => {
  const ids = bank.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.filter(isFact).toSorted(), [...facts].toSorted());
  assert.deepEqual(bank.flatMap(measuresOf).toSorted(), measureIds.toSorted());
});

test('every measure of an asset has a question about assets, and no other has', () => {
  for (const id of measureIds)
    assert.equal(questionOf(id).about !== undefined, measures[id].per === 'asset', id);
});

test('every citation exists, and the citations of a question begin with what its measures speak to', () => {
  for (const question of bank) {
    for (const citation of question.cites) {
      assert.ok(isCitation(citation), citation);
      assert.ok(provisionAt(citation), `${question.id}: ${citation}`);
    }
    for (const measure of measuresOf(question))
      for (const citation of measures[measure].citations)
        assert.ok(provisionAt(citation), `${measure}: ${citation}`);
    const own = isFact(question.id) ? [] : measures[question.id].citations;
    for (const citation of own)
      assert.ok(question.cites.includes(citation), `${question.id} does not show ${citation}`);
  }
});

test('every provision that the interview answers is spoken to by a measure, or is a standard whose parts are', () => {
  const spoken = new Set<string>(measureIds.flatMap((id) => measures[id].citations));
  for (const citation of answeredHere)
    assert.ok(
      spoken.has(citation) || specificationsOf(citation).some((part) => spoken.has(part.citation)),
      citation,
    );
});

test('"I don’t know" is always offered, each choice once, and a measure’s choices are its standings', () => {
  const standings = new Set(['in-place', 'partly', 'absent', 'unknown', 'not-applicable']);
  for (const { id, choices } of bank) {
    const ids = choices.map((choice) => choice.id);
    assert.equal(new Set(ids).size, ids.length, id);
    assert.ok(ids.includes('unknown'), id);
    if (isFact(id)) assert.deepEqual(ids.toSorted(), Object.keys(factClauses[id]).toSorted(), id);
    else {
      assert.ok(ids.includes('in-place') && ids.includes('absent'), id);
      assert.deepEqual(
        ids.filter((choice) => !standings.has(choice)),
        [],
        id,
      );
    }
  }
});

test('questions end with a question mark, sentences with a stop, and phrases with neither', () => {
  for (const question of bank) {
    for (const program of programs) {
      const context = { program, today, subject: { id: 'practice', name: 'the chart', assets: [] } };
      assert.match(inWords(question.ask, context), /^[A-Z].*\?$/u, question.id);
    }
    const { sentences, phrases } = textsOf(question);
    for (const text of sentences) assert.match(text, /^[A-Z“].*[.?]$/u, `${question.id}: ${text}`);
    for (const text of phrases) {
      assert.match(text, /^[A-Z].*[^.?!\s]$/u, `${question.id}: ${text}`);
      assert.doesNotMatch(text, /^(Find out for|Make (wh|how))/u, question.id);
    }
  }
});

test('no text is too long to be read between two patients', () => {
  for (const question of bank) {
    const { sentences, phrases } = textsOf(question);
    for (const text of sentences) assert.ok(text.split(/\s+/).length <= 32, `${question.id}: ${text}`);
    for (const text of phrases) assert.ok(text.split(/\s+/).length <= 24, `${question.id}: ${text}`);
  }
});

test('no text promises, blames, or claims a number that the law does not give', () => {
  const never =
    /complian|annual|every year|yearly|HIPAA requires|must|you should have|best practice|violat|the user\b|the system\b|e-mail/iu;
  for (const question of bank) {
    const { sentences, phrases } = textsOf(question);
    for (const text of [...sentences, ...phrases]) assert.doesNotMatch(text, never, question.id);
  }
});

test('it asks what the SRA Tool never asks', () => {
  const wanted: Readonly<Record<string, RegExp>> = {
    'second-factor': /MFA/,
    'phishing-practice': /phishing/i,
    patching: /updates/i,
    'restore-tested': /restore/i,
    'backups-offline': /erase or encrypt/i,
    'endpoint-protection': /protection software/i,
    'works-from-home': /work from home/i,
    'remote-work-safe': /away from the office/i,
    'offers-telehealth': /by video/i,
    'telehealth-safe': /video visits/i,
    wireless: /wireless network/i,
    'network-separated': /guests/i,
    'portal-safe': /portal/i,
    'uses-ai': /AI tool/,
    'ai-use-governed': /AI tools/,
    'trackers-checked': /pixels/i,
    'leavers-lose-access': /leave/i,
    'networked-medical-devices': /medical device/i,
    'medical-devices-safe': /medical devices/i,
    'default-passwords-changed': /passwords that equipment came with/i,
    'unique-logins': /user name of their own/i,
    'personal-email-barred': /personal email/i,
    'texts-about-patients': /text messages/i,
    'texting-safe': /text messages/i,
  };
  for (const [id, words] of Object.entries(wanted)) {
    const question = bank.find((one) => one.id === id);
    assert.ok(question, id);
    const { sentences, phrases } = textsOf(question);
    assert.match([...sentences, ...phrases].join(' '), words, id);
  }
});

test('every topic has questions, facts come first, and topics do not mix', () => {
  const order = bank.map(({ topic }) => topic);
  assert.deepEqual([...new Set(order)], Object.keys(topics));
  assert.deepEqual(
    order.filter((topic, index) => topic !== order[index - 1]),
    Object.keys(topics),
  );
  for (const question of bank) assert.equal(question.topic === 'facts', isFact(question.id), question.id);
});
