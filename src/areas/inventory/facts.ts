import type { Context, Refusal } from '#decision.ts';
import {
  choice,
  choices,
  count,
  flag,
  form,
  line,
  list,
  optionalLine,
  optionalText,
  reference,
  rows,
} from '#fields.ts';
import { phiKinds, phiUses, protection } from '#phi.ts';
import type { Program } from '#program.ts';
import { missing } from '#revision.ts';
import type { AssetFacts, AssetForm, AssetKind, Flow, InventoryEvent } from './events.ts';
import { assetKinds } from './events.ts';
import { inUse } from './view.ts';

/** The three forms. */
export const assetForms = ['system', 'device', 'paper'] as const satisfies readonly AssetForm[];

/** All kinds, in the order of the forms. */
export const allKinds: readonly AssetKind[] = assetForms.flatMap(
  (form): readonly AssetKind[] => assetKinds[form],
);

/** Who runs an asset. */
export const hostings = ['practice', 'vendor'] as const;

/** The fields of an asset, as forms and files give them. */
export const assetFields = {
  form: choice('what it is', assetForms),
  kind: choice('the kind', allKinds),
  name: line('the name'),
  count: count('the count', 1),
  sites: list('the sites', reference('the site')),
  hosting: choice('who runs it', hostings, 'practice'),
  vendor: reference('the vendor'),
  uses: choices('what is done with PHI', phiUses),
  phi: choices('the PHI', phiKinds),
  flows: rows(
    'where PHI goes',
    form({
      to: line('where PHI goes', 140),
      what: choices('the PHI that goes there', phiKinds),
      encrypted: choice('whether it is encrypted on the way', protection, 'unknown'),
    }),
    ['to', 'what'],
  ),
  encryptedAtRest: choice('whether PHI in it is encrypted', protection, 'unknown'),
  encryption: optionalLine('how it is encrypted', 300),
  accountable: reference('the accountable person'),
  leaves: flag('Whether it leaves the practice'),
  personal: flag('Whether it belongs to somebody personally'),
  notes: optionalText('the notes'),
};

/** An event of this area in its present form. */
export function assetEvent<Type extends InventoryEvent['type']>(
  type: Type,
  subject: string,
  data: Extract<InventoryEvent, { type: Type }>['data'],
): InventoryEvent {
  return { area: 'inventory', type, version: 1, subject, data } as InventoryEvent;
}

/** The facts in the one form in which they are recorded and compared: sites once and in order, paper without encryption. */
export function settled(facts: AssetFacts): AssetFacts {
  return {
    form: facts.form,
    kind: facts.kind,
    name: facts.name,
    count: facts.count,
    sites: [...new Set(facts.sites)].toSorted(),
    hosting: facts.hosting,
    vendor: facts.vendor,
    uses: facts.uses,
    phi: facts.phi,
    flows: facts.flows.map(({ to, what, encrypted }) => ({
      to: to.replace(/^outside:\s*/iu, 'outside:'),
      what,
      encrypted,
    })),
    encryptedAtRest: facts.form === 'paper' ? 'not-applicable' : facts.encryptedAtRest,
    encryption: facts.form === 'paper' ? '' : facts.encryption,
    accountable: facts.accountable,
    leaves: facts.leaves,
    personal: facts.personal,
    notes: facts.notes,
  };
}

/** What else is about to be recorded in the same decision, by identifier: rows of a file refer to one another. */
export type Beside = { has(id: string): boolean };

/** What is wrong with the facts of an asset (`settled`), beside the shape of each field. */
export function assetProblems(
  program: Program,
  id: string,
  facts: AssetFacts,
  { today }: Pick<Context, 'today'>,
  beside: Beside = new Set<string>(),
): Refusal[] {
  const before = program.assets.get(id);
  const problems: Refusal[] = [];
  const kinds: readonly string[] = assetKinds[facts.form];
  if (!kinds.includes(facts.kind))
    problems.push({
      because: `“${facts.kind}” is no kind of ${facts.form}. Choose one of: ${kinds.join(', ')}.`,
      field: 'kind',
    });
  if (facts.form === 'system' && facts.count !== 1)
    problems.push({
      because: 'A system counts once. Enter 1, or record a line of its own for each.',
      field: 'count',
    });
  for (const [index, site] of facts.sites.entries()) {
    const record = program.sites.get(site);
    if (!record || (record.closed !== undefined && before?.sites.includes(site) !== true))
      problems.push(missing('site', `sites.${index}`));
  }
  if (facts.vendor !== '' && facts.vendor !== before?.vendor && !vendorStands(program, facts.vendor, today))
    problems.push(missing('vendor', 'vendor'));
  const person = program.people.get(facts.accountable);
  if (facts.accountable !== '' && facts.accountable !== before?.accountable) {
    if (!person) problems.push(missing('person', 'accountable'));
    else if (person.left !== undefined && person.left < today)
      problems.push({ because: `${person.name} has left. Choose somebody else.`, field: 'accountable' });
  }
  if (facts.uses.length > 0 && facts.phi.length === 0)
    problems.push({
      because: 'Say what PHI it is, or take out what is done with it.',
      field: 'phi',
    });
  if (facts.phi.length > 0 && facts.uses.length === 0)
    problems.push({
      because: 'Say what is done with the PHI: created, received, kept or sent.',
      field: 'uses',
      citation: '164.306(a)(1)',
    });
  if (
    facts.form !== 'paper' &&
    facts.encryptedAtRest === 'not-applicable' &&
    facts.uses.includes('keeps') &&
    facts.phi.length > 0
  )
    problems.push({
      because: 'PHI is kept in it, so encryption does apply. Answer yes, no, or unknown.',
      field: 'encryptedAtRest',
      citation: '164.312(a)(2)(iv)',
    });
  const standing = new Set(before?.flows.map(({ to }) => to));
  for (const [index, flow] of facts.flows.entries())
    problems.push(...flowProblems(program, id, flow, index, facts.flows, standing, today, beside));
  return problems;
}

function vendorStands(program: Program, id: string, today: string): boolean {
  const vendor = program.vendors.get(id);
  return vendor !== undefined && (vendor.ended === undefined || today < vendor.ended);
}

function flowProblems(
  program: Program,
  id: string,
  flow: Flow,
  index: number,
  flows: readonly Flow[],
  standing: ReadonlySet<string>,
  today: string,
  beside: Beside,
): Refusal[] {
  const { to, what } = flow;
  const field = `flows.${index}.to`;
  if (to === id)
    return [{ because: 'PHI cannot flow from something to itself. Choose where it goes.', field }];
  if (flows.findIndex((other) => other.to === to) < index)
    return [{ because: 'This way is named twice. Keep one, with all the PHI that goes there.', field }];
  const problems: Refusal[] = [];
  if (to.startsWith('outside:')) {
    if (to.length === 'outside:'.length)
      problems.push({ because: 'Name who receives it, outside the practice.', field });
  } else if (!standing.has(to) && !beside.has(to) && !vendorStands(program, to, today)) {
    const asset = program.assets.get(to);
    if (!asset)
      problems.push({
        because:
          'PHI goes to something that is not on record. Choose an asset or a vendor, or name somebody outside the practice (outside: and the name).',
        field,
      });
    else if (!inUse(asset, today))
      problems.push({
        because: `“${asset.name}” is no longer in use. Choose where the PHI goes instead.`,
        field,
      });
  }
  if (what.length === 0) problems.push({ because: 'Say what PHI goes there.', field: `flows.${index}.what` });
  return problems;
}
