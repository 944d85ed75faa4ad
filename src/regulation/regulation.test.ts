import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rowsOf } from '#test/fixtures/rows.ts';
import {
  complianceDates,
  definitions,
  dutiesInForce,
  generalRules,
  inForce,
  isCitation,
  placeOf,
  provisionAt,
  provisions,
  ruleOf,
  sectionOf,
  sections,
  specificationsOf,
} from './index.ts';

const security = provisions.filter(
  ({ citation, kind }) => ruleOf(citation) === 'security' && kind !== 'general rule',
);
const standards = security.filter((provision) => provision.kind === 'standard');
const specifications = security.filter((provision) => provision.kind === 'specification');

describe('164.308-316: what is there', () => {
  test('22 standards and 43 implementation specifications, each citation once', () => {
    assert.equal(standards.length, 22);
    assert.equal(specifications.length, 43);
    assert.equal(new Set(security.map(({ citation }) => citation)).size, 65);
  });

  test('citation, kind, designation, title, and order are those of the rule', () => {
    const ours = security.map(({ citation, kind, designation, title }) => [
      citation,
      kind,
      designation,
      title,
    ]);
    assert.deepEqual(
      ours,
      rowsOf('security-rule.csv').map(({ citation, kind, designation, title }) => [
        citation,
        kind,
        designation,
        title,
      ]),
    );
  });

  test('every standard is required; 22 of the 43 specifications are addressable', () => {
    assert.deepEqual(
      standards.filter(({ designation }) => designation !== 'required'),
      [],
    );
    assert.equal(specifications.filter(({ designation }) => designation === 'addressable').length, 22);
    assert.equal(specifications.filter(({ designation }) => designation === 'required').length, 21);
  });

  test('each section holds as many as the rule: standards, specifications, addressable', () => {
    const counts = sections
      .filter(({ citation }) => ruleOf(citation) === 'security')
      .map(({ citation }) => {
        const within = security.filter((provision) => sectionOf(provision.citation) === citation);
        return [
          citation,
          within.filter(({ kind }) => kind === 'standard').length,
          within.filter(({ kind }) => kind === 'specification').length,
          within.filter(({ designation }) => designation === 'addressable').length,
        ];
      });
    assert.deepEqual(counts, [
      ['164.302', 0, 0, 0],
      ['164.304', 0, 0, 0],
      ['164.306', 0, 0, 0],
      ['164.308', 9, 21, 11],
      ['164.310', 4, 8, 6],
      ['164.312', 5, 7, 5],
      ['164.314', 2, 4, 0],
      ['164.316', 2, 3, 0],
      ['164.318', 0, 0, 0],
    ]);
  });

  test('every citation is spelled as one, wherever one stands', () => {
    const cited = [...provisions, ...generalRules, ...definitions, ...sections, ...complianceDates];
    assert.deepEqual(
      cited.filter(({ citation }) => !isCitation(citation)),
      [],
    );
    for (const wrong of [
      '164.308 (a)',
      '§ 164.308',
      '45 CFR 164.308',
      '164.308(a',
      '164.30',
      '165.308',
      '164.402 (Breach',
      '164.402 Breach',
      '164.514(a)-',
      '164.514(a)-c',
      '',
    ]) {
      assert.equal(isCitation(wrong), false, wrong);
    }
  });
});

describe('standards and their specifications', () => {
  test('every specification belongs to a standard of the same paragraph, listed before it; no standard has a parent', () => {
    for (const specification of specifications) {
      const { citation, parent } = specification;
      assert.ok(parent !== undefined, citation);
      const standard = provisionAt(parent);
      assert.equal(standard?.kind, 'standard', citation);
      assert.ok(security.indexOf(standard!) < security.indexOf(specification), citation);
      // 164.308(a)(1)(i) and 164.308(a)(1)(ii)(A) share 164.308(a)(1)
      assert.ok(citation.startsWith(parent.slice(0, parent.lastIndexOf('('))), citation);
    }
    assert.deepEqual(
      standards.filter((standard) => standard.parent !== undefined),
      [],
    );
  });

  test('164.306(c): seven standards have no specifications and stand by themselves', () => {
    assert.deepEqual(
      standards.map(({ citation }) => citation).filter((citation) => specificationsOf(citation).length === 0),
      [
        '164.308(a)(2)',
        '164.308(a)(8)',
        '164.310(b)',
        '164.310(c)',
        '164.312(b)',
        '164.312(d)',
        '164.316(a)',
      ],
    );
  });

  test('specificationsOf: those of the standard alone, in the order of the rule', () => {
    assert.deepEqual(
      specificationsOf('164.308(a)(7)(i)').map(({ title }) => title),
      [
        'Data backup plan',
        'Disaster recovery plan',
        'Emergency mode operation plan',
        'Testing and revision procedures',
        'Applications and data criticality analysis',
      ],
    );
    assert.deepEqual(specificationsOf('164.308(a)(1)(ii)(A)'), []);
    assert.equal(standards.flatMap(({ citation }) => specificationsOf(citation)).length, 43);
  });

  test('provisionAt: exactly the citation, nothing near it', () => {
    assert.equal(provisionAt('164.308(a)(1)(ii)(A)')?.title, 'Risk analysis');
    assert.equal(provisionAt('164.308(a)(1)'), undefined);
    assert.equal(provisionAt('164.308(a)(1)(ii)(a)'), undefined);
    for (const provision of provisions) assert.equal(provisionAt(provision.citation), provision);
  });
});

