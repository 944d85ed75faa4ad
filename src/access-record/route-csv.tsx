import { setImmediate } from 'node:timers/promises';

import { nameOf } from '#program.ts';
import { toCsv } from '#render/csv.ts';
import { csvDownload } from '#ui/csv-import.tsx';
import { pageRoutes } from '#ui/page.ts';
import { askedIn, searchOf } from './asked.ts';
import { localTimes, wordsOf, zoneOf } from './words.ts';

export const routes = pageRoutes();

/** Entries read at a time: others are answered in between. */
const portion = 2_000;

/** What the filter shows, all pages of it, as a table for a program that calculates. */
routes.page('/access-record/export.csv', async (context, { practice, program, today }) => {
  const { access } = context.get('installation');
  const zone = zoneOf(program, today);
  const asked = askedIn((name) => context.req.query(name));
  const search = searchOf(asked, practice.id, zone);
  const timeOf = localTimes(zone);
  const parts = [toCsv(csvHeader, [], { bom: true })];
  for (let before: number | undefined; ;) {
    const entries = access.find({ ...search, before, most: portion });
    const [first, ...more] = entries.map((entry) => {
      const { what, about } = wordsOf(entry, program);
      const { position, at, person = '', kind, subject = '', from = '', hash } = entry;
      const { day, clock } = timeOf(at);
      const name = person === '' ? '' : nameOf(program, person);
      return [String(position), day, clock, name, what, about, from, at, person, kind, subject, hash];
    });
    // Lines of a table like the header: what comes first in a part takes its place.
    if (first) parts.push(toCsv(first, more));
    if (entries.length < portion) break;
    before = entries.at(-1)?.position;
    await setImmediate();
  }
  return csvDownload(parts.join(''), `access-record-${today}.csv`);
});

const csvHeader = [
  'Number',
  'Day',
  'Time',
  'Who',
  'What',
  'About',
  'From address',
  'Time (UTC)',
  'Person identifier',
  'Kind',
  'Subject',
  'Fingerprint',
];
