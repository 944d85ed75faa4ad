import { listed } from '#listing.ts';
import { controls, isA, onBase, type Template } from './template.ts';
import { hasPlace, holding } from '#areas/risk-analysis/situation.ts';

/** The network and what hangs on it: guests, gadgets, medical devices, lines that can be listened to. Adversarial. */

export const network: readonly Template[] = [
  {
    id: 'flat-network',
    source: 'adversarial',
    threat:
      'A guest, a stranger within range, or a gadget that was taken over reaches computers and servers with PHI.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.312(a)(1)', '164.312(e)(1)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'other-hacking' },
    targets: (situation) => {
      const wireless = situation.fact('wireless');
      const here = situation.ephi.filter(hasPlace);
      const known = situation.assets.filter((asset) => isA(asset, 'network'));
      const base = {
        phi: here.flatMap(({ phi }) => phi),
        extent: 'all' as const,
        initiation: 'moderate' as const,
        initiationWhy:
          'Guests’ phones and cheap gadgets carry malicious software in now and then; somebody who sits outside with a laptop is rarer.',
      };
      const needed = (of: string) =>
        controls(
          of,
          ['network-separated', 'guest-wireless-separate'],
          ['default-passwords-changed', 'firewall-maintained'],
        );
      if (known.length > 0)
        return known.map((asset) =>
          onBase(base, {
            subject: asset.id,
            title: `A guest or gadget on ${asset.name} reaches computers with PHI`,
            reasons: [
              `Your inventory lists ${asset.name}${
                here.length > 0
                  ? `. On it: ${listed(
                      here.map(({ name }) => name),
                      6,
                    )}`
                  : ''
              }.`,
              ...(wireless.value === 'unasked' ? [] : [wireless.because]),
            ],
            assets: [asset],
            controls: needed(asset.id),
            positions: wireless.evidence,
          }),
        );
      if (['none', 'unasked'].includes(wireless.value) || here.length === 0) return [];
      return [
        {
          ...base,
          subject: 'practice',
          title: 'A guest or gadget on your wireless network reaches computers with PHI',
          reasons: [wireless.because, 'Your inventory does not name the network yet.'],
          assets: here,
          controls: needed('practice'),
          positions: wireless.evidence,
        },
      ];
    },
  },
  {
    id: 'medical-device-takeover',
    source: 'adversarial',
    threat:
      'A connected medical device that nobody updates is taken over, gives wrong readings, or becomes the way in.',
    affects: ['confidentiality', 'integrity', 'availability'],
    citations: ['164.312(a)(1)', '164.308(a)(5)(ii)(B)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Other', 'Other Portable Electronic Device'] },
    targets: (situation) => {
      const known = situation.ephi.filter((asset) => isA(asset, 'medical-device'));
      const fact = situation.fact('networked-medical-devices');
      const base = {
        extent: 'few' as const,
        initiation: 'low' as const,
        initiationWhy:
          'Such devices are seldom the aim, but intruders who are in find them. HHS counts them among its five threats to health care (405(d) HICP).',
      };
      const needed = (of: string) =>
        controls(of, ['medical-devices-safe'], ['network-separated', 'default-passwords-changed']);
      if (fact.value === 'no') return [];
      if (known.length > 0)
        return known.map((asset) =>
          onBase(base, {
            subject: asset.id,
            title: `Somebody takes over ${asset.name} through the network`,
            reasons: [holding(situation, asset), ...(fact.value === 'yes' ? [fact.because] : [])],
            assets: [asset],
            controls: needed(asset.id),
            positions: fact.evidence,
          }),
        );
      return fact.value === 'yes'
        ? [
            {
              ...base,
              subject: 'practice',
              title: 'A connected medical device is taken over through the network',
              reasons: [fact.because, 'Your inventory does not name them yet.'],
              assets: [],
              phi: ['clinical'] as const,
              care: 'slows' as const,
              controls: needed('practice'),
              positions: fact.evidence,
            },
          ]
        : [];
    },
  },
  {
    id: 'intercepted',
    source: 'adversarial',
    threat: 'What is sent without encryption is read or changed on its way.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.312(e)(1)', '164.312(e)(2)(i)', '164.312(e)(2)(ii)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Network Server'] },
    targets: (situation) =>
      situation.ephi.flatMap((asset) => {
        const open = asset.flows.filter(
          ({ encrypted, what }) => what.length > 0 && (encrypted === 'no' || encrypted === 'unknown'),
        );
        if (open.length === 0) return [];
        const to = [...new Set(open.map((flow) => situation.name(flow.to).replace(/^outside:\s*/, '')))];
        const known = open.some(({ encrypted }) => encrypted === 'no');
        return [
          {
            subject: asset.id,
            title: `What goes out from ${asset.name} is read on its way`,
            reasons: open.map(
              (flow) =>
                `Your inventory says that PHI goes from ${asset.name} to ${situation.name(flow.to).replace(/^outside:\s*/, '')}, ${flow.encrypted === 'no' ? 'not encrypted' : 'and nobody knows yet whether it is encrypted'}.`,
            ),
            assets: [asset],
            extent: 'many' as const,
            controls: [
              {
                known: 'encrypted-on-the-way',
                of: asset.id,
                weight: 'decisive' as const,
                standing: known ? ('absent' as const) : ('unknown' as const),
                words: {
                  is: `what goes to ${to.join(', ')} is encrypted`,
                  lacks: `what goes to ${to.join(', ')} is not encrypted`,
                },
                because: 'Your inventory says so.',
                evidence: [asset.revision],
              },
              ...controls(
                asset.id,
                [],
                isA(asset, 'email')
                  ? ['email-encrypted', 'transmission-integrity']
                  : ['transmission-integrity'],
              ),
            ],
            initiation: 'low' as const,
            initiationWhy:
              'Listening in takes effort, and there are easier ways to get at PHI. It is unlikely that somebody tries.',
          },
        ];
      }),
  },
  {
    id: 'telehealth-overheard',
    source: 'adversarial',
    threat: 'Somebody joins, records or overhears a video visit.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)', '164.310(b)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Other'] },
    targets: (situation) => {
      const known = situation.ephi.filter((asset) => isA(asset, 'telehealth'));
      const fact = situation.fact('offers-telehealth');
      const base = {
        extent: 'few' as const,
        initiation: 'low' as const,
        initiationWhy: 'It happens by chance more than by plan, and seldom.',
        positions: fact.evidence,
      };
      if (fact.value === 'no') return [];
      if (known.length > 0)
        return known.map((asset) =>
          onBase(base, {
            subject: asset.id,
            title: `A visit over ${asset.name} is overheard`,
            reasons: [holding(situation, asset)],
            assets: [asset],
            controls: controls(asset.id, ['telehealth-safe'], ['remote-work-safe']),
          }),
        );
      return fact.value === 'yes'
        ? [
            {
              ...base,
              subject: 'practice',
              title: 'A video visit is overheard',
              reasons: [fact.because, 'Your inventory does not name the service yet.'],
              assets: [],
              phi: ['clinical'] as const,
              controls: controls('practice', ['telehealth-safe'], ['remote-work-safe']),
            },
          ]
        : [];
    },
  },
  {
    id: 'website-trackers',
    source: 'accidental',
    threat: 'Code of an advertising or statistics company on your website tells it who visited and what for.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)', '164.308(b)(1)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Network Server'] },
    targets: (situation) => {
      const fact = situation.fact('website-forms-or-booking');
      const known = situation.assets.filter((asset) => isA(asset, 'website', 'patient-portal'));
      const base = {
        extent: 'many' as const,
        ...(situation.standing('trackers-checked', 'practice').standing === 'in-place'
          ? {
              initiation: 'low' as const,
              initiationWhy:
                'Somebody looked and there is none, or only with an agreement. One that slips in with a change of the pages comes less than once a year.',
            }
          : {
              initiation: 'high' as const,
              initiationWhy: 'Where such code is, it sends something with every visit.',
            }),
        positions: fact.evidence,
      };
      const websites = known.filter(
        (asset) => isA(asset, 'website') && (asset.phi.length > 0 || fact.value !== 'no'),
      );
      // Where no website takes anything in, the portal is what the interview asks about.
      const sites =
        websites.length > 0 || fact.value === 'yes'
          ? websites
          : known.filter((asset) => isA(asset, 'patient-portal'));
      if (sites.length > 0)
        return sites.map((asset) =>
          onBase(base, {
            subject: asset.id,
            title: `Trackers on ${asset.name} pass on who visited and why`,
            reasons: [`Your inventory lists ${asset.name}. Visitors tell it things about their health.`],
            assets: [asset],
            controls: controls(asset.id, ['trackers-checked']),
          }),
        );
      return fact.value === 'yes'
        ? [
            {
              ...base,
              subject: 'practice',
              title: 'Trackers on your website pass on who visited and why',
              reasons: [fact.because],
              assets: [],
              phi: ['contact', 'scheduling'] as const,
              controls: controls('practice', ['trackers-checked']),
            },
          ]
        : [];
    },
  },
];
