import type { AssetRecord } from '#areas/inventory/view.ts';
import { holding } from '#areas/risk-analysis/situation.ts';
import { controls, isA, type Template } from './template.ts';

/** Ransomware: on what the practice keeps itself, through its computers, and at its vendors. */

const keeps = (asset: AssetRecord) => asset.uses.includes('keeps') || asset.uses.includes('creates');

/** Where the practice itself keeps PHI on something that serves others. */
export const ownStore = (asset: AssetRecord) =>
  keeps(asset) &&
  asset.hosting === 'practice' &&
  (isA(asset, 'server') ||
    (asset.form === 'system' &&
      !isA(asset, 'fax', 'phone-system', 'network', 'website', 'remote-access', 'diligence', 'backup')));

const notLower = {
  level: 'low' as const,
  why: 'New variants get past every protection for a while, so harm is never put lower than Low.',
};

export const ransomware: readonly Template[] = [
  {
    id: 'ransomware-own-store',
    source: 'adversarial',
    threat: 'A criminal gets in, copies what is there, encrypts it, and asks for money.',
    affects: ['confidentiality', 'integrity', 'availability'],
    citations: ['164.308(a)(5)(ii)(B)', '164.308(a)(7)(ii)(A)', '164.308(a)(6)(ii)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'ransomware' },
    targets: (situation) =>
      situation.ephi.filter(ownStore).map((asset) => ({
        subject: asset.id,
        title: `Ransomware copies and locks ${asset.name}`,
        reasons: [
          holding(situation, asset),
          'You run it yourself, so nobody else keeps it safe or brings it back.',
        ],
        assets: [asset],
        extent: 'all' as const,
        controls: controls(
          asset.id,
          ['endpoint-protection', 'patching', 'backups-offline'],
          [
            'email-filtering',
            'network-separated',
            'admin-accounts-separate',
            'firewall-maintained',
            'restore-tested',
          ],
        ),
        initiation: 'high' as const,
        initiationWhy:
          'Ransomware groups go through the internet for whoever is open, small practices included. It is the most frequent cause told in closed cases on the breach portal.',
      })),
  },
  {
    id: 'ransomware-computers',
    source: 'adversarial',
    threat:
      'Malicious software comes in through a message, a website or a stick, and locks the computers and what they reach.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.308(a)(5)(ii)(B)', '164.310(c)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Desktop Computer', 'Laptop'], cause: 'ransomware' },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'desktop', 'laptop', 'tablet') && !asset.personal)
        .map((asset) => ({
          subject: asset.id,
          title: `Ransomware gets in through ${asset.name}`,
          reasons: [
            holding(situation, asset),
            'People read mail and open files on it, and that is where it starts most often.',
          ],
          assets: [asset],
          extent: 'many' as const,
          controls: controls(
            asset.id,
            ['endpoint-protection', 'patching'],
            ['email-filtering', 'security-training', 'admin-accounts-separate', 'backups-offline'],
          ),
          harmAtLeast: notLower,
          initiation: 'high' as const,
          initiationWhy:
            'Malicious software is sent out widely and hits whoever opens it. It is highly likely that somebody here gets it.',
        })),
  },
  {
    id: 'ransomware-at-vendor',
    source: 'adversarial',
    threat: 'Ransomware or another attack stops the vendor, and the service stays away for days or weeks.',
    affects: ['availability'],
    citations: ['164.308(a)(7)(ii)(C)', '164.308(b)(1)', '164.314(a)(2)(i)(C)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Electronic Medical Record'] },
    targets: (situation) =>
      situation.ephi
        .filter(
          (asset) =>
            asset.hosting === 'vendor' &&
            isA(
              asset,
              'ehr',
              'practice-management',
              'pharmacy-system',
              'clearinghouse',
              'billing',
              'e-prescribing',
            ),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `Ransomware at the vendor takes ${asset.name} away for days`,
          reasons: [holding(situation, asset), 'It runs at a vendor, and you cannot bring it back yourself.'],
          assets: [asset],
          extent: 'all' as const,
          controls: controls(
            asset.id,
            ['works-without-systems'],
            ['recovery-plan', 'systems-ranked', 'incident-procedure'],
          ),
          initiation: 'moderate' as const,
          initiationWhy:
            'Vendors in health care are attacked because many practices hang on them. That yours is hit is somewhat likely.',
        })),
  },
];
