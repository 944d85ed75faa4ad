import { lacksBoth } from '#areas/notice/standing.ts';
import { wayWords } from '#areas/notice/words.ts';
import { WEBSITE } from '#areas/notice/facts.ts';
import { linesOf } from '#written/written.ts';
import { named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

/** The notice, where it hangs, and the acknowledgments: without names of patients, and without notes that may hold them. */
export const noticeTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'notice-versions',
      title: 'Notice of Privacy Practices, versions',
      note: 'Every version of the notice as it was published, part by part, in every language.',
      of: ['notice'],
    },
    ({ program }) =>
      (program.notice?.versions ?? []).flatMap((version) =>
        (['en', 'es'] as const).flatMap((language) =>
          version.sections[language].map((section) => ({ version, language, section })),
        ),
      ),
    {
      Version: ({ version }) => version.version,
      'In effect from': ({ version }) => version.effective,
      Published: ({ version }) => version.published,
      'Approved by': ({ version }, exported) => named(exported, version.approver),
      Material: ({ version }) => version.material,
      Changes: ({ version }) => version.changes,
      Language: ({ language }) => language,
      Part: ({ section }) => section.title,
      Text: ({ section }) => linesOf(section.text).join('\n'),
      Entry: ({ version }) => version.position,
    },
  ),
  tableOf(
    {
      name: 'notice-postings',
      title: 'Notice of Privacy Practices, postings',
      note: 'Where each version was posted, and since when. Photos stay in the record.',
      of: ['notice'],
    },
    ({ program }) => program.notice?.postings ?? [],
    {
      Version: ({ version }) => version,
      Where: ({ where }, exported) => (where === WEBSITE ? 'website' : named(exported, where)),
      On: ({ on }) => on,
      'Copies to take': ({ copies }) => copies,
      Note: ({ note }) => note,
      'Photo, SHA-256': ({ photo }) => photo?.digest,
      'Recorded by': ({ by }, exported) => named(exported, by),
      Entry: ({ position }) => position,
    },
  ),
  tableOf(
    {
      name: 'notice-acknowledgments',
      title: 'Acknowledgments of the notice',
      note: 'First services and what came of the acknowledgment, by identifier: no names, and no notes, which may hold them.',
      of: ['firstServices'],
    },
    ({ program }) => program.firstServices.values(),
    {
      Identifier: ({ id }) => id,
      'First service': ({ on }) => on,
      Emergency: ({ emergency }) => emergency,
      Acknowledgment: ({ acknowledgment }) => acknowledgment && wayWords[acknowledgment.way].short,
      On: ({ acknowledgment }) => acknowledgment?.on,
      'Version of the notice': ({ acknowledgment }) => acknowledgment?.version,
      'Neither acknowledgment nor note': (record) => !record.withdrawn && lacksBoth(record),
      'Files, SHA-256': ({ acknowledgment }) =>
        several((acknowledgment?.files ?? []).map(({ digest }) => digest)),
      'Recorded by': ({ acknowledgment }, exported) => named(exported, acknowledgment?.by),
      'Taken back': ({ withdrawn }) => withdrawn !== undefined,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
];
