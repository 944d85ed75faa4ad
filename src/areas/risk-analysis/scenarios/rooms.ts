import { controls, encrypted, isA, type Template } from './template.ts';
import { holding, type Place } from '#areas/risk-analysis/situation.ts';
import { listed } from '#listing.ts';

/** Rooms, doors and paper, site by site. */

const at = (place: Place) => (place.site ? ` at ${place.name}` : '');
const sites = (place: Place) => (place.site ? [place.id] : []);

/** What stands there, as a reason. */
function standsThere(place: Place): string {
  return `${place.site ? place.name : 'No site is on record yet; your practice'} holds ${listed(
    place.assets.map(({ name }) => name),
    6,
  )}.`;
}

const desks = (place: Place) =>
  place.assets.filter((asset) =>
    isA(asset, 'desktop', 'laptop', 'paper-forms', 'paper-charts', 'phone-system', 'kiosk'),
  );

export const rooms: readonly Template[] = [
  {
    id: 'burglary',
    source: 'adversarial',
    threat: 'Somebody breaks in, or walks in where a door was not locked, and takes equipment or paper.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.310(a)(1)', '164.310(a)(2)(ii)', '164.310(a)(2)(iii)'],
    portal: {
      type: 'Theft',
      locations: ['Desktop Computer', 'Paper/Films', 'Network Server'],
      cause: 'stolen',
    },
    targets: (situation) => {
      const moved = situation.fact('moved-or-renovated');
      return situation.places
        .filter((place) => place.assets.length > 0)
        .map((place) => ({
          subject: place.id,
          title: `Somebody breaks in${at(place)} and takes equipment or paper`,
          reasons: [standsThere(place), ...(moved.value === 'yes' ? [moved.because] : [])],
          assets: place.assets,
          sites: sites(place),
          extent: 'many' as const,
          care: 'slows' as const,
          controls: [
            ...controls(
              place.id,
              ['building-secured'],
              ['visitors-controlled', 'locks-and-repairs-recorded', 'paper-locked-away'],
            ),
            ...place.assets
              .filter((asset) => isA(asset, 'desktop', 'server'))
              .map((asset) => encrypted(asset, 'supporting')),
          ],
          initiation: 'low' as const,
          initiationWhy:
            'Burglars look for things to sell; that they choose a medical office is unlikely in any one year.',
          positions: moved.evidence,
        }));
    },
  },
  {
    id: 'front-desk-exposure',
    source: 'accidental',
    threat: 'People in the waiting room see a screen or hear what is said about a patient.',
    affects: ['confidentiality'],
    citations: ['164.310(c)', '164.310(b)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Desktop Computer', 'Paper/Films'] },
    targets: (situation) =>
      situation.places
        .filter((place) => desks(place).length > 0 || place.assets.length > 0)
        .map((place) => ({
          subject: place.id,
          title: `The front desk${at(place)} shows or tells the waiting room about patients`,
          reasons: [standsThere(place), 'Patients and visitors come by where it is used.'],
          assets: desks(place),
          phi: place.assets.flatMap(({ phi }) => phi),
          sites: sites(place),
          extent: 'few' as const,
          controls: controls(place.id, ['front-desk-private'], ['workstation-rules', 'workstations-lock']),
          initiation: 'very-high' as const,
          initiationWhy: 'Patients stand at the desk every working day: more than 100 times a year.',
        })),
  },
  {
    id: 'paper-exposed',
    source: 'accidental',
    threat: 'Paper is left in a room, a printer or a bag, is picked up by the wrong person, or is taken.',
    affects: ['confidentiality'],
    citations: ['164.310(a)(1)', '164.310(a)(2)(iii)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Paper/Films'] },
    targets: (situation) =>
      situation.phi
        .filter((asset) => asset.form === 'paper')
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody reads or takes ${asset.name} who should not`,
          reasons: [
            holding(situation, asset),
            ...(asset.leaves ? [`People take ${asset.name} out of the practice.`] : []),
          ],
          assets: [asset],
          sites: asset.sites,
          extent: 'few' as const,
          controls: controls(asset.id, ['paper-locked-away'], ['visitors-controlled', 'security-training']),
          initiation: 'moderate' as const,
          initiationWhy: 'Paper is left lying or picked up by the wrong person 1 to 10 times a year.',
        })),
  },
  {
    id: 'paper-disposal',
    source: 'accidental',
    threat: 'Paper or labels with PHI end up in the trash or recycling, where anybody can read them.',
    affects: ['confidentiality'],
    citations: ['164.310(d)(2)(i)'],
    portal: { type: 'Improper Disposal', locations: ['Paper/Films'], cause: 'disposal' },
    targets: (situation) => {
      const held = situation.phi.filter((asset) => asset.form === 'paper' || isA(asset, 'fax', 'copier'));
      return held.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'Paper with PHI ends up in the trash',
              reasons: [
                `${listed(
                  held.map(({ name }) => name),
                  6,
                )}: each leaves paper behind.`,
              ],
              assets: held,
              extent: 'few' as const,
              controls: controls('practice', ['media-destroyed'], ['security-training']),
              initiation: 'moderate' as const,
              initiationWhy: 'Paper takes the wrong bin 1 to 10 times a year.',
            },
          ];
    },
  },
];
