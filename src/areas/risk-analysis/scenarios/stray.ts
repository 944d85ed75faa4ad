import { agreement, controls, isA, type KnownControl, onBase, type Template } from './template.ts';
import { holding } from '#areas/risk-analysis/situation.ts';

/** PHI that goes to the wrong place by mistake or habit: fax, mail, text, personal mailboxes, AI tools. Accidental. */

export const stray: readonly Template[] = [
  {
    id: 'misdirected-fax',
    source: 'accidental',
    threat: 'A fax goes to a wrong number, and a stranger reads it.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Paper/Films', 'Other'],
      cause: 'misdirected',
    },
    targets: (situation) =>
      situation.phi
        .filter((asset) => isA(asset, 'fax'))
        .map((asset) => ({
          subject: asset.id,
          title: `A fax from ${asset.name} goes to the wrong number`,
          reasons: [holding(situation, asset), 'A wrong digit is enough.'],
          assets: [asset],
          extent: 'few' as const,
          controls: controls(asset.id, ['fax-numbers-checked'], ['security-training']),
          initiation: 'moderate' as const,
          initiationWhy: 'Practices that fax every day send one astray 1 to 10 times a year.',
        })),
  },
  {
    id: 'misdirected-mail',
    source: 'accidental',
    threat: 'A message or attachment with PHI goes to the wrong person.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Email'], cause: 'misdirected' },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'email'))
        .map((asset) => ({
          subject: asset.id,
          title: `A message from ${asset.name} goes to the wrong person`,
          reasons: [
            holding(situation, asset),
            'Names are completed as you type, and the wrong one is sometimes taken.',
          ],
          assets: [asset],
          extent: 'few' as const,
          controls: controls(asset.id, ['email-encrypted'], ['security-training']),
          initiation: 'moderate' as const,
          initiationWhy: 'With many messages a day, one goes to the wrong person 1 to 10 times a year.',
        })),
  },
  {
    id: 'personal-mailbox',
    source: 'accidental',
    threat: 'Somebody sends PHI to a mailbox of their own, to work on it at home, and it stays there.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)', '164.310(b)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Email'], cause: 'insider' },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'email'))
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody sends PHI from ${asset.name} to a mailbox of their own`,
          reasons: [holding(situation, asset), 'Nothing is easier than sending work home.'],
          assets: [asset],
          extent: 'few' as const,
          controls: controls(asset.id, ['personal-email-barred'], ['security-training', 'sanctions-applied']),
          initiation: 'moderate' as const,
          initiationWhy: 'It happens where work is finished at home: 1 to 10 times a year.',
        })),
  },
  {
    id: 'texting',
    source: 'accidental',
    threat: 'A text about a patient goes to the wrong number, or stays on phones where others read it.',
    affects: ['confidentiality'],
    citations: ['164.312(e)(1)', '164.310(b)'],
    portal: {
      type: 'Unauthorized Access/Disclosure',
      locations: ['Other Portable Electronic Device'],
      cause: 'misdirected',
    },
    targets: (situation) => {
      const fact = situation.fact('texts-about-patients');
      if (['no', 'unasked'].includes(fact.value)) return [];
      const texts = fact.value !== 'unknown';
      return [
        {
          subject: 'practice',
          title: 'Texts about patients reach the wrong eyes',
          reasons: [fact.because],
          assets: situation.ephi.filter((asset) => isA(asset, 'messaging')),
          phi: ['contact', 'clinical'] as const,
          extent: 'few' as const,
          controls: controls('practice', ['texting-safe'], ['own-phones-managed', 'security-training']),
          initiation: texts ? ('high' as const) : ('moderate' as const),
          initiationWhy: texts
            ? 'Texting goes on all year; a wrong recipient, or a phone left lying, happens 10 to 100 times.'
            : 'If people text at all, it goes wrong at least once in most years.',
          positions: fact.evidence,
        },
      ];
    },
  },
  {
    id: 'ai-leak',
    source: 'accidental',
    threat: 'Somebody gives PHI to an AI tool, and it is kept, learned from, or shown to others.',
    affects: ['confidentiality'],
    citations: ['164.308(b)(1)', '164.312(e)(1)', '164.308(a)(4)(i)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Other', 'Network Server'] },
    targets: (situation) => {
      const tools = situation.assets.filter((asset) => isA(asset, 'ai-tool'));
      const fact = situation.fact('uses-ai');
      const base = {
        initiation: 'high' as const,
        initiationWhy: 'Where such a tool is used for work, PHI goes into it 10 to 100 times a year or more.',
        positions: fact.evidence,
      };
      if (tools.length > 0)
        return tools.map((asset) => {
          const vendor = situation.vendors.find(({ id }) => id === asset.vendor);
          const none: KnownControl = {
            known: 'agreement',
            of: asset.id,
            weight: 'decisive',
            standing: asset.hosting === 'practice' ? 'not-applicable' : 'unknown',
            words: {
              is: `there is an agreement with whoever runs ${asset.name}`,
              lacks: `there is no agreement with whoever runs ${asset.name}`,
            },
            because: 'Your inventory does not say who runs it.',
            evidence: [asset.revision],
          };
          return onBase(base, {
            subject: asset.id,
            title: `PHI given to ${asset.name} ends up elsewhere`,
            reasons: [
              asset.phi.length > 0
                ? holding(situation, asset)
                : `Your inventory lists ${asset.name}. PHI can be typed or spoken into it.`,
            ],
            assets: [asset],
            phi: ['clinical'] as const,
            extent: 'many' as const,
            controls: [
              ...controls(asset.id, ['ai-use-governed'], ['security-training']),
              vendor ? agreement(vendor, situation.today) : none,
            ],
          });
        });
      return fact.value === 'yes' || fact.value === 'unknown'
        ? [
            {
              ...base,
              subject: 'practice',
              title: 'PHI given to an AI tool ends up elsewhere',
              reasons: [fact.because, 'Your inventory names no AI tool.'],
              assets: [],
              phi: ['clinical'] as const,
              extent: 'few' as const,
              controls: controls('practice', ['ai-use-governed'], ['security-training']),
              ...(fact.value === 'unknown' && {
                initiation: 'moderate' as const,
                initiationWhy:
                  'Most people have such a tool on their phone. That somebody uses it for work is somewhat likely.',
              }),
            },
          ]
        : [];
    },
  },
  {
    id: 'remote-work',
    source: 'accidental',
    threat: 'PHI is seen, kept or printed at home, or goes over a computer that others use too.',
    affects: ['confidentiality'],
    citations: ['164.310(b)', '164.310(c)', '164.312(e)(1)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Laptop', 'Desktop Computer'] },
    targets: (situation) => {
      const fact = situation.fact('works-from-home');
      if (['no', 'unasked'].includes(fact.value) || situation.ephi.length === 0) return [];
      return [
        {
          subject: 'practice',
          title: 'PHI is exposed where people work from home',
          reasons: [fact.because],
          assets: situation.ephi.filter((asset) => asset.leaves || isA(asset, 'remote-access')),
          phi: ['clinical'] as const,
          extent: 'few' as const,
          care: 'goes-on' as const,
          controls: controls('practice', ['remote-work-safe'], ['workstation-rules', 'security-training']),
          initiation: 'moderate' as const,
          initiationWhy: 'At home others are around; something is seen or left lying 1 to 10 times a year.',
          positions: fact.evidence,
        },
      ];
    },
  },
];
