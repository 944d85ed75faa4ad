import { controls, encrypted, isA, type Template } from './template.ts';
import { ownStore } from './ransomware.ts';
import { hasPlace, holding } from '#areas/risk-analysis/situation.ts';

/** People outside who want in: phishing, stolen passwords, known holes. Adversarial (NIST SP 800-30 D-2). */

const signInSystems = [
  'ehr',
  'practice-management',
  'pharmacy-system',
  'imaging',
  'scheduling',
  'billing',
  'cloud-files',
  'telehealth',
  'e-prescribing',
  'messaging',
] as const;

export const intruders: readonly Template[] = [
  {
    id: 'mailbox-phishing',
    source: 'adversarial',
    threat:
      'A criminal sends a message that lures somebody into giving away the password, and reads, copies and misuses the mailbox.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.308(a)(5)(ii)(A)', '164.308(a)(5)(ii)(B)', '164.312(d)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Email'], cause: 'email-compromise' },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'email'))
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody takes over a mailbox in ${asset.name} by phishing`,
          reasons: [
            holding(situation, asset),
            'A mailbox gathers years of messages, and other passwords are reset through it.',
          ],
          assets: [asset],
          extent: 'all' as const,
          controls: controls(
            asset.id,
            ['second-factor'],
            ['email-filtering', 'phishing-practice', 'security-training'],
          ),
          harmAtLeast: {
            level: 'low' as const,
            why: 'Some lures carry the second factor along, and one tired moment is enough, so harm is never put lower than Low.',
          },
          initiation: 'very-high' as const,
          initiationWhy:
            'Phishing reaches every mailbox, all the time. NIST’s own worked example for health care also puts it at Very High (SP 800-66r2, section 3).',
        })),
  },
  {
    id: 'stolen-password',
    source: 'adversarial',
    threat: 'Somebody signs in with a password that was guessed, leaked elsewhere or given away.',
    affects: ['confidentiality', 'integrity'],
    citations: ['164.312(d)', '164.308(a)(5)(ii)(D)', '164.308(a)(5)(ii)(C)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Electronic Medical Record'], cause: 'other-hacking' },
    targets: (situation) =>
      situation.ephi
        .filter(
          (asset) => asset.form === 'system' && asset.hosting === 'vendor' && isA(asset, ...signInSystems),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody signs in to ${asset.name} with a stolen password`,
          reasons: [holding(situation, asset), 'It is reached over the internet, from anywhere.'],
          assets: [asset],
          extent: 'all' as const,
          controls: controls(asset.id, ['second-factor'], ['password-practice', 'failed-logins-seen']),
          initiation: 'high' as const,
          initiationWhy:
            'Leaked passwords are tried on every sign-in page that faces the internet, by machines.',
        })),
  },
  {
    id: 'portal-account-takeover',
    source: 'adversarial',
    threat:
      'Somebody signs in to patients’ portal accounts with passwords that leaked elsewhere, or by knowing their birth date.',
    affects: ['confidentiality'],
    citations: ['164.312(d)', '164.312(a)(1)'],
    portal: { type: 'Unauthorized Access/Disclosure', locations: ['Network Server'] },
    targets: (situation) =>
      situation.ephi
        .filter((asset) => isA(asset, 'patient-portal'))
        .map((asset) => ({
          subject: asset.id,
          title: `Somebody opens patients’ accounts in ${asset.name}`,
          reasons: [holding(situation, asset), 'Patients choose their own passwords there.'],
          assets: [asset],
          extent: 'few' as const,
          controls: controls(asset.id, ['portal-safe'], ['failed-logins-seen']),
          initiation: 'high' as const,
          initiationWhy:
            'Leaked passwords are tried on portals by machines; an estranged relative tries by hand.',
        })),
  },
  {
    id: 'remote-access-break-in',
    source: 'adversarial',
    threat: 'An intruder comes in through the way that staff or support use from outside.',
    affects: ['confidentiality', 'integrity', 'availability'],
    citations: ['164.312(d)', '164.312(e)(1)', '164.308(a)(4)(ii)(B)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'other-hacking' },
    targets: (situation) =>
      situation.assets
        .filter((asset) => isA(asset, 'remote-access'))
        .map((asset) => ({
          subject: asset.id,
          title: `An intruder comes in through ${asset.name}`,
          reasons: [`Your inventory lists ${asset.name}, a way into your network from outside.`],
          assets: [asset],
          phi: situation.ephi.filter(hasPlace).flatMap(({ phi }) => phi),
          extent: 'all' as const,
          controls: controls(
            asset.id,
            ['second-factor', 'patching'],
            ['remote-work-safe', 'firewall-maintained', 'failed-logins-seen'],
          ),
          initiation: 'high' as const,
          initiationWhy: 'Ways in from outside are found and tried within hours of being opened.',
        })),
  },
  {
    id: 'privileged-account',
    source: 'adversarial',
    threat:
      'Somebody gets hold of an account that may change everything, or of a service account whose password never changes.',
    affects: ['confidentiality', 'integrity', 'availability'],
    citations: ['164.308(a)(5)(ii)(D)', '164.312(a)(1)', '164.312(d)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'other-hacking' },
    targets: (situation) => {
      const held = situation.ephi.filter(
        (asset) => ownStore(asset) || isA(asset, 'email', 'ehr', 'cloud-files'),
      );
      return held.length === 0
        ? []
        : [
            {
              subject: 'practice',
              title: 'A service or administrator account is taken over',
              reasons: [
                `${held.map(({ name }) => name).join(', ')}: each has accounts that may change everything in it.`,
              ],
              assets: held,
              extent: 'all' as const,
              controls: controls(
                'practice',
                ['service-passwords-renewed', 'admin-accounts-separate'],
                ['password-practice', 'failed-logins-seen', 'default-passwords-changed'],
              ),
              initiation: 'moderate' as const,
              initiationWhy:
                'An intruder who is in looks for such an account next. That one gets so far is somewhat likely.',
            },
          ];
    },
  },
  {
    id: 'known-hole',
    source: 'adversarial',
    threat: 'Somebody uses a hole in software for which the update has long been out.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.308(a)(5)(ii)(B)', '164.308(a)(1)(ii)(B)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server'], cause: 'other-hacking' },
    targets: (situation) =>
      situation.assets
        .filter(
          (asset) =>
            isA(asset, 'server', 'file-server', 'network') || (ownStore(asset) && asset.phi.length > 0),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `A hole in software that was not updated lets somebody into ${asset.name}`,
          reasons: [
            `Your inventory lists ${asset.name}. Its updates are up to you, or to whoever you pay for it.`,
          ],
          assets: [asset],
          extent: 'all' as const,
          controls: [
            ...controls(asset.id, ['patching'], ['firewall-maintained', 'default-passwords-changed']),
            ...(asset.phi.length > 0 && asset.uses.includes('keeps') ? [encrypted(asset, 'supporting')] : []),
          ],
          initiation: 'moderate' as const,
          initiationWhy:
            'Holes are looked for by machines soon after they are known; what is not open to the internet is found later.',
        })),
  },
];
