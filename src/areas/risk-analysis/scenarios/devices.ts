import { controls, encrypted, isA, type Template } from './template.ts';
import { holding } from '#areas/risk-analysis/situation.ts';
import { listed } from '#listing.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import type { PortalMatch } from '#areas/risk-analysis/portal.ts';

/** Devices and media that are stolen, lost, thrown away, moved or repaired. */

/** What people carry, or could carry away under an arm. */
const portable = (asset: AssetRecord) =>
  asset.form === 'device' &&
  (asset.leaves || asset.personal || isA(asset, 'laptop', 'tablet', 'phone', 'portable-drive'));

const where = (asset: AssetRecord): NonNullable<PortalMatch['locations']> =>
  isA(asset, 'laptop') ? ['Laptop'] : ['Other Portable Electronic Device'];

/** What holds data of its own when it is thrown away, sold, or given back. */
const withMemory = (asset: AssetRecord) =>
  asset.form === 'device' ||
  (asset.hosting === 'practice' && isA(asset, 'file-server', 'imaging', 'backup', 'ehr'));

const carried = (asset: AssetRecord) =>
  `People ${asset.leaves ? `take ${asset.name} out of the practice` : `can carry ${asset.name} away`}.${asset.personal ? ` The practice does not own ${asset.name}: people use what is their own.` : ''}`;

const small = (asset: AssetRecord) =>
  asset.personal ? ('own-phones-managed' as const) : ('workstation-rules' as const);

