import type { PagePath } from '#page-permission.ts';

/** A page that keeps the record whole and safe, and what somebody finds there. */
export type KeptSafe = { readonly path: PagePath; readonly label: string; readonly about: string };

/** The pages behind Safekeeping: seldom opened, and each the place to look when its question comes up. */
export const keptSafe: readonly KeptSafe[] = [
  {
    path: '/proof',
    label: 'Proof',
    about: 'Was anything in your record changed or taken out? Check every entry, and keep a checkpoint.',
  },
  {
    path: '/access-record',
    label: 'Access record',
    about: 'Who signed in, who could not, and who looked at or copied what.',
  },
  {
    path: '/backups',
    label: 'Backups',
    about: 'When your record was last backed up and proved, and what to do if it is lost.',
  },
  {
    path: '/keys',
    label: 'Keys and recovery',
    about: 'The recovery sheet on paper, and the keys that lock your record.',
  },
  {
    path: '/retention',
    label: 'Retention',
    about: 'How long each record must be kept, what is held for a lawsuit, and what may be destroyed.',
  },
  {
    path: '/export',
    label: 'Export',
    about: 'Take out everything you have recorded, as tables.',
  },
  {
    path: '/installation',
    label: 'This installation',
    about: 'How Diligence is reached from other desks and phones, and what it runs on.',
  },
];
