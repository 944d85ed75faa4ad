import type { Citation } from '#regulation/citation.ts';

/**
 * The facts and security measures that the interview asks about. A measure is what OCR's fourth element calls a
 * current security measure; the citations are the provisions that an answer to it speaks to. Where `per` is
 * `asset`, each asset it matters to has its own answer. Questions (how it is asked) are in `questions/`,
 * scenarios (what its absence lets happen) in `scenarios/`.
 */
export type Measure = {
  readonly per: 'practice' | 'asset';
  readonly citations: readonly Citation[];
};

const practiceWide = (...citations: Citation[]): Measure => ({ per: 'practice', citations });
const perAsset = (...citations: Citation[]): Measure => ({ per: 'asset', citations });

/** Facts: not good or bad, they decide what else matters. */
export const facts = [
  'works-from-home',
  'offers-telehealth',
  'who-runs-it',
  'wireless',
  'texts-about-patients',
  'own-phones-for-work',
  'usb-media-used',
  'website-forms-or-booking',
  'uses-ai',
  'networked-medical-devices',
  'moved-or-renovated',
  'somebody-left',
  'public-screens',
] as const;
export type Fact = (typeof facts)[number];

export const measures = {
  // Who may, and who did (164.308(a)(3)-(4), 164.312(a), (d))
  'access-authorized': practiceWide('164.308(a)(3)(ii)(A)', '164.308(a)(4)(ii)(B)'),
  'staff-screened': practiceWide('164.308(a)(3)(ii)(B)'),
  'leavers-lose-access': practiceWide('164.308(a)(3)(ii)(C)'),
  'access-recertified': practiceWide('164.308(a)(4)(ii)(C)'),
  'unique-logins': perAsset('164.312(a)(2)(i)'),
  'second-factor': perAsset('164.312(d)'),
  'default-passwords-changed': practiceWide('164.312(d)'),
  'admin-accounts-separate': practiceWide('164.312(a)(1)'),
  'service-passwords-renewed': practiceWide('164.308(a)(5)(ii)(D)'),
  'password-practice': practiceWide('164.308(a)(5)(ii)(D)'),
  'session-logoff': perAsset('164.312(a)(2)(iii)'),
  'workstations-lock': practiceWide('164.310(c)'),
  'emergency-access': practiceWide('164.312(a)(2)(ii)'),
  // Seeing what happened (164.308(a)(1)(ii)(D), 164.312(b)-(c))
  'access-logs-reviewed': practiceWide('164.308(a)(1)(ii)(D)'),
  'failed-logins-seen': practiceWide('164.308(a)(5)(ii)(C)'),
  'activity-recorded': perAsset('164.312(b)'),
  'file-changes-noticed': practiceWide('164.312(c)(1)', '164.312(c)(2)'),
  // Malice from outside (164.308(a)(5))
  'security-training': practiceWide('164.308(a)(5)(i)'),
  'security-reminders': practiceWide('164.308(a)(5)(ii)(A)'),
  'phishing-practice': practiceWide('164.308(a)(5)(ii)(A)'),
  'email-filtering': practiceWide('164.308(a)(5)(ii)(B)'),
  'endpoint-protection': practiceWide('164.308(a)(5)(ii)(B)'),
  patching: practiceWide('164.308(a)(5)(ii)(B)'),
  'network-separated': practiceWide('164.312(a)(1)'),
  'firewall-maintained': practiceWide('164.312(e)(1)'),
  'guest-wireless-separate': practiceWide('164.312(e)(1)'),
  'remote-work-safe': practiceWide('164.310(b)'),
  'telehealth-safe': practiceWide('164.312(e)(1)'),
  'portal-safe': practiceWide('164.312(d)'),
  'medical-devices-safe': practiceWide('164.312(a)(1)'),
  // Where PHI strays (164.312(e), 164.310)
  'email-encrypted': practiceWide('164.312(e)(2)(ii)', '164.312(e)(1)'),
  'transmission-integrity': practiceWide('164.312(e)(2)(i)'),
  'personal-email-barred': practiceWide('164.312(e)(1)'),
  'texting-safe': practiceWide('164.312(e)(1)'),
  'own-phones-managed': practiceWide('164.310(b)'),
  'fax-numbers-checked': practiceWide('164.312(e)(1)'),
  'ai-use-governed': practiceWide('164.308(b)(1)', '164.310(b)'),
  'trackers-checked': practiceWide('164.312(e)(1)'),
  // Rooms and things (164.310)
  'building-secured': practiceWide('164.310(a)(2)(ii)'),
  'visitors-controlled': practiceWide('164.310(a)(2)(iii)'),
  'locks-and-repairs-recorded': practiceWide('164.310(a)(2)(iv)'),
  'contingency-entry': practiceWide('164.310(a)(2)(i)'),
  'workstation-rules': practiceWide('164.310(b)'),
  'front-desk-private': practiceWide('164.310(c)'),
  'public-screens-locked': practiceWide('164.310(c)'),
  // The Security Rule is about ePHI; paper is under the Privacy Rule (164.530(c)(1)).
  'paper-locked-away': practiceWide(),
  'media-destroyed': practiceWide('164.310(d)(2)(i)'),
  'media-wiped-before-reuse': practiceWide('164.310(d)(2)(ii)'),
  'copied-before-moving': practiceWide('164.310(d)(2)(iv)'),
  // When it stops working (164.308(a)(7))
  'backups-made': practiceWide('164.308(a)(7)(ii)(A)'),
  'backups-offline': practiceWide('164.308(a)(7)(ii)(A)'),
  'restore-tested': practiceWide('164.308(a)(7)(ii)(D)'),
  'recovery-plan': practiceWide('164.308(a)(7)(ii)(B)'),
  'recovery-plan-tested': practiceWide('164.308(a)(7)(ii)(D)'),
  'works-without-systems': practiceWide('164.308(a)(7)(ii)(C)'),
  'systems-ranked': practiceWide('164.308(a)(7)(ii)(E)'),
  'power-and-water': practiceWide('164.310(a)(2)(ii)'),
  // Keeping it going (164.308(a)(1), (6), (8), 164.316)
  'incident-procedure': practiceWide('164.308(a)(6)(i)'),
  'incidents-recorded': practiceWide('164.308(a)(6)(ii)', '164.308(a)(6)(i)'),
  'sanctions-applied': practiceWide('164.308(a)(1)(ii)(C)'),
  'policies-written': practiceWide('164.316(a)', '164.316(b)(1)'),
  'policies-kept-six-years': practiceWide('164.316(b)(2)(i)'),
  'policies-available': practiceWide('164.316(b)(2)(ii)'),
  'policies-reviewed': practiceWide('164.316(b)(2)(iii)'),
  'evaluation-done': practiceWide('164.308(a)(8)'),
} as const satisfies Record<string, Measure>;
export type MeasureId = keyof typeof measures;

/** What an answer says of a measure. `unknown`: "I don't know", which is work and counts as not in place until somebody finds out. */
export type Standing = 'in-place' | 'partly' | 'absent' | 'unknown' | 'not-applicable';
