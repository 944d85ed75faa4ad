import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { describe as describePractice } from '#areas/entity/decide.ts';
import { mandatedHeader, noticeElements } from '#texts/notice/elements.ts';
import type { ElementId } from '#texts/notice/elements.ts';
import { today, trial } from '#test/given-decisions.ts';
import { linesOf, para } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { composed, noLongerTrue } from './composed.ts';
import { discardDraft, draft, publish } from './decide.ts';
import { lackingIn } from './elements.ts';
import { partsOf, toldTrial } from './given.ts';
import { noticeStanding } from './standing.ts';

const form = { effective: today, material: 'no', changes: 'New words.' };

/** A practice that needs every element: it raises funds, and may have part 2 records. */
function whole() {
  const one = toldTrial();
  const facts = one.program.entity ?? assert.fail();
  const { name, kind, states, staff, patients, clearinghouse, groupHealthPlan } = facts;
  one.given(describePractice, {
    name,
    kind,
    states,
    staff,
    patients,
    clearinghouse,
    groupHealthPlan,
    part2: 'unknown',
    seen: facts.revision,
  });
  one.does({ fundraises: 'yes' });
  return one;
}

type Whole = ReturnType<typeof whole>;

/** Puts a text in the place of a part. */
function edited(one: Whole, section: string, text: Written, language: 'en' | 'es' = 'en') {
  one.given(draft, { seen: one.seen(), language, section, text });
}

