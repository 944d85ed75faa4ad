import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { attachment } from '#fields-attachment.ts';
import { choice, count, day, flag, form, identifier, list, optionalText, text } from '#fields.ts';
import { patientDigest } from '#patients/fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says } from '#revision.ts';
import { acknowledgmentWays } from './events.ts';
import { noticeEvent as event } from './facts.ts';

const firstSchema = form({
  id: identifier('patient'),
  on: day('the day of the first service'),
  emergency: flag('emergency'),
  patient: patientDigest,
});

/**
 * Records that a patient had a first service, on or by which the notice is given (164.520(c)(2)(i)). Who it is lies
 * sealed apart; the event holds a digest that tells nobody's name.
 */
export const recordFirstService: Command<Program, z.output<typeof firstSchema>> = {
  name: 'notice.recordFirstService',
  schema: firstSchema,
  decide(program, { id, on, emergency, patient }, { today }) {
    // The same form sent twice brings the same identifier; what is sealed differs each time.
    if (program.firstServices.has(id)) return decided();
    return (
      refusalsOf(notYet(on, today, 'The day of the first service', 'on')) ??
      decided(event('first-service-recorded', id, { on, emergency, patient }))
    );
  },
};

const acknowledgeSchema = form({
  id: identifier('patient'),
  version: count('the version', 1, 10_000),
  on: day('the day'),
  way: choice('how it was acknowledged', acknowledgmentWays),
  why: optionalText('the note'),
  files: list('the signature', attachment('the signature')),
});

/**
 * Records the written acknowledgment of receipt, or the good-faith effort and why it failed (164.520(c)(2)(ii)). A
 * signature can come before the day of the service, on a form that was filled in at home, and after a note that there
 * was none. In an emergency none is asked for; one that is given is kept all the same.
 */
export const acknowledge: Command<Program, z.output<typeof acknowledgeSchema>> = {
  name: 'notice.acknowledge',
  schema: acknowledgeSchema,
  decide(program, { id, version, on, way, why, files }, { today }) {
    const record = program.firstServices.get(id);
    if (!record) return { refusals: [missing('first service')] };
    const facts = { version, on, way, why, files };
    const before = record.acknowledgment;
    if (before && says(before, facts)) return decided();
    if (record.withdrawn)
      return refuse('This first service was taken back as a mistake. Log it anew, then record this.', {
        field: 'id',
      });
    if (before && before.way !== 'not-obtained')
      return refuse(
        `The acknowledgment is on record already, of ${longDate(before.on)}. One is enough, and nothing asks for another after a revision.`,
        { citation: '164.520(c)(2)(ii)', field: 'id' },
      );
    const given = program.notice?.versions.find((one) => one.version === version);
    return (
      refusalsOf(
        given ? undefined : missing('version of the notice', 'version'),
        notYet(on, today, 'The day', 'on'),
        given && on < given.published
          ? {
              because: `Version ${version} was published on ${longDate(given.published)}, so nobody can have had it on ${longDate(on)}. Correct the day, or choose the version that was given.`,
              citation: '164.520(c)(2)(ii)',
              field: 'on',
            }
          : undefined,
        way === 'not-obtained' && why === ''
          ? {
              because:
                'Write what you tried, and why there is no signature. Without that note it reads as if nobody had asked.',
              citation: '164.520(c)(2)(ii)',
              field: 'why',
            }
          : undefined,
        way === 'not-obtained' && on < record.on
          ? {
              because: `The first service is on ${longDate(record.on)}. Until then there is time to ask: record on that day that none was obtained.`,
              citation: '164.520(c)(2)(ii)',
              field: 'on',
            }
          : undefined,
        way === 'signed-here' && files.length === 0
          ? { because: 'Nobody has signed yet. Type the name in the field, then sign.', field: 'signature' }
          : undefined,
        (way === 'paper' || way === 'electronic') && files.length === 0 && why === ''
          ? {
              because: 'Add the scan or the receipt, or write where it is kept, so that it is found again.',
              citation: '164.520(e)',
              field: 'why',
            }
          : undefined,
      ) ?? decided(event('acknowledgment-recorded', id, facts))
    );
  },
};

const withdrawSchema = form({ id: identifier('patient'), why: text('why it is taken back') });

/** Takes a first service back that was logged by mistake: twice, or for somebody who was a patient before. */
export const withdrawFirstService: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'notice.withdrawFirstService',
  schema: withdrawSchema,
  decide(program, { id, why }) {
    const record = program.firstServices.get(id);
    if (!record) return { refusals: [missing('first service')] };
    if (record.withdrawn) return decided();
    return decided(event('first-service-withdrawn', id, { why }));
  },
};
