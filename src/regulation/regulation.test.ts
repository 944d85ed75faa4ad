import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import {
  complianceDates,
  definitions,
  generalRules,
  inForce,
  isCitation,
  provisionAt,
  provisions,
  sectionOf,
  sections,
  specificationsOf,
} from './index.ts';

/** The fixture: one row per provision, read from the regulation's text once, columns citation, kind, designation, title. */
function fixture(): string[][] {
  const root = dirname(findPackageJSON(import.meta.url) ?? '.');
  const text = readFileSync(join(root, 'test', 'fixtures', 'security-rule.csv'), 'utf8');
  const [head, ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  assert.deepEqual(head, ['citation', 'kind', 'designation', 'title']);
  return rows;
}

const standards = provisions.filter((provision) => provision.kind === 'standard');
const specifications = provisions.filter((provision) => provision.kind === 'specification');

describe('164.308-316: what is there', () => {
  test('22 standards and 43 implementation specifications, each citation once', () => {
    assert.equal(standards.length, 22);
    assert.equal(specifications.length, 43);
    assert.equal(new Set(provisions.map(({ citation }) => citation)).size, 65);
  });

  test('citation, kind, designation, title, and order are those of the rule', () => {
    const ours = provisions.map(({ citation, kind, designation, title }) => [
      citation,
      kind,
      designation,
      title,
    ]);
    assert.deepEqual(ours, fixture());
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
    const counts = sections.map(({ citation }) => {
      const within = provisions.filter((provision) => sectionOf(provision.citation) === citation);
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
      assert.ok(provisions.indexOf(standard!) < provisions.indexOf(specification), citation);
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

describe('when', () => {
  test('the text in force took effect on March 26, 2013 (78 FR 5566): none before, all 65 from then on', () => {
    assert.deepEqual(inForce('2013-03-25'), []);
    assert.deepEqual(inForce('2013-03-26'), provisions);
    assert.deepEqual(inForce('2026-11-22'), provisions);
  });

  test('every provision says where it was published, first and last', () => {
    for (const { citation, source } of provisions) {
      assert.match(
        source,
        /^68 FR 8376, February 20, 2003; amended at 78 FR 569[45], January 25, 2013$/,
        citation,
      );
    }
  });

  test('164.318: providers since April 20, 2005, small health plans a year later', () => {
    assert.deepEqual(
      complianceDates.map(({ citation, by }) => [citation, by]),
      [
        ['164.318(a)(1)', '2005-04-20'],
        ['164.318(a)(2)', '2006-04-20'],
        ['164.318(b)', '2005-04-20'],
        ['164.318(c)', '2005-04-20'],
      ],
    );
  });
});
