import assert from 'node:assert/strict';

import { endingWords } from '#areas/incidents/words.ts';
import { addDays, longDate } from '#calendar.ts';
import {
  answered,
  clocksShown,
  concluded,
  isPdf,
  letterTaken,
  lettersWorded,
  listSealed,
  noticesGiven,
  peopleCounted,
  questioned,
  reported,
  saved,
  tab,
} from './breach-steps.ts';
import { journey } from './journey.ts';

const phone = { width: 390, height: 844, phone: true };

journey(
  '164.402: a stolen laptop, encrypted but signed in, was not secured: decided by the four factors, and everybody told by a letter with proof',
  async ({ link, visitor }) => {
    const grace = await visitor(phone);
    await grace.open(link);
    const what = 'The laptop of the front desk was stolen from a car.';
    const today = await reported(grace, 'lost-device', 'yes', what);
    await answered(grace, what, 'Laptop stolen from a car', 3);
    const asked = await questioned(grace, {
      phi: 'yes',
      protection: 'encrypted',
      key: 'safe',
      access: 'open',
      permission: 'none',
      happened: 'loss-or-theft',
      identifiers: 'direct',
    });
    assert.deepEqual(asked.slice(0, 4), ['phi', 'protection', 'key', 'access']);
    await grace.sees(/in spite of the encryption: it was unsecured/);
    const reasons = 'It was on and signed in, in a bag, and a thief has it.';
    await concluded(grace, reasons, /^Version 1: a breach of unsecured PHI/);

    const people = {
      total: 320,
      states: [{ state: 'IA', residents: 320 }],
      kinds: ['name', 'diagnosis'],
      unreachable: 4,
    } as const;
    await peopleCounted(grace, people);
    await clocksShown(grace, people, today);
    const by = longDate(addDays(today, 60));
    await grace.sees(`${longDate(today)} + 60 calendar days = ${by}`);
    assert.equal(await grace.page.getByText('HHS will publish it').count(), 0);
    assert.equal(await grace.page.getByText(/^Tell the media/).count(), 0);

    await lettersWorded(
      grace,
      'A laptop with patient information was stolen from a car.',
      'Robaron de un carro una computadora con información de pacientes.',
    );
    const letter = await letterTaken(grace, 'Letter to the people, in English');
    for (const said of ['was stolen from a car', '800-555-0100', 'Elena Vasquez, MD'])
      assert.ok(letter.includes(said), `${said}: ${letter}`);
    assert.doesNotMatch(letter, /‹/);
    const carta = await letterTaken(grace, 'Letter to the people, in Spanish');
    assert.match(carta, /Robaron de un carro/);

    await listSealed(grace);
    isPdf(await saved(grace, 'Letter to the people, in English, one for each on the list, PDF'));

    const given = await noticesGiven(grace);
    assert.deepEqual(given.toSorted(), ['hhs', 'individuals', 'substitute']);
    await tab(grace, 'What now');
    await grace.sees('Every notice is on record');
    isPdf(await saved(grace, 'Save the breach file (PDF)'));
    await grace.open('/breaches');
    await grace.sees('Nothing open');
  },
  { demo: true },
);