export const devices: readonly Template[] = [
  {
    id: 'device-stolen',
    source: 'adversarial',
    threat: 'A thief takes it from a car, a bag, a home or an unlocked room.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.310(d)(1)', '164.310(c)', '164.312(a)(2)(iv)'],
    targets: (situation) =>
      situation.ephi.filter(portable).map((asset) => ({
        subject: asset.id,
        title: `A thief takes ${asset.name}`,
        reasons: [holding(situation, asset), carried(asset)],
        assets: [asset],
        extent: 'many' as const,
        care: 'goes-on' as const,
        controls: [encrypted(asset), ...controls(asset.id, [], [small(asset)])],
        initiation: 'moderate' as const,
        initiationWhy:
          'Devices are stolen because they can be sold. It is somewhat likely for anything that is carried around.',
        portal: { type: 'Theft' as const, locations: where(asset), cause: 'stolen' as const },
      })),
  },
  {
    id: 'device-lost',
    source: 'accidental',
    threat: 'Somebody leaves it on a bus, in a shop or in a patient’s home, and it does not come back.',
    affects: ['confidentiality'],
    citations: ['164.310(d)(1)', '164.310(d)(2)(iii)', '164.312(a)(2)(iv)'],
    targets: (situation) =>
      situation.ephi
        .filter((asset) => portable(asset) && (asset.leaves || isA(asset, 'phone', 'portable-drive')))
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody loses ${asset.name}`,
          reasons: [holding(situation, asset), carried(asset)],
          assets: [asset],
          extent: 'many' as const,
          controls: [encrypted(asset), ...controls(asset.id, [], [small(asset)])],
          initiation: isA(asset, 'portable-drive', 'phone') ? ('moderate' as const) : ('low' as const),
          initiationWhy: isA(asset, 'portable-drive', 'phone')
            ? 'Small things get lost: at least once in most years.'
            : 'A bigger device is lost less than once a year.',
          portal: { type: 'Loss' as const, locations: where(asset), cause: 'lost' as const },
        })),
  },
  {
    id: 'stick-lost',
    source: 'accidental',
    threat: 'A USB stick or drive with PHI that is on no list gets lost or is taken.',
    affects: ['confidentiality'],
    citations: ['164.310(d)(1)', '164.310(d)(2)(iii)', '164.312(a)(2)(iv)'],
    portal: { type: 'Loss', locations: ['Other Portable Electronic Device'], cause: 'lost' },
    targets: (situation) => {
      const fact = situation.fact('usb-media-used');
      if (fact.value !== 'yes' || situation.ephi.some((asset) => isA(asset, 'portable-drive'))) return [];
      return [
        {
          subject: 'practice',
          title: 'A USB stick or drive with PHI is lost',
          reasons: [fact.because, 'Your inventory does not list them, so nobody can say what is on them.'],
          assets: [],
          phi: situation.ephi.flatMap(({ phi }) => phi),
          extent: 'many' as const,
          controls: [
            {
              known: 'encrypted-at-rest',
              of: 'practice',
              weight: 'decisive' as const,
              standing: 'unknown' as const,
              words: {
                is: 'the sticks and drives are encrypted',
                lacks: 'the sticks and drives are not encrypted',
              },
              because: 'They are not in your inventory.',
              evidence: fact.evidence,
            },
            ...controls('practice', [], ['workstation-rules', 'security-training']),
          ],
          initiation: 'moderate' as const,
          initiationWhy: 'Small things get lost: at least once in most years.',
          positions: fact.evidence,
        },
      ];
    },
  },
  {
    id: 'own-phones',
    source: 'accidental',
    threat:
      'PHI stays on a phone that belongs to somebody: lost, sold, shared at home, or taken along when the person leaves.',
    affects: ['confidentiality'],
    citations: ['164.310(b)', '164.310(d)(1)', '164.312(a)(1)'],
    portal: { type: 'Loss', locations: ['Other Portable Electronic Device'], cause: 'lost' },
    targets: (situation) => {
      const fact = situation.fact('own-phones-for-work');
      if (fact.value !== 'yes' || situation.ephi.some((asset) => isA(asset, 'phone') && asset.personal))
        return [];
      return [
        {
          subject: 'practice',
          title: 'PHI stays on phones that belong to your people',
          reasons: [fact.because, 'Your inventory does not list these phones.'],
          assets: [],
          phi: ['contact', 'clinical'] as const,
          extent: 'few' as const,
          controls: controls(
            'practice',
            ['own-phones-managed'],
            ['security-training', 'leavers-lose-access'],
          ),
          initiation: 'moderate' as const,
          initiationWhy:
            'Among a practice’s people, a phone is lost, sold or given on at least once in most years.',
          positions: fact.evidence,
        },
      ];
    },
  },
  {
    id: 'device-disposal',
    source: 'accidental',
    threat: 'A computer, copier, drive or server is sold, given back or thrown away with PHI still on it.',
    affects: ['confidentiality'],
    citations: ['164.310(d)(2)(i)', '164.310(d)(2)(ii)'],
    portal: {
      type: 'Improper Disposal',
      locations: ['Desktop Computer', 'Laptop', 'Other Portable Electronic Device', 'Network Server'],
      cause: 'disposal',
    },
    targets: (situation) => {
      const held = situation.ephi.filter(withMemory);
      return held.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'Equipment leaves the practice for good with PHI still on it',
              reasons: [
                `Your inventory lists ${listed(
                  held.map(({ name }) => name),
                  6,
                )}, which will be replaced one day.`,
              ],
              assets: held,
              extent: 'many' as const,
              controls: [
                ...controls('practice', ['media-destroyed', 'media-wiped-before-reuse']),
                ...held
                  .filter((asset) => asset.encryptedAtRest !== 'not-applicable')
                  .map((asset) => encrypted(asset, 'supporting')),
              ],
              initiation: 'low' as const,
              initiationWhy:
                'Equipment is replaced every few years, so this can happen less than once a year.',
            },
          ];
    },
  },
  {
    id: 'lost-in-move',
    source: 'accidental',
    threat: 'Equipment is damaged, wiped or lost while it is moved or repaired, and what was on it is gone.',
    affects: ['integrity', 'availability'],
    citations: ['164.310(d)(2)(iv)', '164.310(a)(2)(iv)', '164.308(a)(7)(ii)(A)'],
    targets: (situation) => {
      const fact = situation.fact('moved-or-renovated');
      return situation.ephi
        .filter(
          (asset) =>
            asset.uses.includes('keeps') &&
            asset.hosting === 'practice' &&
            isA(
              asset,
              'server',
              'file-server',
              'imaging',
              'ehr',
              'practice-management',
              'pharmacy-system',
              'other-system',
            ),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `What is on ${asset.name} is lost in a repair or a move`,
          reasons: [holding(situation, asset), ...(fact.value === 'yes' ? [fact.because] : [])],
          assets: [asset],
          extent: 'many' as const,
          controls: controls(
            asset.id,
            ['copied-before-moving'],
            ['backups-made', 'locks-and-repairs-recorded'],
          ),
          initiation: 'low' as const,
          initiationWhy: 'Such equipment is repaired or moved less than once a year.',
          positions: fact.evidence,
        }));
    },
  },
  {
    id: 'file-alteration',
    source: 'accidental',
    threat:
      'A file is changed, overwritten or deleted, by mistake or on purpose, and nobody notices in time.',
    affects: ['integrity'],
    citations: ['164.312(c)(1)', '164.312(c)(2)', '164.312(b)'],
    targets: (situation) =>
      situation.ephi
        .filter(
          (asset) =>
            isA(asset, 'file-server', 'cloud-files') ||
            (isA(asset, 'server') && asset.uses.includes('keeps')),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `Something on ${asset.name} is changed or deleted, and nobody notices`,
          reasons: [holding(situation, asset), 'Several people can write to it.'],
          assets: [asset],
          extent: 'many' as const,
          controls: controls(
            asset.id,
            ['file-changes-noticed'],
            ['activity-recorded', 'backups-made', 'access-authorized'],
          ),
          initiation: 'moderate' as const,
          initiationWhy: 'A file is overwritten or deleted by mistake at least once in most years.',
        })),
  },
];