describe('where a citation is told of', () => {
  test('placeOf: the provision, else the narrowest it lies in, else its section, else nowhere', () => {
    for (const [citation, place] of [
      ['164.308(a)(1)(ii)(A)', '164.308(a)(1)(ii)(A)'],
      ['164.308(a)(1)', '164.308'],
      ['164.524(c)(2)(iii)(A)', '164.524(c)(2)'],
      ['164.524(d)(2)', '164.524'],
      ['164.402 (Breach)(1)', '164.402 (Breach)'],
      ['164.402 (Breach)(1)(iii)', '164.402 (Breach)(1)(iii)'],
      ['164.514(a)-(c)', '164.514(a)-(c)'],
      ['164.512 (introductory text)', '164.512 (introductory text)'],
      ['164.304', '164.304'],
      ['164.509', undefined],
      ['164.509(a)', undefined],
      ['160.103', undefined],
      ['((((((((((', undefined],
      ['constructor', undefined],
      ['', undefined],
    ] as const)
      assert.equal(placeOf(citation), place, citation);
    for (const { citation } of provisions) assert.equal(placeOf(citation), citation);
  });
});

describe('when', () => {
  test('the text of the Security Rule took effect on March 26, 2013 (78 FR 5566): none before, all 65 from then on', () => {
    const held = (day: string) =>
      dutiesInForce(day).filter(({ citation }) => ruleOf(citation) === 'security');
    assert.deepEqual(held('2013-03-25'), []);
    assert.deepEqual(held('2013-03-26'), security);
    assert.deepEqual(inForce('2026-11-22'), provisions);
  });

  test('before March 26, 2013, no rule is held here, not in part either; from then on all three are', () => {
    assert.deepEqual(inForce('2013-03-25'), []);
    assert.equal(dutiesInForce('2013-03-26').length, 237);
  });

  test('164.520(b)(1)(iii)(D)-(E): what 89 FR 32976 added is there from June 25, 2024; what it only reworded was there before', () => {
    const before = new Set(inForce('2024-06-24').map(({ citation }) => citation));
    assert.deepEqual(
      inForce('2024-06-25')
        .map(({ citation }) => citation)
        .filter((citation) => !before.has(citation)),
      ['164.520(b)(1)(iii)(D)', '164.520(b)(1)(iii)(E)'],
    );
    for (const { citation, since, inForceFrom } of provisions)
      assert.ok((since ?? '0000') < inForceFrom, citation);
  });

  test('a day of effect that no checked source gives is marked to be verified; the days of 2009 and 2013 are not', () => {
    const checked = new Set(['2009-09-23', '2013-03-26']);
    for (const { citation, inForceFrom, daysUnverified } of provisions)
      assert.equal(daysUnverified === true, !checked.has(inForceFrom), citation);
  });

  test('every provision of the Security Rule says where it was published, first and last', () => {
    for (const { citation, source } of security) {
      assert.match(
        source,
        /^68 FR 8376, February 20, 2003; amended at 78 FR 569[45], January 25, 2013$/,
        citation,
      );
    }
  });

  test('164.318, 164.534: providers since April 20, 2005, and April 14, 2003, small health plans a year later', () => {
    assert.deepEqual(
      complianceDates.map(({ citation, by }) => [citation, by]),
      [
        ['164.318(a)(1)', '2005-04-20'],
        ['164.318(a)(2)', '2006-04-20'],
        ['164.318(b)', '2005-04-20'],
        ['164.318(c)', '2005-04-20'],
        ['164.534(a)', '2003-04-14'],
        ['164.534(b)(1)', '2003-04-14'],
        ['164.534(b)(2)', '2004-04-14'],
        ['164.534(c)', '2003-04-14'],
      ],
    );
  });
});
