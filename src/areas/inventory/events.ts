import type { Day } from '#calendar.ts';
import type { EventOf, Recorded } from '#ledger/event.ts';
import { presentForm } from '#ledger/event.ts';
import type { RecordedEvent } from '#ledger/entry.ts';
import type { PhiKind, PhiUse, Protected } from '#phi.ts';

/** What the practice has: systems and services, devices and media, paper. */
export type AssetForm = 'system' | 'device' | 'paper';

/** Kinds of asset, by form. The order is the order of pages and reports. */
export const assetKinds = {
  system: [
    'ehr',
    'practice-management',
    'patient-portal',
    'email',
    'scheduling',
    'billing',
    'clearinghouse',
    'imaging',
    'pharmacy-system',
    'e-prescribing',
    'lab-interface',
    'file-server',
    'cloud-files',
    'phone-system',
    'fax',
    'messaging',
    'telehealth',
    'backup',
    'remote-access',
    'ai-tool',
    'website',
    'network',
    'diligence',
    'other-system',
  ],
  device: [
    'desktop',
    'laptop',
    'tablet',
    'phone',
    'kiosk',
    'server',
    'portable-drive',
    'copier',
    'medical-device',
    'other-device',
  ],
  paper: ['paper-charts', 'paper-forms', 'films', 'other-paper'],
} as const satisfies Record<AssetForm, readonly string[]>;

export type AssetKind = (typeof assetKinds)[AssetForm][number];

/** One path that PHI takes out of an asset. */
export type Flow = {
  /** Identifier of another asset or of a vendor, or `outside:` and the name of somebody else. */
  readonly to: string;
  readonly what: readonly PhiKind[];
  /** Whether it is encrypted on the way (164.312(e)(2)(ii)). */
  readonly encrypted: Protected;
};

export type AssetFacts = {
  readonly form: AssetForm;
  readonly kind: AssetKind;
  readonly name: string;
  /** How many of them this line stands for; 1 for a system. */
  readonly count: number;
  /** Identifiers of the sites where it is; none: everywhere, or in the cloud. */
  readonly sites: readonly string[];
  /** Who runs it: a vendor's service, or the practice itself. */
  readonly hosting: 'vendor' | 'practice';
  /** Identifier of the vendor, or empty. */
  readonly vendor: string;
  readonly uses: readonly PhiUse[];
  readonly phi: readonly PhiKind[];
  readonly flows: readonly Flow[];
  /** Whether PHI at rest is encrypted (164.312(a)(2)(iv)), and how. Paper: not applicable. */
  readonly encryptedAtRest: Protected;
  readonly encryption: string;
  /** Who is accountable (164.310(d)(2)(iii)): a person, or empty while nobody is named. */
  readonly accountable: string;
  /** Whether it leaves the practice: carried home, in a car, between sites. */
  readonly leaves: boolean;
  /** Whether it belongs to somebody personally. */
  readonly personal: boolean;
  readonly notes: string;
};

export type InventoryEvent =
  /** Subject: the asset. Recorded whole each time. `confirmed` is false while it comes from a starter set and nobody checked it. */
  | EventOf<'inventory', 'asset-recorded', AssetFacts & { readonly confirmed: boolean }>
  | EventOf<'inventory', 'asset-retired', { readonly on: Day; readonly why: string }>
  /** It was never there: a starter set's line, or a mistake. */
  | EventOf<'inventory', 'asset-withdrawn', { readonly why: string }>;

const versions = { 'asset-recorded': 1, 'asset-retired': 1, 'asset-withdrawn': 1 } as const;

/** A recorded event of this area in its present form. */
export function read(event: RecordedEvent): Recorded<InventoryEvent> {
  return presentForm<InventoryEvent>(event, versions);
}
