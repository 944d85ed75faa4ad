import assert from 'node:assert/strict';
import test from 'node:test';
import { emptyProgram } from '#program.ts';
import { asset, record, type Line } from './given-interview.ts';
import { impactOf, type Stake } from './impact.ts';

function held(line: Line) {
  const [found] = record(emptyProgram('p'), [asset('it', line)]).assets.values();
  assert.ok(found);
  return found;
}

function stake(line: Line, more: Partial<Stake> = {}): Stake {
  return {
    assets: [held(line)],
    phi: [],
    extent: 'all',
    affects: ['confidentiality'],
    patients: 4000,
    worksWithout: false,
    ...more,
  };
}

test('H-3, confidentiality: few patients Low, many Moderate, all High', () => {
  const of = (extent: Stake['extent']) => impactOf(stake({ kind: 'ehr' }, { extent })).level;
  assert.deepEqual([of('few'), of('many'), of('all')], ['low', 'moderate', 'high']);
});

test('H-3: sensitive records raise it by one, contact details and appointments alone lower it by one', () => {
  assert.equal(impactOf(stake({ kind: 'ehr', phi: ['clinical', 'sensitive'] })).level, 'very-high');
  assert.equal(impactOf(stake({ kind: 'scheduling', phi: ['contact', 'scheduling'] })).level, 'moderate');
  assert.equal(impactOf(stake({ kind: 'billing', phi: ['contact', 'billing'] })).level, 'high');
});

test('H-3: a practice known to hold fewer than 500 patients, and one at 500 (164.406, 164.408(b))', () => {
  assert.equal(impactOf(stake({ kind: 'ehr' }, { patients: 499 })).level, 'moderate');
  assert.equal(impactOf(stake({ kind: 'ehr' }, { patients: 500 })).level, 'high');
  const unknown = impactOf(stake({ kind: 'ehr' }, { patients: 0 }));
  assert.equal(unknown.level, 'high');
  assert.match(unknown.why, /not on record/);
});

test('H-3, availability: whether care can go on', () => {
  const of = (line: Line, more: Partial<Stake> = {}) =>
    impactOf(stake(line, { affects: ['availability'], ...more })).level;
  assert.equal(of({ kind: 'ehr' }), 'high');
  assert.equal(of({ kind: 'ehr' }, { worksWithout: true }), 'moderate');
  assert.equal(of({ kind: 'file-server' }), 'moderate');
  assert.equal(of({ kind: 'website' }), 'low');
});

test('H-3: severe for confidentiality and for availability at once is Very High', () => {
  const both = impactOf(stake({ kind: 'ehr' }, { affects: ['confidentiality', 'availability'] }));
  assert.equal(both.level, 'very-high');
  assert.match(both.why, /two severe effects at once/);
  const one = impactOf(stake({ kind: 'file-server' }, { affects: ['confidentiality', 'availability'] }));
  assert.equal(one.level, 'high');
});
