import { daysBetweenBackups } from '#areas/contingency/view.ts';
import { addDays, daysBetween, longDate } from '#calendar.ts';
import type { Day } from '#calendar.ts';
import type { Finding } from '#finding.ts';
import type { Program } from '#program.ts';
import { policyNumber, todayOf } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import { measured } from '#told/values.ts';

/** The subject of what is found about Diligence's own record. */
export const ownRecord = 'diligence';

/** Days without a proved backup after which the last one no longer counts as a backup of what is on record. */
const tooOld = 30;

/** What a proved backup shows, by provision. */
const shows: Readonly<Partial<Record<Citation, string>>> = {
  '164.308(a)(7)(ii)(A)': 'It is an exact copy that can be retrieved',
  '164.308(a)(7)(ii)(B)': 'The steps to restore it are on the page Backups, and were run',
  '164.308(a)(7)(ii)(D)': 'Restoring was tested',
};

const only =
  'This is about the record that Diligence keeps, and says nothing of your other systems: their own lines do.';
const customary = 'Nightly is customary; the law gives no number.';

/**
 * What the backups of Diligence's own record show for a contingency plan, as one subject beside the practice's
 * other systems. A proved one is shown. An older one is due, as somebody's word, so that it does not make the
 * provision read missing where all else is in order; after 30 days it is missing, for this record only. While no
 * run is on record there is nothing to find: the first comes with the first night.
 */
export function ownBackups(program: Program, citation: Citation, today: Day): Finding[] {
  const shown = shows[citation];
  const { proved, failed } = program.backups ?? {};
  if (shown === undefined || (!proved && !failed)) return [];
  const about = { citation, subject: ownRecord };
  const work = { path: '/backups', label: 'Back up Diligence’s own record', minutes: 5 };
  if (!proved)
    return [
      {
        ...about,
        status: 'not-satisfied',
        because: `Diligence has tried to back up its own record, and no backup was proved yet. ${only}`,
        evidence: failed ? [failed.position] : [],
        work,
      },
    ];
  const made = todayOf(program, proved.backupOf);
  const days = daysBetween(made, today);
  const evidence = [proved.position];
  const entries = `${proved.entries.toLocaleString('en-US')} ${proved.entries === 1 ? 'entry' : 'entries'}`;
  const last = `The backup of Diligence’s own record of ${longDate(made)} was restored into a scratch place and verified, ${entries}`;
  const hours = policyNumber(program, 'backup-hours');
  const inOrder = daysBetweenBackups(hours);
  if (days <= inOrder)
    return [
      { ...about, status: 'satisfied', grade: 'shown', because: `${last}. ${shown}. ${only}`, evidence },
    ];
  if (days <= tooOld)
    return [
      {
        ...about,
        status: 'due',
        grade: 'said',
        due: addDays(made, inOrder),
        because: `${last}; since then, ${days} days, none was. ${program.policyValues.has('backup-hours') ? `Your policy is every ${measured(hours, 'hours')}; the law gives no number.` : customary} ${only}`,
        evidence,
        work,
      },
    ];
  return [
    {
      ...about,
      status: 'not-satisfied',
      because: `${last}; that is ${days} days ago, and what came on record since is in no proved backup. ${only}`,
      evidence,
      work,
    },
  ];
}
