import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { rowsOf } from '#test/fixtures/rows.ts';
import {
  duties,
  isDuty,
  numbersOf,
  provisionAt,
  provisions,
  ruleOf,
  rules,
  sectionOf,
  sections,
} from './index.ts';
import { bindsOthers } from './outside.ts';

/** One row for each paragraph, drawn from the regulation's text: kind, parent, designation, days. */
const rows = [...rowsOf('breach-rule.csv'), ...rowsOf('privacy-rule.csv')];
const binding = rows.filter(
  ({ status, designation }) => status === 'in force' && designation !== 'conditional (health plans)',
);

const ours = provisions.filter(({ citation }) => ruleOf(citation) !== 'security');

/** Paragraphs of the text that the fixture takes together with others, and that have an entry of their own here. */
const further = {
  '164.400': 'general',
  '164.500(a)': 'general',
  '164.502(g)(2)': 'required',
  '164.502(g)(3)': 'required',
  '164.502(g)(4)': 'required',
  '164.502(g)(5)': 'exception',
  '164.504(e)(3)': 'conditional',
  '164.508(b)(1)': 'required',
  '164.512(c)(2)': 'conditional',
  '164.520(c)': 'required',
  '164.524(c)(1)': 'required',
  '164.524(c)(3)(i)': 'required',
  '164.530(a)(1)(i)': 'required',
  '164.530(a)(1)(ii)': 'required',
  '164.532(a)': 'permission',
  '164.534(a)': 'general',
};

describe('164.400-414, 164.500-534: what is there', () => {
  test('citation, kind, standard, and designation are those of the fixture, for each row that binds a provider', () => {
    assert.equal(binding.length, 199);
    for (const { citation = '', kind, parent, designation = '' } of binding) {
      const provision = provisionAt(citation);
      assert.deepEqual(
        [provision?.kind, provision?.parent ?? '', provision?.designation],
        [kind, parent, designation.replace(/ \(.*/, '')],
        citation,
      );
    }
  });

  test('beside the fixture there are 16 entries more, each named here, and nothing else', () => {
    const known = new Set(binding.map(({ citation }) => citation));
    assert.deepEqual(
      Object.fromEntries(
        ours
          .filter(({ citation }) => !known.has(citation))
          .map(({ citation, designation }) => [citation, designation]),
      ),
      further,
    );
    assert.equal(new Set(provisions.map(({ citation }) => citation)).size, provisions.length);
  });

  test('30 duties of breach notification, 144 of privacy; with the 65 of security, 239', () => {
    const count = (rule: string) => duties.filter(({ citation }) => ruleOf(citation) === rule).length;
    assert.deepEqual(
      rules.map(({ id }) => [id, count(id)]),
      [
        ['security', 65],
        ['breach-notification', 30],
        ['privacy', 144],
      ],
    );
    assert.equal(duties.length, 239);
  });

  test('duties are what is required, addressable, forbidden, or conditional; nothing else carries a finding', () => {
    for (const provision of provisions) {
      const duty = ['required', 'addressable', 'prohibition', 'conditional'].includes(provision.designation);
      assert.equal(isDuty(provision), duty, provision.citation);
      assert.equal(duties.includes(provision), duty, provision.citation);
    }
    assert.deepEqual(
      [...new Set(provisions.filter((one) => !isDuty(one)).map(({ designation }) => designation))].toSorted(),
      ['definition', 'exception', 'general', 'optional', 'permission'],
    );
  });

  test('each specification belongs to a standard of its section that is there; each section of a provision has its title', () => {
    for (const { citation, kind, parent } of ours) {
      assert.equal(parent !== undefined, kind === 'specification', citation);
      if (parent !== undefined) {
        assert.equal(provisionAt(parent)?.kind, 'standard', citation);
        assert.equal(sectionOf(parent), sectionOf(citation));
      }
      assert.ok(
        sections.some((section) => section.citation === sectionOf(citation)),
        citation,
      );
    }
    const order = provisions.map(({ citation }) =>
      sections.findIndex((section) => section.citation === sectionOf(citation)),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      'the sections follow each other',
    );
  });
});

test('a picture has room for the name of every section and rule', () => {
  for (const { title, short = title } of [
    ...sections,
    ...rules.map(({ title }) => ({ title, short: title })),
  ])
    assert.ok(short.length <= 26, short);
});

describe('what is not law', () => {
  test('Purl v. HHS, 2025: nothing that was vacated is among the provisions, under any citation within it', () => {
    const vacated = rows.filter(({ status }) => status === 'vacated').map(({ citation = '' }) => citation);
    assert.equal(vacated.length, 6);
    for (const gone of [...vacated, '164.512(c)(3)'])
      assert.deepEqual(
        provisions.filter(({ citation }) => citation === gone || citation.startsWith(`${gone}(`)),
        [],
        gone,
      );
    for (const section of ['164.509', '164.535'])
      assert.deepEqual(
        [...provisions, ...sections].filter(({ citation }) => sectionOf(citation) === section),
        [],
      );
  });

  test('Purl v. HHS, 2025: no sentence asks for what was vacated', () => {
    for (const { citation, title, asks, shownBy } of provisions)
      assert.doesNotMatch(
        [title, asks, ...shownBy].join(' '),
        /reproductive|attest|redisclos|severab/i,
        citation,
      );
  });

  test('what binds only others is named with whom it binds, and is no provision here', () => {
    for (const { citation, whom } of bindsOthers) {
      assert.equal(provisionAt(citation), undefined, citation);
      assert.notEqual(whom, '');
    }
    for (const { citation = '', designation } of rows)
      if (designation === 'conditional (health plans)')
        assert.ok(
          bindsOthers.some((other) => other.citation === citation),
          citation,
        );
  });
});

describe('numbers', () => {
  const unitIn = (days: string) => /year/.exec(days)?.[0] ?? /month/.exec(days)?.[0] ?? 'day';

  test('each number of days, months, or years in the fixture is one that its provision gives', () => {
    const counted = binding.filter(({ days = '' }) => /\d/.test(days));
    assert.equal(counted.length, 28);
    for (const { citation = '', days = '' } of counted) {
      const value = Number(/\d+/.exec(days)?.[0]);
      assert.ok(
        numbersOf(citation).some((one) => one.value === value && one.unit === `${unitIn(days)}s`),
        `${citation}: ${days}`,
      );
    }
  });

  test('where the fixture has no number, the provision gives none, thresholds of people aside', () => {
    const without = binding.filter(({ days = '' }) => !/\d/.test(days));
    for (const { citation = '' } of without)
      for (const { unit, value } of numbersOf(citation))
        assert.ok(
          ['individuals', 'residents', 'people'].includes(unit) || citation === '164.514(a)-(c)',
          `${citation}: ${value} ${unit}`,
        );
  });
});
