import type { z } from 'zod';

import type { Day } from '#calendar.ts';
import { addDays, longDate } from '#calendar.ts';
import type { Command, Context, Decision } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { choice, form, optionalDay, reference } from '#fields.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { missing, tooFar } from '#revision.ts';
import type { Office } from './events.ts';
import { entityEvent as event, notEstablished } from './facts.ts';

const offices = ['security-official', 'privacy-official'] as const satisfies readonly Office[];

const officeWords = {
  'security-official': { name: 'security official', citation: '164.308(a)(2)' },
  'privacy-official': { name: 'privacy official', citation: '164.530(a)(1)' },
} as const satisfies Record<Office, unknown>;

/** Why somebody cannot hold an office or do a duty from a day on. */
function notInWorkforce(program: Program, person: string, from: Day): Decision | undefined {
  const record = program.people.get(person);
  if (!record) return { refusals: [missing('person', 'person')] };
  if (from < record.start)
    return refuse(
      `${record.name} starts on ${longDate(record.start)}. Enter that day or a later one, or correct the first day on the page of ${record.name}.`,
      { field: 'from' },
    );
  if (record.left !== undefined && from > record.left)
    return refuse(
      `${record.name} is in the workforce until ${longDate(record.left)} only. Choose somebody else.`,
      { field: 'person' },
    );
  return undefined;
}

const designateSchema = form({
  office: choice('the office', offices),
  person: reference('the person').refine((id) => id !== '', { error: 'Choose the person.' }),
  from: optionalDay('the first day'),
});

/**
 * Designates an official, in writing and with a date (164.308(a)(2), 164.530(a)(1)), from today where no day is
 * given. Whoever held the office until then holds it up to the day before.
 */
export const designate: Command<Program, z.output<typeof designateSchema>> = {
  name: 'entity.designate',
  schema: designateSchema,
  decide(program, { office, person, from: given }, { today }) {
    if (!program.entity) return refuse(notEstablished);
    const from = given === '' ? today : given;
    const unfit = notInWorkforce(program, person, from);
    if (unfit) return unfit;
    const far = tooFar(from, today, 'The first day', 'from');
    if (far) return { refusals: [far] };
    const open = program.entity.designations.filter(
      (held) => held.office === office && held.until === undefined,
    );
    const same = open.find((held) => held.person === person);
    if (same && open.length === 1 && (given === '' ? same.from <= from : same.from === from))
      return decided();
    if (wouldLockOut(program, office, person, from))
      return refuse(
        `${nameOf(program, person)} has no sign-in yet, and nobody who has one would hold an office any more: the practice could not be led from here. Make an invitation link on the page of ${nameOf(program, person)} first.`,
        { field: 'person', citation: officeWords[office].citation },
      );
    return decided(
      ...[...new Set(open.map((held) => held.person))].map((before) =>
        event('designation-ended', 'practice', { office, person: before, until: addDays(from, -1) }),
      ),
      event('official-designated', 'practice', { office, person, from }),
    );
  },
};

/** Whether a designation takes the offices from the last person who can sign in, for one who cannot. */
function wouldLockOut(program: Program, office: Office, person: string, from: Day): boolean {
  const canSignIn = (id: string): boolean => program.people.get(id)?.enrolled === true;
  const others = (program.entity?.designations ?? []).filter(
    (held) => held.from <= from && (held.until === undefined || from <= held.until),
  );
  const remaining = others.filter((held) => held.office !== office);
  return (
    !canSignIn(person) &&
    others.some((held) => canSignIn(held.person)) &&
    !remaining.some((held) => canSignIn(held.person))
  );
}

/** Whether somebody holds one of the offices on a day. */
function anyOfficial(program: Program, day: Day, except: { office: Office; person: string }): boolean {
  return (program.entity?.designations ?? []).some((held) => {
    const record = program.people.get(held.person);
    return (
      !(held.office === except.office && held.person === except.person) &&
      held.from <= day &&
      (held.until === undefined || day <= held.until) &&
      record !== undefined &&
      (record.left === undefined || day <= record.left)
    );
  });
}

const endDesignationSchema = form({
  office: choice('the office', offices),
  person: reference('the person'),
  until: optionalDay('the last day'),
});

/**
 * Ends a designation without a successor, today where no day is given. Refused where nobody would be left in
 * either office: nobody could designate the next one.
 */
export const endDesignation: Command<Program, z.output<typeof endDesignationSchema>> = {
  name: 'entity.endDesignation',
  schema: endDesignationSchema,
  decide(program, { office, person, until: given }, { today }: Context) {
    if (!program.entity) return refuse(notEstablished);
    const until = given === '' ? today : given;
    const words = officeWords[office];
    const mine = program.entity.designations.filter(
      (held) => held.office === office && held.person === person,
    );
    const held = mine.findLast((one) => one.until === undefined);
    if (!held) {
      if (mine.some((one) => one.until === until || (given === '' && one.until !== undefined)))
        return decided();
      return refuse(`${nameOf(program, person)} does not hold this office. Look at who does.`, {
        field: 'person',
      });
    }
    if (until < held.from)
      return refuse(
        `The designation began on ${longDate(held.from)}. Enter that day or a later one as the last.`,
        { field: 'until' },
      );
    const far = tooFar(until, today, 'The last day', 'until');
    if (far) return { refusals: [far] };
    if (!anyOfficial(program, addDays(until, 1), { office, person }))
      return refuse(
        `Nobody would hold an office after ${longDate(until)}, and the law asks for a ${words.name}. Designate the next one instead; this designation then ends by itself.`,
        { field: 'person', citation: words.citation },
      );
    return decided(event('designation-ended', 'practice', { office, person, until }));
  },
};