describe('164.520(b)(1): publishing', () => {
  test('what the facts give has every element, and is published as version 1', () => {
    const one = whole();
    const next = composed(one.program, today);
    for (const language of ['en', 'es'] as const)
      assert.deepEqual(lackingIn(next.sections[language], language, one.program), []);
    assert.equal(one.given(publish, { ...form, seen: 0, changes: '' }), 1);
    const version = one.program.notice?.versions[0];
    assert.equal(version?.version, 1);
    assert.equal(version?.published, today);
    assert.ok(
      linesOf(partsOf(one.program).at(-1)?.text ?? [])
        .join()
        .includes('November 30, 2026'),
    );
    assert.ok(!JSON.stringify(version).includes('‹'));
  });

  test('each element removed, in either language, is refused with its name and its citation', () => {
    for (const language of ['en', 'es'] as const)
      for (const element of noticeElements) {
        const one = whole();
        for (const section of composed(one.program, today).sections[language])
          if (section.elements.includes(element.id)) edited(one, section.id, [], language);
        const refusals = one.refused(publish, { ...form, seen: one.seen() });
        const found = refusals.find(({ because }) => because.includes(element.name));
        assert.equal(found?.citation, element.citation, `${language}: ${element.id}`);
        assert.equal(/in Spanish/.test(found?.because ?? ''), language === 'es');
      }
  });

  test('a part that is there and no longer says it is refused: a phone, an example, the way to use a right', () => {
    const cases: readonly [ElementId, string, string, RegExp][] = [
      ['contact', 'contact', 'Ask our Privacy Official.', /telephone/],
      ['tpo_payment', 'payment', 'We bill your health plan to get paid.', /example/],
      ['right_accounting', 'right-accounting', 'There is a list of disclosures.', /how to use it/],
      ['complaints', 'complaints', 'Complain to our Privacy Official or to HHS.', /retaliated/],
      [
        'duty_privacy_breach',
        'duties',
        'We keep it private, give you this notice, and follow the one in effect.',
        /breach/,
      ],
      ['right_restrict', 'right-restrict', 'Ask us for limits. We do not have to agree.', /paid for in full/],
      ['fundraising', 'fundraising', 'We may contact you to raise funds.', /opt out/],
      ['right_paper', 'right-paper', 'You can have it on paper.', /electronically/],
      ['auth_uses', 'authorization', 'We ask you for marketing and any sale. All else too.', /revoked/],
      [
        'part2_proceedings',
        'part2',
        'These records are more protected by 42 CFR Part 2, the stricter law.',
        /civil/,
      ],
    ];
    for (const [id, section, text, why] of cases) {
      const one = whole();
      edited(one, section, [para(text)]);
      const refusals = one.refused(publish, { ...form, seen: one.seen() });
      const { name, citation } = noticeElements.find((element) => element.id === id) ?? assert.fail();
      const found = refusals.find(({ because }) => because.includes(name));
      assert.match(found?.because ?? '', why, id);
      assert.equal(found?.citation, citation);
    }
  });

  test('164.520(b)(1)(ii)(B): one purpose left out of the list is refused by its name', () => {
    const one = whole();
    const list =
      composed(one.program, today).sections.en.find(({ id }) => id === 'other-purposes') ?? assert.fail();
    const without = list.text.map((passage) =>
      passage.kind === 'list'
        ? { ...passage, items: passage.items.filter(({ runs }) => !/Organ/.test(runs[0]?.text ?? '')) }
        : passage,
    );
    edited(one, 'other-purposes', without);
    const [refusal] = one.refused(publish, { ...form, seen: one.seen() });
    assert.match(refusal?.because ?? '', /organ donation \(164\.512\(h\)\)/);
    assert.equal(refusal?.citation, '164.520(b)(1)(ii)(B)');
  });

  test('164.520(b)(1)(i): the header changed by one letter is refused, in either language; as it was, it is taken', () => {
    for (const language of ['en', 'es'] as const) {
      const one = whole();
      edited(one, 'header', [para(mandatedHeader.replace('MEDICAL', 'HEALTH'))], language);
      assert.ok(
        one
          .refused(publish, { ...form, seen: one.seen() })
          .some(({ citation }) => citation === '164.520(b)(1)(i)'),
      );
    }
    const one = whole();
    for (const changed of [mandatedHeader.slice(0, -1), `${mandatedHeader}.`, mandatedHeader.toLowerCase()]) {
      edited(one, 'header', [para(changed)]);
      assert.ok(
        one
          .refused(publish, { ...form, seen: one.seen() })
          .some(({ citation }) => citation === '164.520(b)(1)(i)'),
        changed,
      );
    }
    edited(one, 'header', [para(mandatedHeader), para('We add a line.')]);
    one.given(publish, { ...form, seen: one.seen() });
  });

  test('164.520(b)(1)(viii): one day before the publication is refused, the same day is taken', () => {
    const one = whole();
    const [refusal] = one.refused(publish, { ...form, effective: '2026-11-29', seen: 0 });
    assert.equal(refusal?.citation, '164.520(b)(1)(viii)');
    assert.equal(refusal?.field, 'effective');
    one.given(publish, { ...form, effective: '2026-11-30', seen: 0 });
  });

  test('a fact that nobody recorded is named, and nothing is published until it is there', () => {
    const one = trial();
    const refusals = one.refused(publish, { ...form, seen: 0 });
    for (const what of ['the phone number of the practice', 'the mailing address'])
      assert.ok(
        refusals.some(({ because, citation }) => because.includes(what) && citation === '164.520(b)(1)'),
        what,
      );
    assert.equal(one.program.notice, undefined);
  });

  test('the same form sent twice publishes once; a form from before somebody’s edit is refused', () => {
    const one = whole();
    one.given(publish, { ...form, seen: 0 });
    assert.equal(one.given(publish, { ...form, seen: 0 }), 0);
    assert.equal(one.program.notice?.versions.length, 1);
    edited(one, 'who', [para('All of us follow it.')]);
    const [refusal] = one.refused(publish, { ...form, seen: 1 });
    assert.equal(refusal?.field, 'seen');
  });

  test('164.520(b)(3): from the second version on, what changed must be written down; the first is never material', () => {
    const one = whole();
    one.given(publish, { ...form, seen: 0, changes: '', material: 'yes' });
    assert.equal(one.program.notice?.versions[0]?.material, false);
    one.reach({ phone: '512-555-0199' });
    const refusals = one.refused(publish, { ...form, seen: one.seen(), changes: '' });
    assert.deepEqual(
      refusals.map(({ field }) => field),
      ['changes'],
    );
    one.given(publish, { ...form, seen: one.seen(), material: 'yes', changes: 'A new number.' });
    assert.deepEqual(
      one.program.notice?.versions.map(({ version, material }) => [version, material]),
      [
        [1, false],
        [2, true],
      ],
    );
  });
});

