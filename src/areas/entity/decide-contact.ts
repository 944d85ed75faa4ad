import type { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form, line, optionalLine, optionalEmail, reference, seen } from '#fields.ts';
import { knowledge } from '#phi.ts';
import type { YesNo } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness } from '#revision.ts';
import { activities } from './events.ts';
import type { Activity } from './events.ts';
import { entityEvent as event, notEstablished } from './facts.ts';

const telephone = (what: string) =>
  optionalLine(what, 60).refine((value) => value === '' || /\d/.test(value), {
    error: () => `Write ${what} with its digits, such as 614-555-0188 or extension 12.`,
  });

const website = optionalLine('the address of the website', 300)
  .transform((value) => (value === '' || /^https?:\/\//i.test(value) ? value : `https://${value}`))
  .refine(
    (value) =>
      value === '' || (/^https?:\/\/[^\s/?#@]+\.[^\s/?#@.]+(\/\S*)?$/i.test(value) && URL.canParse(value)),
    {
      error: () => 'Write the address of the website like https://www.example.com, or leave it empty.',
    },
  );

const contactSchema = form({
  phone: line('the phone number', 60).refine((value) => /\d{3}/.test(value), {
    error: () => 'Write the phone number with its digits, such as 614-555-0188.',
  }),
  email: optionalEmail('the email address'),
  website,
  mail: optionalLine('the mailing address', 300),
  privacyPhone: telephone('how to reach the privacy official'),
  privacyPlace: optionalLine('where the privacy official is found'),
  securityPhone: telephone('how to reach the security official'),
  securityPlace: optionalLine('where the security official is found'),
  deputy: reference('who stands in'),
  seen,
});

/**
 * Says how the practice and its officials are reached: the notice has to name a person or office with a telephone
 * number (164.520(b)(1)(vii)), and policies and lessons tell the staff whom to call.
 */
export const describeContact: Command<Program, z.output<typeof contactSchema>> = {
  name: 'entity.describeContact',
  schema: contactSchema,
  decide(program, { seen, ...facts }, context) {
    if (!program.entity) return refuse(notEstablished);
    if (says(program.entity.contact, facts)) return decided();
    return (
      refusalsOf(
        staleness(program, program.entity.contact, seen, context),
        facts.deputy !== '' && !program.people.has(facts.deputy) ? missing('person', 'deputy') : undefined,
      ) ?? decided(event('contact-described', 'practice', facts))
    );
  },
};

const activitiesSchema = form({
  ...(Object.fromEntries(
    activities.map((activity) => [
      activity,
      choice('an answer, or that it is not known yet', knowledge, 'unknown'),
    ]),
  ) as Record<Activity, ReturnType<typeof choice<YesNo>>>),
  seen,
});

/** Says what the practice does beside care, on which some policies and statements of the notice depend. */
export const describeActivities: Command<Program, z.output<typeof activitiesSchema>> = {
  name: 'entity.describeActivities',
  schema: activitiesSchema,
  decide(program, { seen, ...does }, context) {
    if (!program.entity) return refuse(notEstablished);
    if (says(program.entity.activities, { does })) return decided();
    const stale = staleness(program, program.entity.activities, seen, context);
    return stale ? { refusals: [stale] } : decided(event('activities-described', 'practice', { does }));
  },
};
