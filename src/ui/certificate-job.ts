import type { Day } from '#calendar.ts';
import { dayOf, daysBetween, longDate } from '#calendar.ts';
import type { Job } from '#posture/jobs-today.ts';
import type { Reach } from '#reach/reach.ts';

/** So many days before its end a certificate is spoken of. Ours: enough for an office to get another. */
export const certificateWarning = 30;

/** Days until the certificate ends, negative where it has; undefined where Diligence has none of its own. */
export function certificateDaysLeft(reach: Reach, today: Day, timeZone: string): number | undefined {
  return reach.how === 'certificate'
    ? daysBetween(today, dayOf(reach.certificate().until, timeZone))
    : undefined;
}

/** The job of renewing the certificate, when it ends soon or has ended. */
export function certificateJob(reach: Reach, today: Day, timeZone: string): Job | undefined {
  const left = certificateDaysLeft(reach, today, timeZone);
  if (reach.how !== 'certificate' || left === undefined || left > certificateWarning) return undefined;
  const until = dayOf(reach.certificate().until, timeZone);
  return {
    title: left < 0 ? 'Renew the certificate: it has ended' : 'Renew the certificate of this address',
    because:
      left < 0
        ? `It ended on ${longDate(until)}. Browsers warn people off ${reach.publicUrl}.`
        : `It ends on ${longDate(until)}. After that, browsers warn people off ${reach.publicUrl}.`,
    citation: '164.312(e)(1)',
    due: until,
    path: '/installation',
    label: 'See how',
    minutes: 20,
  };
}

/** So many days before its end it goes before everything else. */
const urgent = 7;

/** The jobs with that of the certificate in its place: after what has a day that comes sooner, or first of all when it presses. */
export function withCertificate(
  jobs: readonly Job[],
  reach: Reach,
  today: Day,
  timeZone: string,
): readonly Job[] {
  const job = certificateJob(reach, today, timeZone);
  if (job?.due === undefined) return jobs;
  const { due: end } = job;
  const sooner =
    daysBetween(today, end) <= urgent ? -1 : jobs.findLastIndex(({ due }) => due !== undefined && due <= end);
  return jobs.toSpliced(sooner + 1, 0, job);
}
