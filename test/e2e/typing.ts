import type { AgreementStatus } from '#areas/business-associates/events.ts';
import { agreementWords } from '#areas/business-associates/words.ts';
import type { AssetForm, AssetKind } from '#areas/inventory/events.ts';
import { assetFormWords, assetKindWords, hostingWords, outsideName } from '#areas/inventory/words.ts';
import type { Relation } from '#areas/workforce/events.ts';
import { relationWords } from '#areas/workforce/words.ts';
import type { PhiKind, PhiUse, Protected } from '#phi.ts';
import { phiKindWords, phiUseWords } from '#phi.ts';
import { jurisdictions } from '#states/jurisdictions.ts';
import type { Entry, SampleCase } from '#test/cases/sample-case.ts';
import { tick } from './visitor.ts';
import type { Visitor } from './visitor.ts';

/** The entries of a sample practice, as a person types them: by the words on the page, never by identifier. */

type Flow = { readonly to: string; readonly what: PhiKind[]; readonly encrypted: Protected };
type Named = { readonly id: string; readonly name: string };

export type SiteInput = Named & { street: string; city: string; state: string; zip: string };
export type PersonInput = Named & { relation: Relation; job: string; email: string; start: string };
export type VendorInput = Named & {
  service: string;
  phi: PhiKind[];
  agreement: AgreementStatus;
  agreementSigned: string;
  agreementEnds: string;
  agreementNote: string;
  contact: string;
};
export type AssetInput = Named & {
  form: AssetForm;
  kind: AssetKind;
  count: number;
  sites: string[];
  hosting: 'practice' | 'vendor';
  vendor: string;
  uses: PhiUse[];
  phi: PhiKind[];
  flows: Flow[];
  encryptedAtRest: Protected;
  encryption: string;
  accountable: string;
  leaves: boolean;
  personal: boolean;
  notes: string;
};

/** What was entered by one decision, in order. */
export function entered<Input>({ entries }: SampleCase, decision: string): Input[] {
  return entries.filter((entry) => entry.decision === decision).map(({ input }) => input as Input);
}

/** The first entry, which the set-up asks for. */
export function establishment({ entries: [first] }: SampleCase) {
  return (first as Entry).input as {
    readonly name: string;
    readonly kind: 'primary-care' | 'behavioral-health';
    readonly states: readonly [string];
    readonly staff: number;
    readonly patients: number;
    readonly part2: 'no' | 'yes' | 'unknown';
    readonly timeZone: string;
    readonly officer: Named & { readonly email: string; readonly job: string };
  };
}

/** What an identifier of the sample practice is called on the pages. */
export function nameIn(sample: SampleCase, id: string): string {
  const { officer } = establishment(sample);
  if (id === officer.id) return officer.name;
  const input = sample.entries.find((entry) => entry.input['id'] === id)?.input;
  return String(input?.['name'] ?? input?.['title']);
}

export async function typeSite(visitor: Visitor, site: SiteInput): Promise<void> {
  await visitor.open('/practice');
  await visitor.follow('Add a site');
  await visitor.type('Name', site.name);
  await visitor.type('Street, if it has one', site.street);
  await visitor.type('City', site.city);
  await visitor.pick('State', jurisdictions.find(({ code }) => code === site.state)?.name ?? '');
  await visitor.type('ZIP code', site.zip);
  await visitor.press('Add the site');
}

export async function typeJob(visitor: Visitor, title: string): Promise<void> {
  await visitor.open('/people');
  await visitor.follow('Add a job');
  await visitor.type('Title', title);
  await visitor.press('Add the job');
}

export async function typePerson(visitor: Visitor, sample: SampleCase, person: PersonInput): Promise<void> {
  await visitor.open('/people');
  await visitor.follow('Add a person');
  await visitor.type('Name', person.name);
  await visitor.pick('Job', nameIn(sample, person.job));
  await visitor.type('First day', person.start);
  await visitor.type('Work email, if there is one', person.email);
  await visitor.choose('How does this person belong to you?', { label: relationWords[person.relation] });
  await visitor.press('Add the person');
}

export async function typeVendor(visitor: Visitor, vendor: VendorInput): Promise<void> {
  await visitor.open('/associates');
  await visitor.follow('Add a vendor');
  await visitor.type('Name of the vendor', vendor.name);
  await visitor.type('What do they do for you?', vendor.service);
  for (const kind of vendor.phi)
    await visitor.choose('What patient information do they handle?', phiKindWords[kind]);
  await visitor.choose('Is there a business associate agreement?', agreementWords[vendor.agreement]);
  if (vendor.agreementSigned) await visitor.type('Signed on, if you know', vendor.agreementSigned);
  await visitor.type('Where the paper is, or why none is needed', vendor.agreementNote);
  await visitor.press('Add the vendor');
}

const protectedWords: Record<Protected, string> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'I don’t know',
  'not-applicable': 'No patient information is kept in it',
};

const yesOrNo = (yes: boolean) => ({ label: yes ? 'Yes' : 'No' });

export async function typeAsset(visitor: Visitor, sample: SampleCase, asset: AssetInput): Promise<void> {
  await visitor.open(`/inventory/new`);
  if (asset.form !== 'system') await visitor.follow(assetFormWords[asset.form].one);
  await visitor.type('Name', asset.name);
  await visitor.pick('Kind', assetKindWords[asset.kind]);
  if (asset.form !== 'system') await visitor.type('How many', String(asset.count));
  for (const site of asset.sites) await visitor.choose('Where is it?', { label: nameIn(sample, site) });
  await visitor.choose('Who runs it?', { label: hostingWords[asset.hosting] });
  if (asset.vendor) await visitor.pick('Which vendor, if any?', nameIn(sample, asset.vendor));
  if (asset.accountable) await visitor.pick('Who answers for it?', nameIn(sample, asset.accountable));
  for (const use of asset.uses)
    await visitor.choose('What happens with patient information here?', {
      label: `It ${phiUseWords[use]} some`,
    });
  for (const kind of asset.phi) await visitor.choose('Which?', phiKindWords[kind]);
  if (asset.form !== 'paper') {
    const label = protectedWords[asset.encryptedAtRest];
    await visitor.choose('Is what is kept in it encrypted?', { label });
    await visitor.type('How, if you know', asset.encryption);
  }
  await visitor.choose('Does it leave the practice?', yesOrNo(asset.leaves));
  await visitor.choose('Does it belong to somebody personally?', yesOrNo(asset.personal));
  for (const [index, flow] of asset.flows.entries()) await typeFlow(visitor, sample, flow, index);
  await visitor.press('Add it');
}

async function typeFlow(visitor: Visitor, sample: SampleCase, flow: Flow, index: number): Promise<void> {
  if (index > 0) {
    await visitor.press('More rows for where it goes');
    await visitor.page.getByText(`Another way (${index + 1})`, { exact: true }).click();
  }
  const outside = outsideName(flow.to);
  const vendor = flow.to.startsWith('vendor-') ? ' (vendor)' : '';
  if (outside === undefined)
    await visitor
      .field('It goes to')
      .nth(index)
      .selectOption({ label: `${nameIn(sample, flow.to)}${vendor}` });
  else await visitor.field('Or to somebody outside, by name').nth(index).fill(outside);
  const group = (name: string) => visitor.page.getByRole('group', { name, exact: true }).nth(index);
  for (const kind of flow.what) await tick(group('What goes there?'), { label: phiKindWords[kind].label });
  const words = { ...protectedWords, 'not-applicable': 'It goes on paper or by hand' };
  await tick(group('Is it encrypted on the way?'), { label: words[flow.encrypted] });
}
