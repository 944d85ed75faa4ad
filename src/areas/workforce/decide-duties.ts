import type { z } from 'zod';

import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { choices, form, identifier, seen } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, says, staleness } from '#revision.ts';
import type { WorkforceEvent } from './events.ts';
import { duties } from '#duty.ts';

const dutiesSchema = form({ id: identifier('job'), duties: choices('what the job does', duties), seen });

/**
 * Says what a job does, on which depends who reads which policies and learns what: the workforce is trained as
 * necessary and appropriate for their functions (164.530(b)(1)). None: nothing beyond what everybody does.
 */
export const setJobDuties: Command<Program, z.output<typeof dutiesSchema>> = {
  name: 'workforce.setJobDuties',
  schema: dutiesSchema,
  decide(program, { id, seen, duties }, context) {
    const job = program.jobs.get(id);
    if (!job) return { refusals: [missing('job')] };
    if (job.duties && says({ duties: job.duties }, { duties })) return decided();
    const stale = staleness(program, job, seen, context);
    const event: WorkforceEvent = {
      area: 'workforce',
      type: 'job-duties-set',
      version: 1,
      subject: id,
      data: { duties },
    };
    return stale ? { refusals: [stale] } : decided(event);
  },
};
