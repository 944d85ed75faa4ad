import { toCsv } from '#render/csv.ts';
import { csvDownload } from '#ui/csv-import.tsx';
import { pageRoutes } from '#ui/page.ts';
import { retentionRows } from './csv.ts';

export const routes = pageRoutes();

/** All records with the days that count, for a program that calculates. */
routes.page('/retention/export.csv', (_context, { program, today }) => {
  const { header, rows } = retentionRows(program, today);
  return csvDownload(toCsv(header, rows, { bom: true }), `retention-${today}.csv`);
});
