import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { incidentKinds } from '#areas/incidents/events.ts';
import { phiKinds } from '#areas/breaches/events.ts';
import { gradeOf } from '#bench/readability.ts';
import { longDateIn } from '#calendar.ts';
import { emptyProgram } from '#program.ts';
import { toldPractices } from '#test/cases/told.ts';
import { telling } from '#told/telling.ts';
import { gapsIn, linesOf } from '#written/written.ts';
import type { Written } from '#written/written.ts';
import { readinessOf } from './elements.ts';
import type { LetterFacts, LetterLanguage } from './facts.ts';
import { givenFax, givenRansomware } from './given-facts.ts';
import { kindLines } from './kinds.ts';
import { emailNotice, individualLetter } from './letter.ts';
import { mediaRelease, mediaStates } from './media.ts';
import { bureausLetter, officeLetter, officesToTell } from './offices.ts';
import { portalSheet } from './portal.ts';
import { proposed } from './proposals.ts';
import { fewNotice, publicNotice } from './substitute.ts';
import { urgentScript } from './urgent.ts';
import { headings } from './wording.ts';

const today = '2026-11-20';
const languages = ['en', 'es'] as const;
const readers = ['patient', 'representative', 'next-of-kin'] as const;
const samples = Array.from(toldPractices(), ([name, { program, sample }]) => ({
  name,
  told: (language: LetterLanguage) => telling(program, sample.today, language).told,
}));
const cases = { ransomware: givenRansomware, fax: givenFax };

const textIn = (written: Written): string => linesOf(written).join('\n');
/** Every text to people of every sample practice, in a language. */
function toPeople(
  language: LetterLanguage,
  facts: LetterFacts,
  told = samples[0]?.told(language) ?? assert.fail(),
) {
  return {
    ...Object.fromEntries(readers.map((to) => [to, individualLetter(facts, told, language, to)])),
    email: emailNotice(facts, told, language).written,
    few: fewNotice(facts, told, language),
    public: publicNotice(facts, told, language),
    media: mediaRelease(facts, told, 'TX', today, language),
  };
}

