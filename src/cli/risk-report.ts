import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';

import type { Document } from '#documents/document.ts';
import { tableOf } from '#documents/reading.ts';
import { outage } from '#ledger/database.ts';
import { packageFolder } from '#installation/package-files.ts';
import { packagedPdf } from '#installation/packaged-pdf.ts';
import { riskReport } from '#risk-report.ts';
import type { Wanted } from '#risk-report.ts';
import { Stop } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dataOption, numberOption, optionsOf, quoted } from './options.ts';
import { onRecord, recordOptions } from './record.ts';

const formats = ['pdf', 'docx', 'html', 'csv'] as const;
type Format = (typeof formats)[number];

/**
 * `diligence risk report`: writes the risk analysis to a file. It leaves no entry in the access record: it reads the
 * data folder without writing to it, so that it works on one that may only be read, and whoever may run it there can
 * read the database and its key as well.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { data, practice, on } = recordOptions;
  const { values } = optionsOf('risk report', args, {
    data,
    practice,
    on,
    format: { type: 'string' },
    version: { type: 'string' },
    out: { type: 'string' },
  });
  const format = formatOf(values.format);
  const wanted: Wanted =
    values.version === 'draft'
      ? 'draft'
      : (numberOption('version', values.version, 1, 1_000_000) ?? 'latest');
  if (values.out?.trim() === '') throw new Stop('--out is empty. Name the file to write.', { field: 'out' });
  const { document, analysis } = await onRecord(values, surroundings, async ({ practice, day }) => {
    const made = await riskReport(practice, wanted, day);
    if (!('refusals' in made)) return made;
    const { because = 'There is no such report.', ...more } = made.refusals[0] ?? {};
    throw new Stop(because, more);
  });
  const version = analysis?.version;
  const file = resolve(values.out ?? `risk-analysis-${version ?? 'draft'}.${format}`);
  apart(file, dataOption(values.data, surroundings));
  const bytes = await rendered(document, format);
  write(file, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return {
    json: { file, digest, bytes: bytes.length, version: version ?? null },
    text: [
      `${version === undefined ? 'The draft of the risk analysis, not signed,' : `Version ${version} of the risk analysis`} is in ${file}`,
      `${bytes.length.toLocaleString('en-US')} bytes, SHA-256 ${digest}`,
    ].join('\n'),
  };
}

function formatOf(text: string | undefined): Format {
  const format = formats.find((one) => one === (text ?? 'pdf').trim().toLowerCase());
  if (!format)
    throw new Stop(`--format ${quoted(text ?? '')} is none of: ${formats.join(', ')}.`, { field: 'format' });
  return format;
}

async function rendered(document: Document, format: Format): Promise<Uint8Array> {
  if (format === 'pdf') {
    const pdf = packagedPdf();
    try {
      return await pdf.render(document);
    } finally {
      await pdf.close();
    }
  }
  if (format === 'docx') {
    const { toDocx } = await import('#render/docx.ts');
    return toDocx(document);
  }
  if (format === 'html') {
    const { toHtml } = await import('#render/html.ts');
    const style = readFileSync(join(packageFolder(), 'assets', 'document.css'), 'utf8');
    return Buffer.from(toHtml(document, { style }));
  }
  const { tableToCsv } = await import('#render/csv.ts');
  const register = tableOf(document, 'register-table');
  if (!register)
    throw new Stop('This report has no register yet. List what you have in the inventory first.');
  return Buffer.from(tableToCsv(register, { bom: true }));
}

/** Refuses a file in the data folder: a report that replaced the database or the key would end the record. */
function apart(file: string, folder: string): void {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  const way = relative(real(folder), join(real(dirname(file)), basename(file)));
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way)))
    throw new Stop(
      `${file} lies in the data folder, which holds the record and its key. Name a file outside of it with --out.`,
      { field: 'out' },
    );
}

/** Writes a file as a whole or not at all. */
function write(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${randomUUID()}.new`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Stop(`The folder for ${basename(file)} is not there: ${file}. Name another with --out.`, {
        field: 'out',
      });
    if (code === 'EISDIR') throw new Stop(`${file} is a folder. Name a file with --out.`, { field: 'out' });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new Stop(`This account may not write ${file}. Name another with --out.`, { field: 'out' });
    throw outage(error, file);
  }
}
