import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { addDays, longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import { numbers } from '#regulation/numbers.ts';
import { breachStatuteOf } from '#states/breach-notice.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import { recordRetentionOf } from '#states/record-retention.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import type { Told } from '#told/told.ts';
import { linesOf } from '#written/written.ts';
import { libraryPolicy } from './library.ts';
import { written } from './write.ts';

const practices = toldPractices();
const family = practices.get('Family practice') ?? assert.fail();
const clinic = practices.get('Behavioral health') ?? assert.fail();

function toldOf(
  { program, sample }: typeof family,
  change: Partial<NonNullable<Program['entity']>> = {},
): Told {
  const entity = program.entity ?? assert.fail();
  return telling({ ...program, entity: { ...entity, ...change } }, sample.today).told;
}

function linesIn(id: string, told: Told): readonly string[] {
  return linesOf(written(libraryPolicy(id) ?? assert.fail(id), told));
}

/** The rows of the tables of a policy. */
function rowsIn(id: string, told: Told): readonly (readonly string[])[] {
  return written(libraryPolicy(id) ?? assert.fail(id), told).flatMap((passage) =>
    passage.kind === 'table'
      ? passage.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
      : [],
  );
}

describe('whom a breach is told, and by when', () => {
  const rows = rowsIn('BRE-01', toldOf(family));
  const byWhen = (whom: string, concerns: RegExp) =>
    rows.find(([first = '', second = '']) => first === whom && concerns.test(second))?.[2] ??
    assert.fail(whom);
  const days = `never later than ${numbers.individualNotice.value} calendar days after discovery`;

  test('164.404(b): each person without unreasonable delay, 60 calendar days from discovery at the most', () => {
    assert.match(
      byWhen('Each person', /one person or more/),
      new RegExp(`^Without unreasonable delay, .*${days}$`),
    );
  });

  test('164.408(b)-(c): HHS at once from 500 people on, and yearly below: 500 itself is large', () => {
    assert.equal(numbers.largeBreach.bound, 'or more');
    assert.match(
      byWhen('HHS, online', /^500 or more people in all$/),
      new RegExp(`same time as the people.*${days}`),
    );
    assert.match(byWhen('HHS, online', /^fewer than 500 people$/), /end of the calendar year of discovery/);
  });

  test('164.406(a): the media from more than 500 people of one state on: 500 itself is not enough', () => {
    assert.equal(numbers.mediaResidents.bound, 'more than');
    assert.match(
      byWhen(
        'Well-known media there',
        /^more than 500 people who live in one state or territory\. 500 is not enough$/,
      ),
      new RegExp(days),
    );
  });

  test('164.408(c): the last day of the yearly report is the one that the calendar gives, in each of twelve years', () => {
    const [, usually, inLeapYears] =
      /by (\w+ \d+), or (\w+ \d+) in a leap year/.exec(byWhen('HHS, online', /^fewer/)) ?? assert.fail();
    for (let year = 2024; year < 2036; year++) {
      const last = longDate(addDays(`${year}-12-31`, numbers.annualReport.value));
      assert.equal(last, `${(year + 1) % 4 === 0 ? inLeapYears : usually}, ${year + 1}`);
    }
  });

  test('164.404(d)(2): fewer than 10 and 10 or more bad addresses differ; the posting goes on a website only where there is one', () => {
    const [here, there] = [family, clinic].map((one) => linesIn('BRE-01', toldOf(one)).join('\n'));
    for (const text of [here, there]) {
      assert.match(text ?? '', /Bad addresses for fewer than 10 people/);
      assert.match(text ?? '', /Bad addresses for 10 or more:/);
      assert.match(text ?? '', /toll-free number works for at least 90 days/);
    }
    assert.match(here ?? '', /home page of https:\/\/\S+ for 90 days/);
    assert.doesNotMatch(there ?? '', /home page/);
    assert.match(there ?? '', /no website on record/);
  });

  test('164.402(2): it is presumed a breach, all four factors are asked with reasons, and no harm is weighed', () => {
    const text = linesIn('BRE-01', toldOf(family)).join('\n');
    assert.match(text, /counts as a breach until we show that it was not/);
    assert.match(text, /Ransomware .* counts too/);
    assert.equal(
      rows.filter(([first = '']) => /^(What it was|Who got it|Was it seen|What we did)/.test(first)).length,
      4,
    );
    assert.match(text, /Three low ones do not make up for a high one/);
    assert.match(text, /That test is gone from the law/);
  });

  test('164.404(a)(2), 164.412(b): anyone here starts the clock, an agent too; a spoken request of the police holds 30 days', () => {
    const text = linesIn('BRE-01', toldOf(clinic)).join('\n');
    assert.match(
      text,
      /first day anyone who works here, or an agent of ours, knew of it, or would have known/,
    );
    assert.match(text, /Day 1 is the day after/);
    assert.match(text, /does not wait for our inquiry to end/);
    assert.match(text, new RegExp(`we wait ${numbers.oralDelay.value} days at the most`));
  });
});

describe('the law of the states where people live', () => {
  test('each sample practice reads of its own state, and of no other', () => {
    const [here, there] = [family, clinic].map((one) => linesIn('BRE-02', toldOf(one)).join('\n'));
    assert.match(here ?? '', /Bus\. & Com\. Code 521\.053|521\.002, 521\.053/);
    assert.match(here ?? '', /Attorney General, from 250 residents on/);
    assert.doesNotMatch(here ?? '', /Oregon/);
    assert.match(there ?? '', /ORS 646A\.600/);
    assert.match(there ?? '', /Attorney General, from 251 residents on/);
    assert.doesNotMatch(there ?? '', /Texas/);
  });

  test('a practice in any jurisdiction reads its law and how sure we are of it, or that no row is at hand', () => {
    for (const { code, name } of jurisdictions) {
      const lines = linesIn('BRE-02', toldOf(family, { states: [code] }));
      const row = breachStatuteOf(code);
      if (!row) {
        assert.ok(
          lines.some((line) => line.startsWith(`No row is at hand for ${name}`)),
          code,
        );
        continue;
      }
      assert.ok(lines.includes(name), code);
      assert.ok(lines.includes(`Law: ${row.statute}.`), code);
      assert.ok(
        lines.some((line) =>
          line.startsWith(`How sure: ${row.confidence.replace(/^./, (c) => c.toUpperCase())}`),
        ),
        code,
      );
      assert.equal(
        lines.some((line) => line.includes('Read the law before you rely on it.')),
        row.confidence !== 'high',
      );
      for (const { who } of row.authorities)
        assert.ok(
          lines.some((line) => line.includes(who)),
          `${code}: ${who}`,
        );
    }
  });

  test('a practice in two states reads of both', () => {
    const lines = linesIn('BRE-02', toldOf(family, { states: ['CA', 'NY'] }));
    assert.ok(lines.includes('California') && lines.includes('New York'));
    assert.ok(!lines.includes('Texas'));
  });

  test('the table of retention names the years of the states where it works, and says that HIPAA sets none for charts', () => {
    const rows = rowsIn('PRV-26', toldOf(family, { states: ['NY', 'OH'] }));
    const cell = (state: string) =>
      rows.find(([first]) => first === `Charts: ${state}`)?.[1] ?? assert.fail(state);
    assert.match(cell('New York'), new RegExp(`^${recordRetentionOf('NY').years} years`));
    assert.match(cell('Ohio'), /^No number/);
    assert.equal(
      rows.some(([first]) => first === 'Charts: Texas'),
      false,
    );
    assert.match(linesIn('PRV-26', toldOf(family)).join('\n'), /HIPAA sets no time for medical records/);
  });
});

describe('secured information and vendors', () => {
  test('a password, a device that is on, and ransomware are no safe harbor; proof is older than the loss', () => {
    const text = linesIn('BRE-03', toldOf(clinic)).join('\n');
    assert.match(text, /on and signed in is not secured, even with full disk encryption/);
    assert.match(text, /A password alone/);
    assert.match(text, /Proof has to be older than the loss/);
  });

  test('160.103: a host without a key is a business associate, and a carrier is none only while it passes things on', () => {
    const text = linesIn('BAA-01', toldOf(clinic)).join('\n');
    assert.match(text, /even if all is encrypted and it has no key/);
    assert.match(text, /That is narrow\. A cloud fax/);
  });

  test('164.410(b): the agreement’s own days are told apart from the law’s 60', () => {
    const text = linesIn('BAA-01', toldOf(family)).join('\n');
    const told = toldOf(family);
    assert.match(text, new RegExp(`Ours say: within ${told.measured('associate-notice-days')}\\.`));
    assert.match(text, new RegExp(`The law’s outer limit is ${numbers.associateNotice.value} calendar days`));
  });
});
