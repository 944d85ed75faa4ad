import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatOf, shownNumber } from './number-formats.ts';

test('a day, a time and both are read as they are shown, in the systems of 1900 and of 1904, also around February 1900', () => {
  const shown = (value: number, format: Parameters<typeof shownNumber>[1], from1904 = false) =>
    shownNumber(String(value), format, from1904);
  assert.equal(shown(46_356, 'date'), '2026-11-30');
  assert.equal(shown(1, 'date'), '1900-01-01');
  assert.equal(shown(59, 'date'), '1900-02-28');
  assert.equal(shown(60, 'date'), '60', 'a day that was none');
  assert.equal(shown(61, 'date'), '1900-03-01');
  assert.equal(shown(2_958_465, 'date'), '9999-12-31');
  assert.equal(shown(2_958_466, 'date'), '2958466');
  assert.equal(shown(44_894, 'date', true), '2026-11-30');
  assert.equal(shown(0, 'date', true), '1904-01-01');
  assert.equal(shown(46_356.378_472, 'date-time'), '2026-11-30 09:05');
  assert.equal(shown(46_355.999_999, 'date-time'), '2026-11-30');
  assert.equal(shown(0.5, 'time'), '12:00');
  assert.equal(shown(-1, 'date'), '-1');
  assert.equal(shown(2_134, { zeros: 5 }), '02134');
  assert.equal(shown(0.1 + 0.2, 'number'), '0.3');
  for (const [code, format] of [
    ['yyyy\\-mm\\-dd', 'date'],
    ['m/d/yy h:mm', 'date-time'],
    ['[$-409]d\\-mmm\\-yyyy;@', 'date'],
    ['hh:mm AM/PM', 'time'],
    ['[h]:mm:ss', 'number'],
    ['"day" 0.00', 'number'],
    ['#,##0.00_);[Red](#,##0.00)', 'number'],
    ['General', 'number'],
    ['mmmm', 'date'],
    ['0%', 'number'],
  ] as const)
    assert.deepEqual(formatOf(code), format, code);
  assert.deepEqual(formatOf('00000'), { zeros: 5 });
});
