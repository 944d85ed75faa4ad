import { controls, isA, type Template } from './template.ts';
import { hasPlace, holding } from '#areas/risk-analysis/situation.ts';
import { listed } from '#listing.ts';

/** Failing equipment, recovery that was never tried, and a program that nobody keeps up. Structural. */

export const recovery: readonly Template[] = [
  {
    id: 'hardware-failure',
    source: 'structural',
    threat: 'A disk, a power supply or the whole machine fails.',
    affects: ['integrity', 'availability'],
    citations: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.310(d)(2)(iv)'],
    targets: (situation) =>
      situation.ephi
        .filter(
          (asset) =>
            asset.hosting === 'practice' &&
            asset.uses.includes('keeps') &&
            (isA(asset, 'server') || (asset.form === 'system' && !isA(asset, 'backup', 'website', 'fax'))),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `The equipment under ${asset.name} fails`,
          reasons: [holding(situation, asset), 'It runs on equipment of yours.'],
          assets: [asset],
          extent: 'many' as const,
          controls: controls(
            asset.id,
            ['backups-made'],
            ['restore-tested', 'backups-offline', 'recovery-plan'],
          ),
          initiation: 'low' as const,
          initiationWhy:
            'Such equipment lasts for years: it fails less than once a year, and more than once in ten.',
        })),
  },
  {
    id: 'failed-restore',
    source: 'structural',
    threat: 'Data is needed from a backup, and it cannot be brought back, or only in part, or too late.',
    affects: ['integrity', 'availability'],
    citations: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(D)'],
    targets: (situation) => {
      const own = situation.ephi.filter(
        (asset) =>
          asset.uses.includes('keeps') &&
          ((asset.hosting === 'practice' && asset.form === 'system') || isA(asset, 'server')),
      );
      const backups = situation.assets.filter((asset) => isA(asset, 'backup'));
      const held = [...new Set([...backups, ...own])];
      if (held.length === 0) return [];
      return [
        {
          subject: 'practice',
          title: 'A backup cannot be restored when it is needed',
          reasons: [
            own.length > 0
              ? `You keep ${listed(
                  own.map(({ name }) => name),
                  6,
                )} yourself, and a backup is the only way back.`
              : `Your inventory lists ${listed(
                  backups.map(({ name }) => name),
                  6,
                )}.`,
          ],
          assets: held,
          extent: 'all' as const,
          controls: controls(
            'practice',
            ['restore-tested', 'backups-made'],
            ['backups-offline', 'recovery-plan'],
          ),
          initiation: 'low' as const,
          initiationWhy: 'A backup is needed in earnest less than once a year.',
        },
      ];
    },
  },
  {
    id: 'long-outage',
    source: 'structural',
    threat:
      'After a failure or an attack it takes days or weeks to get going again, since nobody knows the order, the steps or the passwords.',
    affects: ['availability'],
    citations: [
      '164.308(a)(7)(ii)(B)',
      '164.308(a)(7)(ii)(C)',
      '164.308(a)(7)(ii)(D)',
      '164.308(a)(7)(ii)(E)',
    ],
    targets: (situation) => {
      const held = situation.ephi.filter((asset) => asset.form === 'system' || isA(asset, 'server'));
      return held.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'After an outage it takes long to get going again',
              reasons: [
                `You depend on ${listed(
                  held.map(({ name }) => name),
                  6,
                )}.`,
              ],
              assets: held,
              extent: 'all' as const,
              controls: controls(
                'practice',
                ['recovery-plan', 'recovery-plan-tested'],
                ['works-without-systems', 'systems-ranked', 'emergency-access'],
              ),
              initiation: 'low' as const,
              initiationWhy:
                'A failure that calls for the whole recovery plan comes less than once a year, and more than once in ten.',
            },
          ];
    },
  },
  {
    id: 'part2-unresolved',
    source: 'structural',
    threat:
      'Records of substance use treatment are used, disclosed or answered for under the wrong rule, because nobody settled whether 42 CFR Part 2 applies.',
    affects: ['confidentiality'],
    citations: ['164.308(a)(1)(ii)(A)', '164.306(b)(2)'],
    targets: (situation) => {
      const entity = situation.program.entity;
      if (!entity || entity.part2 !== 'unknown' || situation.phi.length === 0) return [];
      const sensitive = situation.phi.filter(({ phi }) => phi.includes('sensitive'));
      return [
        {
          subject: 'practice',
          title: 'Whether 42 CFR Part 2 applies is not settled',
          reasons: [
            'You said that it is not known whether 42 CFR Part 2 (substance use disorder records) applies to you.',
            ...(sensitive.length > 0
              ? [
                  `${listed(
                    sensitive.map(({ name }) => name),
                    6,
                  )}: especially sensitive records are in there.`,
                ]
              : []),
          ],
          assets: sensitive.length > 0 ? sensitive : situation.phi,
          extent: 'many' as const,
          controls: [
            {
              known: 'part2-settled',
              of: 'practice',
              weight: 'decisive' as const,
              standing: 'absent' as const,
              words: {
                is: 'it is settled whether Part 2 applies',
                lacks: 'it is not settled whether Part 2 applies',
              },
              because: 'The facts about your practice say so.',
              evidence: [entity.revision],
            },
            ...controls('practice', [], ['policies-written']),
          ],
          initiation: 'moderate' as const,
          initiationWhy:
            'Requests for records come in all year; one that Part 2 would treat differently comes at least once in most years.',
          positions: [entity.revision],
        },
      ];
    },
  },
  {
    id: 'unexamined-change',
    source: 'structural',
    threat:
      'New systems, people and threats come, the analysis and the safeguards stay as they were, and risks grow unseen.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.308(a)(8)', '164.306(e)', '164.316(b)(2)(iii)'],
    targets: (situation) =>
      situation.ephi.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'The risk analysis and safeguards go stale while things change',
              reasons: [
                `Your inventory has ${situation.phi.length === 1 ? 'one line' : `${situation.phi.length} lines`} with PHI, and it will change.`,
              ],
              assets: situation.ephi,
              extent: 'all' as const,
              care: 'slows' as const,
              controls: controls('practice', ['evaluation-done'], ['policies-reviewed', 'policies-written']),
              initiation: 'moderate' as const,
              initiationWhy: 'A system, a vendor or a way of working changes 1 to 10 times a year.',
            },
          ],
  },
  {
    id: 'incident-mishandled',
    source: 'structural',
    threat: 'An incident is noticed late, or nobody knows what to do, and it gets worse than it had to.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.308(a)(6)(i)', '164.308(a)(6)(ii)'],
    targets: (situation) =>
      situation.ephi.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'A security incident is noticed late or badly handled',
              reasons: [
                'Sooner or later every practice has a security incident.',
                ...(situation.program.incidents.size > 0
                  ? [
                      `${situation.program.incidents.size === 1 ? 'One incident is' : `${situation.program.incidents.size} incidents are`} on record.`,
                    ]
                  : []),
              ],
              assets: situation.ephi,
              extent: 'many' as const,
              care: 'slows' as const,
              controls: controls(
                'practice',
                ['incident-procedure', 'incidents-recorded'],
                ['security-training', 'security-reminders'],
              ),
              initiation: 'moderate' as const,
              initiationWhy: 'Something that counts as a security incident happens 1 to 10 times a year.',
            },
          ],
  },
  {
    id: 'internet-outage',
    source: 'environmental',
    threat: 'The line to the internet is cut or down.',
    affects: ['availability'],
    citations: ['164.308(a)(7)(ii)(C)', '164.312(a)(2)(ii)'],
    targets: (situation) => {
      const outside = situation.ephi.filter((asset) => asset.hosting === 'vendor' && !hasPlace(asset));
      return outside.length === 0
        ? []
        : situation.places.map((place) => ({
            subject: place.id,
            title: `The internet is down${place.site ? ` at ${place.name}` : ''}`,
            reasons: [
              `${listed(
                outside.map(({ name }) => name),
                6,
              )}: reached over the internet.`,
            ],
            assets: outside,
            sites: place.site ? [place.id] : [],
            extent: 'all' as const,
            controls: controls(place.id, ['works-without-systems'], ['emergency-access']),
            initiation: 'moderate' as const,
            initiationWhy: 'A line fails for an hour or more 1 to 10 times a year.',
          }));
    },
  },
];
