import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { provisionAt } from '#regulation/index.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { tidied } from '#written/tidy.ts';
import { heading, linesOf, para, points, textOf } from '#written/written.ts';
import type { Passage, Written } from '#written/written.ts';
import { lackingIn, letterElements, objectionsTo, readinessOf } from './elements.ts';
import { givenFax, givenRansomware } from './given-facts.ts';
import { individualLetter } from './letter.ts';
import { headings, words } from './wording.ts';

const languages = ['en', 'es'] as const;
const samples = Array.from(toldPractices(), ([name, { program, sample }]) => ({ name, program, sample }));
const parts = ['happened', 'kinds', 'steps', 'doing', 'reach'] as const;

/** A letter without what stands under a heading; with or without the heading itself. */
function without(written: Written, title: string, alsoHeading: boolean): Written {
  let inside = false;
  return written.filter((passage) => {
    if (passage.kind !== 'heading') return !inside;
    inside = textOf(passage.runs) === title;
    return !inside || !alsoHeading;
  });
}

/** A letter with every line rewritten, and without the ones that come out empty. */
function rewritten(written: Written, line: (text: string) => string): Written {
  return tidied(
    written.map((passage): Passage => {
      if (passage.kind === 'list')
        return {
          ...passage,
          items: passage.items.flatMap(({ runs }) => {
            const text = line(textOf(runs));
            return text === '' ? [] : [{ runs: [{ text }] }];
          }),
        };
      return passage.kind === 'table'
        ? passage
        : { ...passage, runs: [{ text: line(textOf(passage.runs)) }] };
    }),
  );
}

describe('what an edited letter no longer says', () => {
  test('each element has its provision', () => {
    for (const { citation } of letterElements) assert.ok(provisionAt(citation), citation);
    assert.deepEqual(
      letterElements.map(({ part }) => part),
      [...parts, 'plain'],
    );
  });

  for (const { name, program, sample } of samples)
    for (const language of languages)
      test(`164.404(c)(1)(A)-(E): ${name}, ${language}: each element that is taken out is named, and no other`, () => {
        const { told } = telling(program, sample.today, language);
        for (const facts of [
          givenRansomware,
          givenFax,
          {
            ...givenFax,
            from: '' as const,
            associate: { name: 'Billing Partners', discovered: givenFax.discovered },
          },
          { ...givenFax, delay: { until: '2026-12-01' } },
        ]) {
          const letter = individualLetter(facts, told, language);
          assert.deepEqual(lackingIn(letter, facts, told, language), []);
          for (const part of parts)
            for (const alsoHeading of [true, false]) {
              const found = lackingIn(
                without(letter, headings[language][part], alsoHeading),
                facts,
                told,
                language,
              );
              assert.deepEqual([...new Set(found.map((one) => one.part))], [part], `${part}, ${alsoHeading}`);
              for (const { citation, because } of found) {
                assert.equal(citation, letterElements.find((one) => one.part === part)?.citation);
                assert.match(because, /^[A-Z].*[.”…]$/s);
              }
            }
        }
      });

  const { program, sample } = samples[0] ?? assert.fail();
  const { told } = telling(program, sample.today, 'en');
  const letter = individualLetter(givenRansomware, told, 'en');
  const partsOf = (written: Written, facts = givenRansomware) =>
    lackingIn(written, facts, told, 'en').map(({ part, because }) => `${part}: ${because}`);

  test('a day, a kind, or one of the three things being done that is taken out is named by itself', () => {
    assert.deepEqual(partsOf(rewritten(letter, (line) => line.replaceAll('October 2, 2026', 'lately'))), [
      'happened: It does not give the day it happened: October 2, 2026.',
    ]);
    assert.deepEqual(partsOf(rewritten(letter, (line) => (line === 'Medicines' ? '' : line))), [
      'kinds: It does not name a kind of information that was involved: medicines.',
    ]);
    for (const [lead, what] of [
      ['investigating', 'look into it'],
      ['lessening', 'limit harm'],
      ['preventing', 'keep it from happening again'],
    ] as const) {
      const found = partsOf(rewritten(letter, (line) => (line.startsWith(words.en.leads[lead]) ? '' : line)));
      assert.deepEqual(found, [
        `doing: It does not say what you are doing to ${what}. Say it under “What we are doing”.`,
      ]);
    }
  });

  test('a lead with nothing behind it says nothing', () => {
    const found = partsOf(
      rewritten(letter, (line) =>
        line.startsWith(words.en.leads.lessening) ? words.en.leads.lessening : line,
      ),
    );
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /limit harm/);
  });

  test('164.404(c)(1)(E): a local number, the bureaus and the monitoring company are no way to reach the practice', () => {
    const only = (...lines: string[]) => [
      ...without(letter, headings.en.reach, true),
      heading(headings.en.reach),
      points(...lines),
    ];
    assert.deepEqual(
      partsOf(only('Call us: 512-555-0140')).map((found) => found.split(':')[0]),
      ['reach'],
    );
    assert.equal(
      partsOf(only('See identitytheft.gov, 1-877-438-4338, or call 1-800-555-0111 (RIVER)')).length,
      1,
    );
    for (const way of [
      'Call 1-888-555-0123',
      'Call (800) 555-0199',
      'Email office@lamar-family.example',
      'See www.lamar-family.example',
      'Write to 9 Elm Street, Austin, TX 78701',
    ])
      assert.deepEqual(partsOf(only(way)), [], way);
  });

  test('other words, other headings and other order are no fault', () => {
    const edited: Written = [
      heading('Contact us with questions'),
      para('Write to office@lamar-family.example.'),
      heading('What happened here'),
      para(
        'On October 2, 2026 a stranger broke into our computers and stayed until October 5, 2026. We saw it on October 5, 2026.',
      ),
      heading('Which information was affected'),
      para('Names, birth dates, SSN, claims, diagnoses and prescriptions.'),
      heading('What you should do now'),
      para('Freeze your credit at the three bureaus. Read the letters of your plan.'),
      heading('What we have done'),
      points(
        'We are investigating with experts.',
        'We closed the door the thief used.',
        'We train our staff to see it in the future.',
      ),
    ];
    assert.deepEqual(partsOf(edited), []);
  });

  test('164.404(c)(2): a long sentence is named with its words', () => {
    const long = `Pursuant to the foregoing ${'and notwithstanding what was said before '.repeat(8)}we write to you.`;
    const found = partsOf([...letter, para(long)]);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^plain: One sentence has \d+ words\. Make two or three of it: “Pursuant/);
  });

  test('words that no letter says are objected to, in both languages; our own letters have none', () => {
    for (const line of [
      'There is no risk to you.',
      'You were not harmed.',
      'You must pay for the credit watch.',
      'This was unavoidable.',
      'We are HIPAA compliant.',
      'In all, 620 people are affected.',
      'Afecta a 620 pacientes.',
      'No hay peligro.',
      'Usted debe pagar la vigilancia.',
    ])
      assert.equal(objectionsTo([...letter, para(line)], givenRansomware).length, 1, line);
    assert.deepEqual(objectionsTo(letter, givenRansomware), []);
    assert.equal(readinessOf([...letter, para('You must pay.')], givenRansomware, told, 'en').ready, false);
    for (const language of languages)
      for (const to of ['patient', 'representative', 'next-of-kin'] as const) {
        const its = telling(program, sample.today, language).told;
        const text = linesOf(individualLetter(givenRansomware, its, language, to)).join('\n');
        assert.doesNotMatch(text, /\b(620|510|110)\b/, 'Massachusetts: no number of people in a letter');
      }
  });
});