describe('letters of a breach', () => {
  test('164.404(c)(1): each text to people has all five elements, in English and in Spanish, for both sample practices', () => {
    for (const { name, told } of samples)
      for (const [what, facts] of Object.entries(cases))
        for (const language of languages) {
          const withNumber = { ...facts, reach: givenRansomware.reach };
          for (const [kind, written] of Object.entries(toPeople(language, withNumber, told(language)))) {
            const { gaps, lacking } = readinessOf(written, withNumber, told(language), language);
            assert.deepEqual([gaps, lacking], [[], []], `${name}, ${what}, ${kind}, ${language}`);
          }
        }
  });

  test('164.404(c)(2): no letter is harder than grade 7, whatever happened and with the words that are proposed', () => {
    for (const { told } of samples)
      for (const incident of incidentKinds)
        for (const kinds of [phiKinds, ['name', 'diagnosis']] as const) {
          const facts = {
            ...givenRansomware,
            ...proposed(incident),
            kinds,
            otherKind: { en: 'Shoe size', es: 'Talla' },
          };
          for (const [kind, written] of Object.entries(toPeople('en', facts, told('en'))))
            assert.ok(gradeOf(written) <= 7, `${kind} of ${incident}: ${gradeOf(written).toFixed(1)}`);
          assert.ok(gradeOf(urgentScript(facts, told('en'), 'en')) <= 7);
        }
  });

  test('164.404(c)(1)(A): the day of the breach and of discovery are given, and that the day is not known is said', () => {
    for (const language of languages) {
      const told = samples[0]?.told(language) ?? assert.fail();
      const text = (facts: LetterFacts) => textIn(individualLetter(facts, told, language));
      for (const day of [givenRansomware.from, givenRansomware.to, givenRansomware.discovered])
        assert.ok(text(givenRansomware).includes(longDateIn(day, language)), day);
      assert.match(text({ ...givenFax, from: '' }), /do not know the day|No sabemos qué día/);
      assert.match(
        text({ ...givenFax, delay: { until: '2026-12-01' } }),
        /asked us to wait|pidieron esperar/,
      );
      assert.doesNotMatch(text(givenFax), /asked us to wait|pidieron esperar/);
    }
  });

  test('164.404(a)(2): what an agent discovered counts as discovered here, and the letter does not claim two days', () => {
    const told = samples[0]?.told('en') ?? assert.fail();
    const associate = { name: 'Billing Partners', discovered: givenFax.discovered };
    const facts = { ...givenFax, associate };
    const text = textIn(individualLetter(facts, told, 'en'));
    assert.match(text, /It happened at Billing Partners, which works for Juniper Family Practice/);
    assert.match(
      text,
      /Billing Partners learned of it on November 4, 2026\. That is the day of discovery for us/,
    );
    assert.doesNotMatch(text, /We learned of it/);
    assert.ok(readinessOf(individualLetter(facts, told, 'en'), facts, told, 'en').ready);
    const later = { ...facts, discovered: '2026-11-09' };
    assert.match(
      textIn(individualLetter(later, told, 'en')),
      /Billing Partners learned of it on November 4, 2026\. We learned of it on November 9, 2026/,
    );
  });

  test('164.404(c)(1)(B)-(C): each kind of PHI is named in both languages, and what to do follows from the kinds', () => {
    for (const language of languages) {
      const told = samples[0]?.told(language) ?? assert.fail();
      for (const kind of phiKinds) {
        if (kind === 'other') continue;
        const facts = { ...givenFax, kinds: [kind] };
        assert.ok(textIn(individualLetter(facts, told, language)).includes(kindLines[kind][language]), kind);
      }
      const text = (kinds: LetterFacts['kinds']) =>
        textIn(individualLetter({ ...givenFax, kinds }, told, language));
      assert.match(text(['social-security']), /equifax\.com.*experian\.com.*transunion\.com/);
      assert.match(text(['social-security']), /irs\.gov\/ippin/);
      assert.doesNotMatch(text(['name']), /equifax|irs\.gov/);
      assert.match(text(['financial']), /bank or card company|su banco/);
      assert.match(text(['insurance']), /health plan|seguro médico/);
    }
  });

  test('164.404(d)(1)(ii): next of kin are addressed as such, and are offered no monitoring of the dead', () => {
    for (const language of languages) {
      const told = samples[0]?.told(language) ?? assert.fail();
      const text = textIn(individualLetter(givenRansomware, told, language, 'next-of-kin'));
      assert.match(text, /next of kin|familiar cercano/);
      assert.match(text, /has died|falleció/);
      assert.doesNotMatch(text, /Sample Credit Watch|your health plan/);
      assert.match(
        textIn(individualLetter(givenRansomware, told, language, 'representative')),
        /your child|su hijo/,
      );
    }
  });

  test('a fact that nobody recorded is a gap, and a letter with a gap is not ready', () => {
    const { told } = telling(emptyProgram('practice'), today, 'en');
    const nothing: LetterFacts = {
      ...givenFax,
      happened: { en: '', es: '' },
      kinds: [],
      doing: proposed('other').doing,
    };
    const written = individualLetter(nothing, told, 'en');
    assert.deepEqual(gapsIn(written).toSorted(), [
      'a toll-free number, an email address, a website or a postal address',
      'the kinds of information',
      'the name of the practice',
      'what happened, in plain words',
      'what you are doing so that it does not happen again',
      'what you are doing to lessen harm',
      'what you are doing to look into it',
    ]);
    assert.equal(readinessOf(written, nothing, told, 'en').ready, false);
    for (const incident of incidentKinds) {
      const facts = { ...givenRansomware, ...proposed(incident) };
      const here = samples[0]?.told('en') ?? assert.fail();
      const { ready, gaps } = readinessOf(individualLetter(facts, here, 'en'), facts, here, 'en');
      assert.equal(ready, false, `${incident}: a proposal goes out only when somebody has filled it in`);
      assert.ok(gaps.length > 0, incident);
    }
  });

  test('the Spanish texts are built as the English ones are, part by part', () => {
    const [en, es] = languages.map((language) =>
      toPeople(language, givenRansomware, samples[0]?.told(language)),
    );
    for (const kind of Object.keys(en ?? {})) {
      const [one, other] = [en, es].map((texts) => texts?.[kind as keyof typeof texts] ?? assert.fail());
      const shape = (written: Written) =>
        written.map((passage) => (passage.kind === 'list' ? passage.items.length : passage.kind));
      assert.deepEqual(shape(other ?? []), shape(one ?? []), kind);
    }
    assert.deepEqual(Object.keys(headings.es), Object.keys(headings.en));
  });

  test('an email’s subject says nothing of health, of a breach or of a person', () => {
    for (const language of languages) {
      const { subject } = emailNotice(givenRansomware, samples[0]?.told(language) ?? assert.fail(), language);
      assert.doesNotMatch(subject, /health|breach|patient|medical|salud|violación|paciente/i);
    }
  });

  test('164.404(d)(2)(ii): a public notice waits for a toll-free number; a local number does not stand in for it', () => {
    for (const language of languages) {
      const told = samples[0]?.told(language) ?? assert.fail();
      assert.deepEqual(gapsIn(publicNotice(givenRansomware, told, language)), []);
      assert.match(textIn(publicNotice(givenRansomware, told, language)), /1-888-555-0123/);
      assert.equal(gapsIn(publicNotice(givenFax, told, language)).length, 1);
      assert.match(
        textIn(
          publicNotice(
            { ...givenRansomware, reach: { ...givenRansomware.reach, tollFreeUntil: '' } },
            told,
            language,
          ),
        ),
        /at least 90 days|por lo menos 90 días/,
      );
    }
  });

  test('164.406(a): the media of a state with 501 of the people, not with 500', () => {
    const at = (residents: number) =>
      mediaStates({ ...givenRansomware, states: [{ state: 'TX', residents }] });
    assert.deepEqual([at(500), at(501)], [[], ['TX']]);
  });

  test('peers’ mistakes: no text of a breach says what the law does not', () => {
    const never = [
      /significant risk/i,
      /72 hours/i,
      /\bno harm\b|no risk|not at risk|nothing to worry/i,
      /\b(you|must) (have to |must )?pay (us|for)\b|for a fee|at your (own )?(cost|expense)/i,
      /\bcompliant\b|HIPAA.certified/i,
      /500 or fewer/i,
      /undefined|null\b|NaN|\[object/,
      / {2}|\s$|^\s|\s[.,;:?!](\s|$)|[.,;:?!]{2}(?<!\.\.)/,
      /\*\*|(?<!\w)_/,
    ];
    for (const { told } of samples)
      for (const facts of Object.values(cases))
        for (const language of languages) {
          const en = told('en');
          const texts = {
            ...toPeople(language, facts, told(language)),
            urgent: urgentScript(facts, told(language), language),
            portal: portalSheet(facts, en),
            bureaus: bureausLetter(facts, en, today),
            ...Object.fromEntries(
              officesToTell(facts).map((one) => [one.who, officeLetter(facts, en, one, today)]),
            ),
          };
          for (const [kind, written] of Object.entries(texts))
            for (const line of linesOf(written))
              for (const pattern of never) assert.doesNotMatch(line, pattern, `${kind}, ${language}`);
        }
  });
});
