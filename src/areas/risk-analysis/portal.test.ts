import assert from 'node:assert/strict';
import test from 'node:test';
import * as fc from 'fast-check';
import {
  breachCauses,
  breachLocations,
  breachTypes,
  type BreachLocation,
  type BreachType,
} from './breach-portal.ts';
import {
  baseRate,
  causeEvidence,
  orderWeight,
  portalCaveat,
  portalEvidence,
  smallBreaches,
} from './portal.ts';
import { portalTable } from './portal-table.ts';

const { filings, causes, provenance } = portalTable;

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

test('the table adds up: years and combinations to the total, causes to the described cases', () => {
  assert.equal(filings.total, 2625);
  assert.equal(sum(filings.perYear), filings.total);
  assert.equal(
    filings.combinations.reduce((total, each) => total + each.count, 0),
    filings.total,
  );
  assert.equal(filings.yearlyMean, filings.total / (filings.toYear - filings.fromYear + 1));
  assert.equal(sum(causes.count), causes.described);
  assert.equal(sum(causes.describedPerYear), causes.described);
  assert.ok(causes.described <= causes.closed);
  assert.deepEqual(Object.keys(causes.count), [...breachCauses]);
});

test('each cell of type by location is what its combinations add up to, and the evidence shows the same number', () => {
  let cells = 0;
  for (const type of breachTypes) {
    for (const location of breachLocations) {
      const cell = filings.byTypeAndLocation[type]?.[location] ?? 0;
      assert.equal(portalEvidence(type, [location]).count, cell, `${type} × ${location}`);
      cells += cell;
    }
  }
  assert.ok(cells > filings.total, 'breaches at several locations count once in each');
});

test('the table says where it comes from: source, digests, rows, duplicates, dates, command, caveats', () => {
  assert.match(provenance.source, /HHS Office for Civil Rights/);
  assert.match(provenance.command, /^npm run portal-table -- /);
  assert.deepEqual(
    provenance.inputs.map((input) => input.role),
    ['filings', 'descriptions'],
  );
  for (const input of provenance.inputs) {
    assert.match(input.sha256, /^[0-9a-f]{64}$/);
    assert.ok(input.rows > input.duplicates);
    assert.match(`${input.from} ${input.to}`, /^\d{4}-\d{2}-\d{2} \d{4}-\d{2}-\d{2}$/);
    assert.ok(input.from < input.to);
  }
  assert.ok(provenance.caveats.some((caveat) => /500 or more people only/.test(caveat)));
  assert.ok(provenance.caveats.some((caveat) => /counts once in each/.test(caveat)));
});

test('a sentence for one location, for several, for any, for one breach and for none', () => {
  assert.equal(
    portalEvidence('Unauthorized Access/Disclosure', ['Electronic Medical Record']).sentence,
    '100 of 2,625 breaches that health care providers reported from 2021 through 2025 were filed as unauthorized access or disclosure that involved an electronic medical record.',
  );
  assert.match(
    portalEvidence('Theft', ['Paper/Films', 'Laptop', 'Desktop Computer']).sentence,
    /were filed as theft that involved a desktop computer, a laptop or paper or films\.$/,
  );
  assert.match(portalEvidence('Loss').sentence, /^28 of 2,625 .* were filed as loss\.$/);
  assert.match(portalEvidence('Loss', ['Network Server']).sentence, /^1 of 2,625 .* was filed as loss that/);
  assert.match(
    portalEvidence('Theft', ['Email']).sentence,
    /^None of 2,625 breaches .* were filed as theft that involved email\.$/,
  );
});

test('a breach that involved several of the locations asked for counts once', () => {
  const laptop = portalEvidence('Theft', ['Laptop']).count;
  const paper = portalEvidence('Theft', ['Paper/Films']).count;
  const either = portalEvidence('Theft', ['Laptop', 'Paper/Films', 'Laptop']).count;
  const both = filings.combinations
    .filter(
      (each) =>
        each.types.includes('Theft') &&
        each.locations.includes('Laptop') &&
        each.locations.includes('Paper/Films'),
    )
    .reduce((total, each) => total + each.count, 0);
  assert.ok(both > 0);
  assert.equal(either, laptop + paper - both);
});

