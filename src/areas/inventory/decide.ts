import type { z } from 'zod';

import { fileFields } from '#lists/csv-fields.ts';
import type { Command } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, identifier, optionalText, seen, text } from '#fields.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { importedAssets } from './csv.ts';
import { assetEvent, assetFields, assetProblems, settled } from './facts.ts';
import { starterEvents, starterKinds } from './starter-sets.ts';
import { inUse } from './view.ts';

const assetSchema = form({ id: identifier('asset'), seen, ...assetFields });

/** Records an asset, or corrects one; it is confirmed with that. A retired or withdrawn one is back in use. */
export const recordAsset: Command<Program, z.output<typeof assetSchema>> = {
  name: 'inventory.recordAsset',
  schema: assetSchema,
  decide(program, { id, seen, ...given }, context) {
    const facts = settled(given);
    const record = program.assets.get(id);
    if (record && inUse(record, context.today) && says(record, { ...facts, confirmed: true }))
      return decided();
    return (
      refusalsOf(staleness(program, record, seen, context), assetProblems(program, id, facts, context)) ??
      decided(assetEvent('asset-recorded', id, { ...facts, confirmed: true }))
    );
  },
};

const confirmSchema = form({ id: identifier('asset'), seen });

/** Says that a line from a starter set is right as it stands. */
export const confirmAsset: Command<Program, z.output<typeof confirmSchema>> = {
  name: 'inventory.confirmAsset',
  schema: confirmSchema,
  decide(program, { id, seen }, context) {
    const record = program.assets.get(id);
    if (!record || !inUse(record, context.today)) return { refusals: [missing('asset')] };
    if (record.confirmed) return decided();
    return (
      refusalsOf(staleness(program, record, seen, context)) ??
      decided(assetEvent('asset-recorded', id, { ...settled(record), confirmed: true }))
    );
  },
};

const retireSchema = form({
  id: identifier('asset'),
  seen,
  on: day('the day it went out of use'),
  why: text('what became of it'),
});

/** Takes an asset out of use, and says what became of it and of the ePHI in it (164.310(d)(2)(i)). */
export const retireAsset: Command<Program, z.output<typeof retireSchema>> = {
  name: 'inventory.retireAsset',
  schema: retireSchema,
  decide(program, { id, seen, on, why }, context) {
    const record = program.assets.get(id);
    if (!record || record.withdrawn) return { refusals: [missing('asset')] };
    if (record.retired === on) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        notYet(on, context.today, 'The day it went out of use', 'on'),
      ) ?? decided(assetEvent('asset-retired', id, { on, why }))
    );
  },
};

const withdrawSchema = form({ id: identifier('asset'), seen, why: optionalText('the reason') });

/** Takes back a line that was never true: of a starter set, or a mistake. */
export const withdrawAsset: Command<Program, z.output<typeof withdrawSchema>> = {
  name: 'inventory.withdrawAsset',
  schema: withdrawSchema,
  decide(program, { id, seen, why }, context) {
    const record = program.assets.get(id);
    if (!record) return { refusals: [missing('asset')] };
    if (record.withdrawn) return decided();
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        record.confirmed && why === ''
          ? {
              because:
                'This was checked before. Say why it was never there; if it was there once, retire it instead.',
              field: 'why',
            }
          : undefined,
      ) ?? decided(assetEvent('asset-withdrawn', id, { why }))
    );
  },
};

const starterSchema = form({ kind: choice('the kind of practice', starterKinds) });

/** Adds what such a practice mostly has, with its vendors, each line to be checked. Added again: only what is new. */
export const addStarterSet: Command<Program, z.output<typeof starterSchema>> = {
  name: 'inventory.addStarterSet',
  schema: starterSchema,
  decide: (program, { kind }, { today }) => ({ events: starterEvents(program, kind, today) }),
};

const importSchema = form(fileFields);

/** Records the assets of a CSV file: all of it, or nothing where a line is bad. */
export const importAssets: Command<Program, z.output<typeof importSchema>> = {
  name: 'inventory.importAssets',
  schema: importSchema,
  decide: (program, { id, ...file }, context) => importedAssets(program, id, file, context),
};
