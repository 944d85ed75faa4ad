import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionOf, definitions } from './index.ts';

describe('160.103, 164.304, 164.402, 164.501: definitions', () => {
  test('each term once, in alphabetical order', () => {
    const terms = definitions.map(({ term }) => term);
    assert.deepEqual(
      terms,
      terms.toSorted((a, b) => a.localeCompare(b, 'en')),
    );
    assert.equal(new Set(terms).size, terms.length);
  });

  test('164.304: all 17 terms of the Security Rule are there', () => {
    assert.equal(definitions.filter(({ citation }) => citation === '164.304').length, 17);
  });

  test('164.501: all 14 terms of the Privacy Rule are there', () => {
    assert.equal(definitions.filter(({ citation }) => citation === '164.501').length, 14);
  });

  test('a term is found by its name or its short form, whatever the capitals', () => {
    assert.equal(definitionOf('ePHI')?.term, 'Electronic protected health information');
    assert.equal(definitionOf('EPHI')?.term, 'Electronic protected health information');
    assert.equal(definitionOf('phi')?.term, 'Protected health information');
    assert.equal(definitionOf('Security incident')?.citation, '164.304');
    assert.equal(definitionOf('business associate')?.citation, '160.103');
    assert.equal(definitionOf('risk'), undefined);
    for (const definition of definitions) assert.equal(definitionOf(definition.term), definition);
  });
});
