import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { designationMeaning, duties, generalRules, provisionAt } from './index.ts';

describe('164.302-306: rules beside the provisions', () => {
  test('general rules stand in the order of the rule, each once, and none is a duty', () => {
    const cited = generalRules.map(({ citation }) => citation);
    assert.deepEqual(cited, cited.toSorted());
    assert.equal(new Set(cited).size, cited.length);
    for (const citation of cited) {
      assert.equal(provisionAt(citation)?.kind, 'general rule');
      assert.ok(!duties.some((duty) => duty.citation === citation), citation);
    }
    for (const paragraph of [
      '164.302',
      '164.306(a)',
      '164.306(b)',
      '164.306(c)',
      '164.306(d)',
      '164.306(e)',
    ]) {
      assert.ok(
        cited.some((citation) => citation.startsWith(paragraph)),
        paragraph,
      );
    }
  });

  test('164.306(d)(3): addressable is not optional', () => {
    assert.match(designationMeaning.addressable.says, /not optional/);
    assert.equal(designationMeaning.addressable.citation, '164.306(d)(3)');
  });
});
