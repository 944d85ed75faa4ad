import { stringify } from 'csv-stringify/sync';

import { outsideName } from '#areas/inventory/words.ts';
import type { SampleCase } from '#test/cases/sample-case.ts';
import { entered, nameIn } from './typing.ts';
import type { AssetInput, VendorInput } from './typing.ts';
import type { Visitor } from './visitor.ts';

/** The lists of a sample practice as CSV files, and how they are brought. */

/** Brings a file to an import page; unless it is refused, all of it is imported. */
export async function bring(
  visitor: Visitor,
  page: string,
  rows: readonly object[],
  status = 200,
): Promise<void> {
  await visitor.open(page);
  const buffer = Buffer.from(stringify([...rows], { header: true }));
  await visitor
    .field('CSV file or Excel workbook')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
  await visitor.press('Import the file', status);
  if (status === 200) await visitor.sees('The file is imported.');
}

export function vendorRows(sample: SampleCase) {
  return entered<VendorInput>(sample, 'business-associates.recordVendor').map((vendor) => ({
    Name: vendor.name,
    Service: vendor.service,
    PHI: vendor.phi.join('; '),
    Agreement: vendor.agreement,
    'Signed on': vendor.agreementSigned,
    Note: vendor.agreementNote,
  }));
}

export function inventoryRows(sample: SampleCase) {
  const yes = (value: boolean) => (value ? 'yes' : 'no');
  const end = (to: string) => (outsideName(to) === undefined ? nameIn(sample, to) : to);
  return entered<AssetInput>(sample, 'inventory.recordAsset').map((asset) => ({
    Name: asset.name,
    Form: asset.form,
    Kind: asset.kind,
    Count: asset.count,
    Sites: asset.sites.map((site) => nameIn(sample, site)).join('; '),
    'Run by': asset.hosting,
    Vendor: asset.vendor && nameIn(sample, asset.vendor),
    Uses: asset.uses.join('; '),
    PHI: asset.phi.join('; '),
    'Goes to': asset.flows
      .map(({ to, what, encrypted }) => `${end(to)} | ${what.join(', ')} | ${encrypted}`)
      .join('; '),
    'Encrypted at rest': asset.encryptedAtRest,
    'Leaves the practice': yes(asset.leaves),
    'Personally owned': yes(asset.personal),
  }));
}
