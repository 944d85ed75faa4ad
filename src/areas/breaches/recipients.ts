import type { Refusal } from '#decision.ts';
import type { CsvFile } from '#lists/csv-table.ts';
import { readTable } from '#lists/csv-table.ts';
import type { LetterLanguage } from '#texts/breach-letters/facts.ts';
import type { LetterTo } from '#texts/breach-letters/kinds.ts';
import { letterToWords, mailListColumns } from '#texts/breach-letters/mail-list.ts';
import type { Recipient } from '#texts/breach-letters/mail-list.ts';

/** Somebody on the list of the people, and which letter they get. */
export type Addressee = {
  readonly to: LetterTo;
  readonly language: LetterLanguage;
  readonly recipient: Recipient;
};

const needed = new Set(['Name', 'Address line 1', 'City', 'State', 'ZIP']);
const columns = mailListColumns.map((title) => ({
  key: title,
  title,
  ...(needed.has(title) && { required: true as const }),
}));

/**
 * Who gets which letter, from a list in the columns of the template. A letter whose kind is not said goes to the
 * patient, one whose language is not said is in English. Refused: other columns, a kind of letter that is none.
 */
export function addresseesIn(
  file: CsvFile,
): { readonly addressees: readonly Addressee[] } | { readonly refusals: readonly Refusal[] } {
  const read = readTable(file, columns);
  if ('refusals' in read) return read;
  const refusals: Refusal[] = read.problems.map(({ line, because }) => ({
    because: `Line ${line}: ${because}`,
  }));
  const addressees = read.rows.flatMap(({ line, cells }): Addressee[] => {
    const cell = (title: (typeof mailListColumns)[number]) => (cells[title] ?? '').trim();
    const kind = cell('Letter to').toLowerCase();
    const to =
      kind === '' ? 'patient' : Object.entries(letterToWords).find(([, words]) => words === kind)?.[0];
    if (to === undefined) {
      refusals.push({
        because: `Line ${line}: “Letter to” is one of: ${Object.values(letterToWords).join(', ')}.`,
      });
      return [];
    }
    const about = cell('About');
    return [
      {
        to: to as LetterTo,
        language: /^(es|spanish|español)$/i.test(cell('Language')) ? 'es' : 'en',
        recipient: {
          name: cell('Name'),
          lines: [
            cell('Address line 1'),
            cell('Address line 2'),
            `${cell('City')}, ${cell('State')} ${cell('ZIP')}`.trim(),
          ],
          ...(about !== '' && { about }),
        },
      },
    ];
  });
  return refusals.length > 0 ? { refusals } : { addressees };
}
