import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { optionalAttachment } from '#fields-attachment.ts';
import { count, day, flag, form, optionalText, reference } from '#fields.ts';
import type { Program } from '#program.ts';
import { openSites } from '#program.ts';
import { missing, notYet, refusalsOf, says } from '#revision.ts';
import { NOTICE, noticeEvent as event, WEBSITE } from './facts.ts';

const postSchema = form({
  version: count('the version', 1, 10_000),
  where: reference('where it is posted'),
  on: day('the day it was posted'),
  copies: flag('copies to take'),
  note: optionalText('the note'),
  photo: optionalAttachment('the photo'),
});

/**
 * Records that a version is posted at a site, where patients will be able to read it, or on the website
 * (164.520(c)(2)(iii), (c)(3)(i)). A posting overwrites none: the latest of a place stands.
 */
export const post: Command<Program, z.output<typeof postSchema>> = {
  name: 'notice.post',
  schema: postSchema,
  decide(program, { version, where, on, copies, note, photo }, { today }) {
    const posted = program.notice?.versions.find((one) => one.version === version);
    const facts = { version, where, on, copies: where !== WEBSITE && copies, note, ...(photo && { photo }) };
    if (program.notice?.postings.some((one) => says(one, facts))) return decided();
    const site = openSites(program, today).find(({ id }) => id === where);
    return (
      refusalsOf(
        posted ? undefined : missing('version of the notice', 'version'),
        notYet(on, today, 'The day it was posted', 'on'),
        posted && on < posted.published
          ? {
              because: `Version ${version} was published on ${longDate(posted.published)}, so it cannot have hung there on ${longDate(on)}. Correct the day, or choose the version that hung there.`,
              citation: '164.520(c)(2)(iii)',
              field: 'on',
            }
          : undefined,
        where === WEBSITE
          ? program.entity?.contact?.website
            ? undefined
            : {
                because:
                  'No website is on record. Record its address on the page of the practice, then come back.',
                citation: '164.520(c)(3)' as const,
                field: 'where',
              }
          : site
            ? undefined
            : missing('site', 'where'),
      ) ?? decided(event('notice-posted', NOTICE, facts))
    );
  },
};
