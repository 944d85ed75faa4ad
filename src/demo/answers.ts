import type { Fact, MeasureId } from '#areas/risk-analysis/measures.ts';
import type { AssetKind } from '#areas/inventory/events.ts';

/** What the sample practice answers in the interview. A measure that is not here is in place. */
export const answers: Readonly<Partial<Record<Fact | MeasureId, string>>> = {
  'who-runs-it': 'it-company',
  'works-from-home': 'yes',
  'offers-telehealth': 'yes',
  wireless: 'guests-too',
  'texts-about-patients': 'yes',
  'own-phones-for-work': 'yes',
  'usb-media-used': 'no',
  'website-forms-or-booking': 'yes',
  'uses-ai': 'no',
  'networked-medical-devices': 'yes',
  'public-screens': 'no',
  'moved-or-renovated': 'no',
  'somebody-left': 'yes',
  'policies-written': 'partly',
  'evaluation-done': 'absent',
  'incident-procedure': 'partly',
  'restore-tested': 'absent',
  'backups-offline': 'unknown',
  'recovery-plan': 'absent',
  'works-without-systems': 'partly',
  'security-training': 'partly',
  'phishing-practice': 'absent',
  'network-separated': 'partly',
  'remote-work-safe': 'partly',
  'medical-devices-safe': 'unknown',
  'leavers-lose-access': 'partly',
  'access-recertified': 'absent',
  'front-desk-private': 'partly',
  'email-encrypted': 'partly',
  'personal-email-barred': 'partly',
  'texting-safe': 'partly',
  'own-phones-managed': 'absent',
  'trackers-checked': 'unknown',
  'password-practice': 'partly',
  'default-passwords-changed': 'unknown',
  'access-logs-reviewed': 'absent',
  'file-changes-noticed': 'unknown',
};

/** Where the answer depends on what it is about. */
export const answersByKind: Readonly<Partial<Record<MeasureId, Partial<Record<AssetKind, string>>>>> = {
  'second-factor': { email: 'absent', 'cloud-files': 'absent', ehr: 'in-place' },
  'unique-logins': { desktop: 'partly', laptop: 'partly', ehr: 'in-place' },
};

/** One step of the plan. Days are counted from the day of the demo. */
export type Step = {
  /** `{}` stands for what it is about: `the EHR`. */
  readonly what: string;
  readonly owner: string;
  readonly due: number;
  readonly cost: number;
  /** Done, on that day, with this proof. */
  readonly done?: { readonly on: number; readonly proof: string };
};

/** The steps of the plan, by the measure that each puts in place. */
export const steps: Readonly<Partial<Record<MeasureId, Step>>> = {
  'second-factor': {
    what: 'Turn on the second step at sign-in to {}, for everybody.',
    owner: 'person-grace',
    due: 12,
    cost: 0,
  },
  'phishing-practice': {
    what: 'Send everybody a practice phishing message, and talk about it at the next staff meeting.',
    owner: 'person-grace',
    due: -6,
    cost: 300,
  },
  'restore-tested': {
    what: 'Restore one day of files from the backup with Ridgeline IT, and note how long it took.',
    owner: 'person-grace',
    due: 20,
    cost: 450,
  },
  'backups-offline': {
    what: 'Ask Granary Backup whether one copy cannot be changed or deleted from our network.',
    owner: 'person-grace',
    due: 34,
    cost: 0,
  },
  'access-logs-reviewed': {
    what: 'Go through the EHR’s report of who opened which chart, on the first Monday of the month.',
    owner: 'person-elena',
    due: 41,
    cost: 0,
  },
  'unique-logins': {
    what: 'Give each person at the front desk and in the exam rooms a Windows account of their own.',
    owner: 'person-jonah',
    due: -96,
    cost: 600,
    done: {
      on: -101,
      proof: 'List of accounts from Ridgeline IT, with one name each; the shared one is deleted.',
    },
  },
  'security-training': {
    what: 'Train everybody on passwords, phishing and lost devices, newcomers in their first week.',
    owner: 'person-grace',
    due: 52,
    cost: 480,
  },
  'leavers-lose-access': {
    what: 'Write a list of what is switched off on somebody’s last day, and use it.',
    owner: 'person-grace',
    due: -80,
    cost: 0,
    done: { on: -84, proof: 'Checklist of eleven systems, first used for Devon Clarke’s leave.' },
  },
  'own-phones-managed': {
    what: 'Put work email on private phones only with a passcode and remote wipe.',
    owner: 'person-grace',
    due: 66,
    cost: 900,
  },
  'default-passwords-changed': {
    what: 'Have Ridgeline IT list every router, copier and instrument with its first password, and change those.',
    owner: 'person-grace',
    due: 27,
    cost: 350,
  },
  'medical-devices-safe': {
    what: 'Ask the makers of the ECG and the spirometer for updates, and put both on a network of their own.',
    owner: 'person-priya',
    due: 74,
    cost: 700,
  },
  'recovery-plan': {
    what: 'Write down in which order what is brought back after an outage, and who calls whom.',
    owner: 'person-grace',
    due: 88,
    cost: 0,
  },
};

/** The step for a measure that has none above. */
export const otherStep: Omit<Step, 'what'> = { owner: 'person-grace', due: 104, cost: 0 };

/** The steps for risks that no measure of the interview lowers, by the scenario's template. */
export const stepsByRisk: Readonly<Record<string, Step>> = {
  'missing-agreement': {
    what: 'Get the agreement with {} signed, or find another vendor.',
    owner: 'person-grace',
    due: -6,
    cost: 0,
  },
  intercepted: {
    what: 'Have Ridgeline IT see to it that what {} sends is encrypted on its way.',
    owner: 'person-grace',
    due: 61,
    cost: 200,
  },
};

export const statement =
  'I went through the inventory, the answers and every risk of this analysis with Dr. Vasquez. It shows our practice as we know it today. What we do not know yet is in the plan.';
