import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCsv } from '#lists/csv-file.ts';
import { mailListTemplate } from '#texts/breach-letters/mail-list.ts';
import { addresseesIn } from './recipients.ts';

const read = (text: string) => {
  const file = readCsv(new TextEncoder().encode(text));
  assert.ok('rows' in file);
  return addresseesIn(file);
};

test('164.404(d)(1): the list to fill in says who gets which letter, in which language', () => {
  const found = read(mailListTemplate());
  assert.ok('addressees' in found);
  assert.deepEqual(
    found.addressees.map(({ to, language }) => [to, language]),
    [
      ['patient', 'en'],
      ['representative', 'es'],
      ['next-of-kin', 'en'],
    ],
  );
  assert.deepEqual(found.addressees[1]?.recipient, {
    name: 'Robin Sample',
    lines: ['200 Example Street', 'Apartment 4', 'Springfield, TX 78701'],
    about: 'Sam Sample',
  });
});

test('a list in other columns, or with a letter that is none, is refused with its line', () => {
  const other = read('Patient,Street\r\nAva Stone,Elm 1\r\n');
  assert.match('refusals' in other ? (other.refusals[0]?.because ?? '') : '', /missing: “Name”/);
  const none = read(
    'Name,Address line 1,City,State,ZIP,Letter to\r\nAva Stone,Elm 1,Springfield,OH,43004,neighbor\r\n',
  );
  assert.match('refusals' in none ? (none.refusals[0]?.because ?? '') : '', /^Line 2: “Letter to” is one of/);
});
