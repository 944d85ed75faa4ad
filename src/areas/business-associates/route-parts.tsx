import type { ReactNode } from 'react';

import type { Document } from '#documents/document.ts';
import { NotHere, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import type { AgreementRecord, ReviewRecord, VendorRecord, ViolationRecord } from './view.ts';

/** The vendor of the address. */
export function vendorAt(context: PageContext, { program }: Pick<Visit, 'program'>): VendorRecord {
  const vendor = program.vendors.get(parameter(context, 'id'));
  if (!vendor) throw new NotHere();
  return vendor;
}

export function agreementAt(context: PageContext, vendor: VendorRecord): AgreementRecord {
  const id = parameter(context, 'agreement');
  const agreement = vendor.agreements?.find((one) => one.id === id);
  if (!agreement) throw new NotHere();
  return agreement;
}

export function reviewAt(context: PageContext, vendor: VendorRecord): ReviewRecord {
  const id = parameter(context, 'review');
  const review = vendor.reviews?.find((one) => one.id === id);
  if (!review) throw new NotHere();
  return review;
}

export function violationAt(context: PageContext, vendor: VendorRecord): ViolationRecord {
  const id = parameter(context, 'violation');
  const violation = vendor.violations?.find((one) => one.id === id);
  if (!violation) throw new NotHere();
  return violation;
}

/** The way back to the vendor. */
export function BackTo({ vendor, children }: { vendor: VendorRecord; children?: ReactNode }) {
  return (
    <p className="soft small">
      <a href="/associates">Vendors</a> / <a href={`/associates/${vendor.id}`}>{vendor.name}</a>
      {children}
    </p>
  );
}

/** A name that a file can have on every system. */
export function fileName(words: string): string {
  return (
    words
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'vendor'
  );
}

export async function asPdf(context: PageContext, document: Document, name: string): Promise<Response> {
  const pdf = await context.get('installation').pdf.render(document);
  return context.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
    'cache-control': 'no-store',
  });
}

export async function asWord(context: PageContext, document: Document, name: string): Promise<Response> {
  // Loaded when the first file is asked for: it is large.
  const { toDocx } = await import('#render/docx.ts');
  return context.body(new Uint8Array(await toDocx(document)), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${name}.docx"`,
  });
}