test('asking for more locations never finds fewer breaches, and never more than there are of the type', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...breachTypes),
      fc.subarray([...breachLocations], { minLength: 1 }),
      fc.constantFrom(...breachLocations),
      (type, some, one) => {
        const few = portalEvidence(type, some).count;
        const more = portalEvidence(type, [...some, one]).count;
        return few <= more && more <= portalEvidence(type).count;
      },
    ),
  );
});

test('a cause has its count, its years and how it was found', () => {
  const ransomware = causeEvidence('ransomware');
  assert.equal(ransomware.count, causes.count.ransomware);
  assert.equal(ransomware.of, causes.described);
  assert.match(
    ransomware.sentence,
    /^\d+ of 1,587 closed cases .* 2020 through 2023 were put down to ransomware\. .*searching/,
  );
  assert.match(causeEvidence('email-compromise').sentence, /phishing/);
  for (const cause of breachCauses) assert.doesNotMatch(causeEvidence(cause).sentence, /undefined|NaN/);
});

test('every count carries the caveat: large breaches only, one in a thousand, never "phishing is unlikely"', () => {
  const all = [
    ...breachTypes.map((type) => portalEvidence(type)),
    ...breachCauses.map((cause) => causeEvidence(cause)),
  ];
  for (const evidence of all) {
    assert.equal(evidence.caveat, portalCaveat);
    assert.match(evidence.source, /HHS Office for Civil Rights/);
    assert.doesNotMatch(evidence.source, /undefined/);
  }
  assert.match(portalCaveat, /500 or more people/);
  assert.match(portalCaveat, /one provider in a thousand a year/);
  assert.match(portalCaveat, /never means that phishing, or anything else, is unlikely/);
});

test('the base rate is the yearly mean over an old count of entities, and says that it is old', () => {
  assert.equal(baseRate.oneIn, 1154);
  assert.match(baseRate.sentence, /525 breaches .* one in a thousand a year.*2009/);
});

test('breaches of fewer than 500 people: 63,571 reports in 2021, unauthorized access, paper, and who says so', () => {
  assert.equal(smallBreaches.reports, 63_571);
  assert.equal(smallBreaches.topType, 'Unauthorized Access/Disclosure');
  assert.equal(smallBreaches.topLocation, 'Paper/Films');
  assert.match(smallBreaches.sentence, /2021.*63,571.*paper/s);
  assert.match(smallBreaches.source, /report to Congress.*not checked/);
});

test('a type, location or cause that the portal does not use is refused by name', () => {
  assert.throws(
    () => portalEvidence('Flood' as BreachType),
    /RangeError: "Flood" is not a type .*Use one of: Hacking/,
  );
  assert.throws(() => portalEvidence('Theft', ['Cloud' as BreachLocation]), /"Cloud" is not a location/);
  assert.throws(() => causeEvidence('toString' as 'other'), /"toString" is not a cause/);
  assert.throws(() => orderWeight({ type: 'toString' as BreachType }), RangeError);
});

test('the weight orders: ransomware on servers before phishing, before a snooping insider, before a lost laptop, before a flood', () => {
  const weights = [
    orderWeight({ type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'ransomware' }),
    orderWeight({ type: 'Hacking/IT Incident', locations: ['Email'], cause: 'email-compromise' }),
    orderWeight({
      type: 'Unauthorized Access/Disclosure',
      locations: ['Electronic Medical Record'],
      cause: 'insider',
    }),
    orderWeight({ type: 'Loss', locations: ['Laptop'], cause: 'lost' }),
    orderWeight({}),
  ];
  assert.deepEqual(
    weights,
    weights.toSorted((a, b) => b - a),
  );
  assert.equal(new Set(weights).size, weights.length);
  assert.equal(weights.at(-1), 0);
  assert.ok(weights.every((weight) => weight >= 0 && weight <= 1));
});

test('with a type and a cause the weight is the smaller share; with one of them, that share', () => {
  const server = { type: 'Hacking/IT Incident', locations: ['Network Server'] } as const;
  const cause = causes.count.ransomware / causes.described;
  const place = portalEvidence(server.type, server.locations).count / filings.total;
  assert.ok(cause < place);
  assert.equal(orderWeight({ ...server, cause: 'ransomware' }), cause);
  assert.equal(orderWeight(server), place);
  assert.equal(orderWeight({ cause: 'ransomware' }), cause);
});