journey(
  '164.406, 164.408(b): ransomware, 620 people in two states: HHS with the people, the media of the one state with more than 500, a posting for those without an address',
  async ({ link, visitor }) => {
    const grace = await visitor(phone);
    await grace.open(link);
    const what = 'Files do not open, and a note asks for money.';
    const today = await reported(grace, 'ransomware', 'no', what);
    await answered(grace, what, 'Ransomware on the file server', 2);
    await questioned(grace, {
      phi: 'yes',
      protection: 'none',
      permission: 'none',
      happened: 'ransomware',
    });
    await grace.sees(/presumes a breach, also where everything was restored from a backup/);
    await concluded(
      grace,
      'No log shows what it reached before it was stopped.',
      /^Version 1: a breach of unsecured PHI/,
    );

    const people = {
      total: 620,
      states: [
        { state: 'IA', residents: 510 },
        { state: 'IL', residents: 110 },
      ],
      kinds: ['name', 'social-security', 'diagnosis'],
      unreachable: 12,
    } as const;
    await peopleCounted(grace, people);
    await clocksShown(grace, people, today);
    await grace.sees('HHS will publish it');
    await grace.sees(/^Tell the media in Iowa/);
    assert.equal(await grace.page.getByText('Tell the media in Illinois').count(), 0);
    await grace.sees(/HHS is told at the same time as the people/);

    await lettersWorded(
      grace,
      'Somebody locked our files. They could have seen patient information.',
      'Alguien bloqueó nuestros archivos. Pudo ver información de pacientes.',
    );
    const letter = await letterTaken(grace, 'Letter to the people, in English');
    assert.match(letter, /Somebody locked our files/);
    assert.doesNotMatch(letter, /‹/);
    isPdf(await saved(grace, 'Answers for the portal of HHS, PDF'));
    const links = await grace.page.getByRole('link', { name: /, PDF$/ }).all();
    const paths = await Promise.all(links.map((one) => one.getAttribute('href')));
    const names = paths.map((path) => path?.split('/').at(-1));
    for (const name of ['media-ia-en.pdf', 'media-ia-es.pdf', 'posting-en.pdf', 'hhs-portal.pdf'])
      assert.ok(names.includes(name), `${name}: ${names.join(', ')}`);
    assert.ok(!names.includes('media-il-en.pdf'));

    const given = await noticesGiven(grace);
    for (const one of ['individuals', 'hhs', 'media IA', 'substitute'])
      assert.ok(given.includes(one), `${one}: ${given.join(', ')}`);
    assert.ok(!given.includes('media IL'));
    await tab(grace, 'What now');
    await grace.sees('Every notice is on record');
    isPdf(await saved(grace, 'Save the breach file (PDF)'));
  },
  { demo: true },
);

journey(
  '164.402 (Breach)(2): a fax that reached another practice, which shredded it and wrote so: low probability with reasons, no letter, and the log keeps why',
  async ({ link, visitor }) => {
    const grace = await visitor(phone);
    await grace.open(link);
    const what = 'A fax with one chart went to another practice.';
    await reported(grace, 'misdirected', 'no', what);
    await answered(grace, what, 'Fax to another practice', 2);
    await questioned(grace, {
      phi: 'yes',
      protection: 'none',
      permission: 'none',
      happened: 'outside-disclosure',
      couldKeep: 'yes',
      usedFurther: 'no',
      identifiers: 'direct',
      sensitivity: 'clinical',
      recipient: 'bound',
      acquired: 'yes',
      mitigation: 'complete',
      assurance: 'written',
    });
    const reasons = 'They must protect it as we must, shredded it on the day, and wrote us so.';
    await concluded(grace, reasons, /^Version 1: low probability that the PHI was compromised/);

    await tab(grace, 'Letters');
    await grace.sees('No letter is due under HIPAA.');
    assert.equal(await grace.page.getByRole('link', { name: /, PDF$/ }).count(), 0);
    await tab(grace, 'Notices');
    await grace.sees('No notice is due under HIPAA.');
    assert.equal(await grace.page.getByRole('button', { name: 'Record the notice' }).count(), 0);
    await tab(grace, 'What now');
    await grace.sees('No notice is due under HIPAA');
    isPdf(await saved(grace, 'Save the breach file (PDF)'));
    await grace.open('/breaches');
    await grace.sees('No notice is due');

    await grace.open('/incidents');
    await grace.follow(grace.page.getByRole('link', { name: what.slice(0, 40) }).first());
    await grace.sees(/no notice is due$/);
    await grace.page.getByText('Close this incident', { exact: true }).click();
    await grace.choose('What did it come to?', endingWords.phi);
    await grace.type('What was done to lessen the harm?', 'The other practice shredded the page.');
    await grace.type('How did it end?', reasons);
    await grace.press('Close with this outcome');
    await grace.sees(reasons);
    await grace.open('/incidents?show=patients');
    await grace.follow(grace.page.getByRole('link', { name: what.slice(0, 40) }).first());
    await grace.sees(reasons);
  },
  { demo: true },
);
