import assert from 'node:assert/strict';

import { journey } from './journey.ts';
import { newcomer, setUp } from './set-up.ts';

journey(
  '164.312(a)(2)(ii): the officer prints the sheet on one page, confirms it, loses everything, and gets in by its words',
  async ({ link, visitor }) => {
    const olivia = await visitor();
    await setUp(olivia, link);
    await olivia.sees('Print the recovery sheet');
    await olivia.open('/keys');
    await olivia.type('Your password', newcomer.password);
    await olivia.press('Show the words and print them');
    await olivia.headed('Recovery sheet');
    const rows = await olivia.page.locator('.words tr').allInnerTexts();
    const cells = rows.flatMap((row) => [...row.matchAll(/(\d+)\s+([a-z]+)/g)]);
    const words = cells.toSorted((a, b) => Number(a[1]) - Number(b[1])).map(([, , word]) => word ?? '');
    assert.equal(words.length, 12);
    const pdf = await olivia.page.pdf({ format: 'Letter' });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'one page of paper');

    await olivia.press('I have it on paper: continue');
    await olivia.headed('Now read two words from the paper');
    for (const label of await olivia.page.locator('.fields label').allInnerTexts())
      await olivia.type(label, words[Number(label.replace('Word ', '')) - 1] ?? '');
    await olivia.press('Confirm the sheet');
    await olivia.sees('The recovery sheet is confirmed.');

    const later = await visitor();
    await later.open('/sign-in');
    await later.follow('Use the recovery sheet');
    await later.type(
      'The twelve words, in the order of their numbers',
      words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
    );
    await later.press('Continue');
    await later.headed(`A new sign-in for ${newcomer.name}`);
    await later.type('Your email address', 'olivia.new@riverbend.example');
    await later.type('A new password', 'lanterns over the harbor');
    await later.press('Make my new sign-in');
    await later.sees('Your new sign-in is ready');
    await later.type('Your email address', 'olivia.new@riverbend.example');
    await later.type('Password', 'lanterns over the harbor');
    await later.press('Sign in');
    await later.sees('Make a new recovery sheet');
    await olivia.open('/');
    await olivia.headed('Sign in');
  },
);
