import { controls, isA, onBase, type Template } from './template.ts';
import { holding, type Situation } from '#areas/risk-analysis/situation.ts';
import { listed } from '#listing.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';

/** People inside: looking without a reason, sharing a sign-in, keeping access, leaving a session open. */

/** Where people look patients up. */
const records = (asset: AssetRecord) =>
  isA(asset, 'ehr', 'practice-management', 'pharmacy-system', 'imaging') ||
  (asset.form === 'system' && isA(asset, 'other-system') && asset.phi.includes('clinical'));

/** Computers with one sign-in for several people, where somebody said so: the desktops, or whatever there is instead. */
function sharedComputers(situation: Situation, asset: AssetRecord): boolean {
  const hasDesktops = situation.ephi.some((each) => isA(each, 'desktop'));
  return (
    isA(asset, hasDesktops ? 'desktop' : 'laptop') &&
    situation.asks('unique-logins', asset.id) &&
    ['absent', 'partly'].includes(situation.standing('unique-logins', asset.id).standing)
  );
}

export const insiders: readonly Template[] = [
  {
    id: 'snooping',
    source: 'adversarial',
    threat:
      'Somebody in the workforce looks at records of a neighbor, a relative or a colleague without a reason, or copies them.',
    affects: ['confidentiality'],
    citations: ['164.308(a)(3)(i)', '164.308(a)(4)(ii)(B)', '164.308(a)(1)(ii)(C)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Electronic Medical Record'],
      cause: 'insider',
    },
    targets: (situation) =>
      situation.ephi.filter(records).map((asset) => ({
        subject: asset.id,
        title: `Somebody here looks at records in ${asset.name} without a reason`,
        reasons: [holding(situation, asset), 'People here look patients up in it every day.'],
        assets: [asset],
        extent: 'few' as const,
        controls: controls(
          asset.id,
          ['access-authorized', 'sanctions-applied'],
          ['security-training', 'staff-screened', 'access-logs-reviewed'],
        ),
        initiation: 'moderate' as const,
        initiationWhy: 'People are curious, and most practices see it happen. It is somewhat likely.',
      })),
  },
  {
    id: 'undetected-access',
    source: 'adversarial',
    threat:
      'Somebody with or without a right to be there goes through records for months, and nobody notices.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.308(a)(1)(ii)(D)', '164.312(b)', '164.308(a)(5)(ii)(C)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Electronic Medical Record'],
      cause: 'insider',
    },
    targets: (situation) =>
      situation.ephi.filter(records).map((asset) => ({
        subject: asset.id,
        title: `Inappropriate access to ${asset.name} goes undetected`,
        reasons: [holding(situation, asset), 'What is not looked at is not noticed, and goes on for longer.'],
        assets: [asset],
        extent: 'all' as const,
        controls: controls(
          asset.id,
          ['access-logs-reviewed', 'activity-recorded'],
          ['failed-logins-seen', 'incidents-recorded'],
        ),
        initiation: 'moderate' as const,
        initiationWhy:
          'Access without a reason is somewhat likely in any practice; how long it goes on is what this is about.',
      })),
  },
  {
    id: 'shared-sign-in',
    source: 'accidental',
    threat:
      'Somebody acts under a sign-in that several people use; who looked, changed or copied cannot be told, and the password goes with whoever leaves.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.312(a)(2)(i)', '164.312(b)', '164.312(d)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Electronic Medical Record', 'Desktop Computer'],
    },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => records(asset) || sharedComputers(situation, asset))
        .map((asset) => {
          const { standing, because } = situation.standing('unique-logins', asset.id);
          const shared = standing === 'absent' || standing === 'partly';
          return {
            subject: asset.id,
            title: shared
              ? `Several people use one sign-in to ${asset.name}`
              : `Somebody uses a sign-in to ${asset.name} that belongs to somebody else`,
            reasons: [holding(situation, asset), ...(shared ? [`Sign-ins are shared: ${because}`] : [])],
            assets: [asset],
            extent: 'all' as const,
            controls: controls(asset.id, ['unique-logins'], ['access-logs-reviewed', 'leavers-lose-access']),
            initiation: shared ? ('very-high' as const) : ('low' as const),
            initiationWhy: shared
              ? 'A shared sign-in is used every working day: more than 100 times a year.'
              : standing === 'in-place'
                ? 'With sign-ins of their own, people lend theirs only now and then.'
                : 'Nobody has said that sign-ins are shared. Find out: if they are, this happens every working day.',
          };
        }),
  },
  {
    id: 'lingering-access',
    source: 'accidental',
    threat:
      'Somebody who left, or does another job now, still has access and uses it, or somebody else uses the forgotten account.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.308(a)(3)(ii)(C)', '164.308(a)(4)(ii)(C)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Electronic Medical Record', 'Email'],
      cause: 'insider',
    },
    targets: (situation) => {
      const held = situation.ephi.filter(
        (asset) =>
          asset.form === 'system' && (records(asset) || isA(asset, 'email', 'file-server', 'cloud-files')),
      );
      if (held.length === 0) return [];
      const fact = situation.fact('somebody-left');
      const happened = fact.value === 'yes';
      return [
        {
          subject: 'practice',
          title: 'Access lingers after somebody leaves or changes jobs',
          reasons: [
            `People sign in to ${listed(
              held.map(({ name }) => name),
              6,
            )}.`,
            ...(fact.value === 'yes' ? [fact.because] : []),
          ],
          assets: held,
          extent: 'many' as const,
          controls: controls(
            'practice',
            ['leavers-lose-access', 'access-recertified'],
            ['access-authorized', 'access-logs-reviewed'],
          ),
          initiation: happened ? ('moderate' as const) : ('low' as const),
          initiationWhy: happened
            ? 'People leave or change jobs at least once in most years.'
            : 'As far as anybody said, people leave less than once a year.',
          positions: fact.evidence,
        },
      ];
    },
  },
  {
    id: 'open-session',
    source: 'accidental',
    threat: 'Somebody walks away from an open session, and a patient, visitor or colleague reads or types.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.312(a)(2)(iii)', '164.310(b)', '164.310(c)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Desktop Computer', 'Laptop'] },
    targets: (situation) =>
      situation.ephi.filter(records).map((asset) => ({
        subject: asset.id,
        title: `A session of ${asset.name} is left open where others can reach it`,
        reasons: [
          holding(situation, asset),
          'It is used in exam rooms and at desks where patients and visitors come by.',
        ],
        assets: [asset],
        extent: 'few' as const,
        controls: controls(asset.id, ['session-logoff', 'workstations-lock'], ['workstation-rules']),
        initiation: 'high' as const,
        initiationWhy:
          'People are called away from their screens many times a year: 10 to 100 times, by NIST’s scale.',
      })),
  },
  {
    id: 'kiosk-left-open',
    source: 'accidental',
    threat: 'A patient sees or changes what the patient before entered at a kiosk or a screen.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.310(c)', '164.312(a)(2)(iii)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Desktop Computer', 'Other Portable Electronic Device'],
    },
    targets: (situation) => {
      const known = situation.ephi.filter((asset) => isA(asset, 'kiosk'));
      const fact = situation.fact('public-screens');
      const base = {
        extent: 'few' as const,
        initiation: 'high' as const,
        initiationWhy: 'Many people use it each day, one after the other.',
        positions: fact.evidence,
      };
      if (known.length > 0)
        return known.map((asset) =>
          onBase(base, {
            subject: asset.id,
            title: `One patient sees on ${asset.name} what another entered`,
            reasons: [holding(situation, asset)],
            assets: [asset],
            controls: controls(asset.id, ['public-screens-locked'], ['workstations-lock']),
          }),
        );
      return fact.value === 'yes'
        ? [
            {
              ...base,
              subject: 'practice',
              title: 'A screen that patients use shows one what another entered',
              reasons: [fact.because, 'Your inventory does not name them yet.'],
              assets: [],
              phi: ['contact', 'scheduling'] as const,
              controls: controls('practice', ['public-screens-locked'], ['workstations-lock']),
            },
          ]
        : [];
    },
  },
  {
    id: 'wrong-entry',
    source: 'accidental',
    threat: 'Somebody writes into the wrong patient’s record, or writes the wrong thing.',
    affects: ['integrity'],
    citations: ['164.312(c)(1)', '164.312(b)'],
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'ehr', 'pharmacy-system'))
        .map((asset) => ({
          subject: asset.id,
          title: `Something is entered into the wrong record of ${asset.name}`,
          reasons: [holding(situation, asset), 'People type under pressure, with more than one record open.'],
          assets: [asset],
          extent: 'few' as const,
          controls: controls(asset.id, ['activity-recorded'], ['security-training']),
          initiation: 'high' as const,
          initiationWhy:
            'Slips in data entry happen 10 to 100 times a year in most practices; most are put right at once.',
        })),
  },
];
