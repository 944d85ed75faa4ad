import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { canonicalJson } from './canonical-json.ts';

test('RFC 8785 section 3.2.2: literals, numbers and strings are spelled as ECMAScript spells them', () => {
  const value = JSON.parse(
    String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
  ) as unknown;
  assert.equal(
    canonicalJson(value),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('RFC 8785 section 3.2.3: keys are sorted by UTF-16 code units, not by letters or code points', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  assert.deepEqual(Object.values(JSON.parse(canonicalJson(value)) as object), [4, 2, 6, 7, 1, 5, 3]);
  assert.equal(
    canonicalJson(value),
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  );
});

test('the same value gives the same text, whatever the order of its keys, and reads back as itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      assert.deepEqual(canonicalJson(JSON.parse(text)), text);
      assert.equal(canonicalJson(reversed(value)), text);
    }),
  );
});

test('what JSON cannot carry faithfully is refused, and the place is named', () => {
  const itself: { again?: unknown } = {};
  itself.again = itself;
  const unfit: [unknown, RegExp][] = [
    [{ a: { b: [1, undefined] } }, /undefined \(at a\.b\.1\)/],
    [{ notes: undefined }, /undefined \(at notes\)/],
    [Array.from({ length: 1 }) as unknown[], /undefined/],
    // oxlint-disable-next-line no-sparse-arrays
    [[1, , 3], /undefined \(at 1\)/],
    [NaN, /NaN/],
    [{ n: -Infinity }, /-Infinity \(at n\)/],
    [1n, /bigint/],
    [{ f() {} }, /function \(at f\)/],
    [Symbol('s'), /symbol/],
    [{ [Symbol('s')]: 1 }, /symbol/],
    [new Date(0), /class/],
    [new Map(), /class/],
    [new Uint8Array(2), /class/],
    ['\ud83d', /surrogate/],
    [{ '\ude00': 1 }, /surrogate/],
    [itself, /deeper/],
  ];
  for (const [value, message] of unfit)
    assert.throws(() => canonicalJson(value), { name: 'TypeError', message });
});

test('objects without a prototype are plain, as parsers make them', () => {
  assert.equal(canonicalJson(Object.assign(Object.create(null), { b: 1, a: '2' })), '{"a":"2","b":1}');
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