describe('own words', () => {
  test('stand in the next version, survive a changed fact, and go when they are discarded', () => {
    const one = whole();
    edited(one, 'who', [para('All of us at Elm Street follow it.')]);
    one.published(today);
    assert.match(JSON.stringify(partsOf(one.program)), /All of us at Elm Street/);
    one.given(discardDraft, { seen: one.seen(), language: 'en', section: 'who' });
    assert.equal(one.program.notice?.draft.en, undefined);
    assert.equal(one.given(discardDraft, { seen: 0, language: 'en' }), 0);
  });

  test('an unknown part, an unknown language and an old revision are refused', () => {
    const one = whole();
    const text = [para('x')];
    assert.match(
      one.refused(draft, { seen: 0, language: 'en', section: 'nope', text })[0]?.because ?? '',
      /not on record/,
    );
    assert.equal(one.refused(draft, { seen: 0, language: 'fr', section: 'who', text })[0]?.field, 'language');
    edited(one, 'who', text);
    assert.equal(one.refused(draft, { seen: 0, language: 'en', section: 'who', text: [] })[0]?.field, 'seen');
  });

  test('the effective date that is taken out of its part is refused; the gap in own words is filled in', () => {
    const one = whole();
    edited(one, 'effective', [para('Valid since ‹the effective date›.')]);
    one.published(today);
    assert.match(JSON.stringify(partsOf(one.program)), /Valid since November 30, 2026/);
    edited(one, 'effective', [para('Valid since January 1, 2020.')]);
    const refusals = one.refused(publish, { ...form, seen: one.seen() });
    assert.equal(refusals[0]?.citation, '164.520(b)(1)(viii)');
  });
});

describe('164.520(b)(3): what is no longer true', () => {
  const changed = (one: Whole) => noticeStanding(one.program, today).changed.map(({ fact }) => fact);

  test('is named by its fact, and only if the notice would read differently', () => {
    const one = whole();
    one.published(today);
    assert.deepEqual(changed(one), []);
    one.reach({ phone: '512-555-0199' });
    assert.deepEqual(changed(one), ['the phone number']);
    one.does({ fundraises: 'no' });
    assert.deepEqual(changed(one), ['the phone number', 'whether you raise funds']);
    one.does({ research: 'yes', markets: 'no', 'psychotherapy-notes': 'no' });
    assert.deepEqual(changed(one), ['the phone number', 'whether you raise funds']);
    one.does({ 'psychotherapy-notes': 'yes' });
    assert.equal(changed(one).length, 3);
    one.published(today);
    assert.deepEqual(changed(one), []);
  });

  test('a new official, somebody new on the staff or another vendor is no reason for a new notice', () => {
    const one = whole();
    one.published(today);
    one.reach({ privacyPhone: 'extension 99', privacyPlace: 'the attic', securityPhone: '1' });
    assert.deepEqual(changed(one), []);
  });

  test('“not known” of part 2 reads as yes, of the rest as no', () => {
    const was = (fact: string, said: string) => ({ relied: [{ fact, said }] });
    const part2 = 'whether substance use disorder records (42 CFR Part 2) are held';
    const now = (fact: string, said: string) => [{ fact, said }];
    assert.equal(noLongerTrue(was(part2, 'unknown'), now(part2, 'yes')).length, 0);
    assert.equal(noLongerTrue(was(part2, 'unknown'), now(part2, 'no')).length, 1);
    assert.equal(
      noLongerTrue(was('whether you raise funds', 'unknown'), now('whether you raise funds', 'no')).length,
      0,
    );
    assert.equal(
      noLongerTrue(was('whether you raise funds', 'unknown'), now('whether you raise funds', 'yes')).length,
      1,
    );
    assert.equal(noLongerTrue(was('gone', 'x'), []).length, 0);
  });
});
