import type { z } from 'zod';

import { fileFields } from '#lists/csv-fields.ts';
import type { Command } from '#decision.ts';
import { decided, refuse } from '#decision.ts';
import { day, form, identifier, optionalText, seen } from '#fields.ts';
import { listed } from '#listing.ts';
import type { Program } from '#program.ts';
import { missing, notYet, refusalsOf, says, staleness } from '#revision.ts';
import { importedVendors } from './csv.ts';
import { vendorEvent, vendorFactsOf, vendorFields, vendorProblems } from './facts.ts';
import { engaged } from './view.ts';

const vendorSchema = form({ id: identifier('vendor'), seen, ...vendorFields });

/** Records a vendor, or corrects one. A vendor whose work had ended works for the practice again. */
export const recordVendor: Command<Program, z.output<typeof vendorSchema>> = {
  name: 'business-associates.recordVendor',
  schema: vendorSchema,
  decide(program, { id, seen, ...facts }, context) {
    const record = program.vendors.get(id);
    if (record?.ended === undefined && says(record, { ...facts, confirmed: true })) return decided();
    const namesake = [...program.vendors.values()].find(
      (vendor) =>
        vendor.id !== id &&
        vendor.name.toLowerCase() === facts.name.toLowerCase() &&
        engaged(vendor, context.today) &&
        vendor.name !== record?.name,
    );
    return (
      refusalsOf(
        staleness(program, record, seen, context),
        namesake && {
          because: `“${namesake.name}” is on your list of vendors already. Correct that entry, or give this one a name of its own.`,
          field: 'name',
        },
        vendorProblems(facts, context),
      ) ?? decided(vendorEvent('vendor-recorded', id, { ...facts, confirmed: true }))
    );
  },
};

const confirmSchema = form({ id: identifier('vendor'), seen });

/** Says that a vendor from a starter set is described as it is. */
export const confirmVendor: Command<Program, z.output<typeof confirmSchema>> = {
  name: 'business-associates.confirmVendor',
  schema: confirmSchema,
  decide(program, { id, seen }, context) {
    const record = program.vendors.get(id);
    if (!record) return { refusals: [missing('vendor')] };
    if (record.confirmed) return decided();
    const stale = staleness(program, record, seen, context);
    return stale
      ? { refusals: [stale] }
      : decided(vendorEvent('vendor-recorded', id, { ...vendorFactsOf(record), confirmed: true }));
  },
};

const endSchema = form({
  id: identifier('vendor'),
  seen,
  on: day('the last day'),
  why: optionalText('the reason'),
});

/**
 * Records that a vendor works for the practice no more. Refused while the inventory says that it runs
 * something, or that PHI goes to it: then it still does.
 */
export const endVendor: Command<Program, z.output<typeof endSchema>> = {
  name: 'business-associates.endVendor',
  schema: endSchema,
  decide(program, { id, seen, on, why }, context) {
    const record = program.vendors.get(id);
    if (!record) return { refusals: [missing('vendor')] };
    if (record.ended === on) return decided();
    const using = [...program.assets.values()].filter(
      (asset) =>
        !asset.withdrawn &&
        (asset.retired === undefined || on < asset.retired) &&
        (asset.vendor === id || asset.flows.some(({ to }) => to === id)),
    );
    const unfit = refusalsOf(
      staleness(program, record, seen, context),
      notYet(on, context.today, 'The last day', 'on'),
    );
    if (unfit) return unfit;
    if (using.length > 0)
      return refuse(
        `The inventory still names ${record.name} with ${listed(using.map(({ name }) => `“${name}”`))}. Change or retire ${using.length === 1 ? 'that' : 'those'} first.`,
        { field: 'id' },
      );
    return decided(vendorEvent('vendor-ended', id, { on, why }));
  },
};

const importSchema = form(fileFields);

/** Records the vendors of a CSV file: all of it, or nothing where a line is bad. */
export const importVendors: Command<Program, z.output<typeof importSchema>> = {
  name: 'business-associates.importVendors',
  schema: importSchema,
  decide: (program, { id, ...file }, context) => importedVendors(program, id, file, context),
};
