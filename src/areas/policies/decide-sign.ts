import type { z } from 'zod';

import { worksOn } from '#areas/workforce/view.ts';
import { longDate } from '#calendar.ts';
import type { Command, Decision } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { count, flag, form, identifier, reference } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing } from '#revision.ts';
import { policyEvent } from './decide.ts';
import { readable } from './reading.ts';
import type { PolicyRecord } from './view.ts';
import { versionInEffect } from './view.ts';
import { readingStatement } from './words.ts';

const signSchema = form({
  id: identifier('policy'),
  version: count('the version', 1, 1_000_000),
  read: flag('the tick that you have read it'),
  /** Whoever signs; nobody signs for another. */
  person: reference('the person'),
});

/** Why a version cannot be signed any more, and what to read instead. */
function gone(record: PolicyRecord, version: number, today: string): Decision {
  const title = record.versions.at(-1)?.title ?? record.facts?.title ?? 'This policy';
  const { retired } = record;
  if (retired && retired.on <= today)
    return refuse(
      `“${title}” was retired on ${longDate(retired.on)}, so there is nothing left to sign. What you signed before stays on record.`,
      { field: 'version' },
    );
  const now = versionInEffect(record, today) ?? readable(record, today)[0];
  if (!now)
    return refuse(`“${title}” is not approved yet, so there is nothing to sign.`, { field: 'version' });
  const known = record.versions.some((one) => one.version === version);
  return refuse(
    known
      ? `Version ${version} of “${title}” was replaced by version ${now.version}, which took effect on ${longDate(now.effective)}. Nothing was signed: read version ${now.version} below, and sign that.`
      : `There is no version ${version} of “${title}” to sign. Read version ${now.version} below, and sign that.`,
    { field: 'version' },
  );
}

/**
 * Records that the person who decides has read a version and signs it: one that is in effect, or approved for a later
 * day. Signed once is signed; nobody signs for another.
 */
export const sign: Command<Program, z.output<typeof signSchema>> = {
  name: 'policies.sign',
  schema: signSchema,
  decide(program, { id, version, read, person }, { by, today }) {
    const record = program.policies.get(id);
    if (!record) return { refusals: [missing('policy')] };
    if (person !== '' && person !== by)
      return refuse('Everybody signs for themselves. Ask the person to open their own page and sign there.', {
        field: 'person',
      });
    const signer = program.people.get(by);
    if (!signer || !worksOn(signer, today))
      return refuse('Only somebody who works here today signs a policy.', { field: 'person' });
    if (record.signatures.some((signature) => signature.version === version && signature.person === by))
      return decided();
    if (!readable(record, today).some((one) => one.version === version)) return gone(record, version, today);
    if (!read) return refuse('Tick that you have read it, then sign.', { field: 'read' });
    return decided(policyEvent('version-signed', id, { version, person: by, statement: readingStatement }));
  },
};
