import type { MeasureId } from './measures.ts';

/**
 * Each measure in two clauses that fit into a sentence: how it is where the measure is in place (also after
 * "whether"), and how it is where it is missing.
 */
export const measureWords: Readonly<Record<MeasureId, { readonly is: string; readonly lacks: string }>> = {
  'access-authorized': {
    is: 'somebody approves each access before it is given',
    lacks: 'access is given without anybody’s approval on record',
  },
  'staff-screened': {
    is: 'people are checked before they get access',
    lacks: 'nobody is checked before getting access',
  },
  'leavers-lose-access': {
    is: 'access ends on the day somebody leaves',
    lacks: 'people who leave keep their access for a while',
  },
  'access-recertified': {
    is: 'you go through the list of who has access from time to time and take away what is no longer needed',
    lacks: 'nobody goes through the list of who has access',
  },
  'unique-logins': {
    is: 'everybody signs in under a name of their own',
    lacks: 'several people share one sign-in',
  },
  'second-factor': {
    is: 'signing in takes a second factor',
    lacks: 'a password alone opens it',
  },
  'default-passwords-changed': {
    is: 'the passwords that devices come with are changed',
    lacks: 'devices still have the password they came with',
  },
  'admin-accounts-separate': {
    is: 'accounts that may change everything are separate from everyday ones',
    lacks: 'everyday accounts may change everything',
  },
  'service-passwords-renewed': {
    is: 'passwords of service accounts are long, known to few, and renewed',
    lacks: 'service accounts keep old passwords',
  },
  'password-practice': {
    is: 'passwords are long, not used twice, and checked against known leaks',
    lacks: 'passwords are short, used twice, or never checked against known leaks',
  },
  'session-logoff': {
    is: 'an idle session closes by itself soon',
    lacks: 'an idle session stays open for a long time',
  },
  'workstations-lock': {
    is: 'workstations lock when nobody is at them',
    lacks: 'workstations stay open when nobody is at them',
  },
  'emergency-access': {
    is: 'there is a tried way to the records in an emergency',
    lacks: 'there is no way to the records in an emergency',
  },
  'access-logs-reviewed': {
    is: 'somebody regularly reviews who looked at which records',
    lacks: 'nobody reviews who looked at which records',
  },
  'failed-logins-seen': {
    is: 'somebody notices failed sign-ins',
    lacks: 'nobody would notice failed sign-ins',
  },
  'activity-recorded': {
    is: 'it records who did what, and the record is kept',
    lacks: 'it does not record who did what',
  },
  'file-changes-noticed': {
    is: 'changed or deleted files are noticed',
    lacks: 'nobody would notice a changed or deleted file',
  },
  'security-training': {
    is: 'everybody is trained in security, when they start and after',
    lacks: 'people have had no security training',
  },
  'security-reminders': {
    is: 'people get security reminders',
    lacks: 'people get no security reminders',
  },
  'phishing-practice': {
    is: 'people practice to spot phishing',
    lacks: 'nobody has practiced to spot phishing',
  },
  'email-filtering': {
    is: 'incoming mail is filtered for malice',
    lacks: 'incoming mail is not filtered for malice',
  },
  'endpoint-protection': {
    is: 'every computer has protection against malicious software that somebody watches',
    lacks: 'computers have no protection against malicious software that somebody watches',
  },
  patching: {
    is: 'security updates are installed soon after they come out',
    lacks: 'security updates wait, or are not installed',
  },
  'network-separated': {
    is: 'gadgets, guests and medical devices are kept apart from the network with PHI',
    lacks: 'everything is on one network',
  },
  'firewall-maintained': {
    is: 'a firewall stands between the network and the internet, and somebody maintains it',
    lacks: 'nobody maintains a firewall',
  },
  'guest-wireless-separate': {
    is: 'guest wireless is separate from the practice’s own',
    lacks: 'guests are on the same wireless network as the practice',
  },
  'remote-work-safe': {
    is: 'people who work from home do so on protected computers and connections',
    lacks: 'people who work from home use whatever computer and connection they have',
  },
  'telehealth-safe': {
    is: 'video visits run on a protected service, in private',
    lacks: 'video visits run on services or in places that are not private',
  },
  'portal-safe': {
    is: 'the patient portal checks who signs in with more than a password',
    lacks: 'the patient portal opens with a password alone',
  },
  'medical-devices-safe': {
    is: 'connected medical devices are known, updated and kept apart',
    lacks: 'connected medical devices are neither updated nor kept apart',
  },
  'email-encrypted': {
    is: 'mail with PHI is encrypted when it leaves the practice',
    lacks: 'mail with PHI leaves the practice unencrypted',
  },
  'transmission-integrity': {
    is: 'PHI cannot be changed unnoticed while it is sent',
    lacks: 'nothing shows whether PHI was changed while it was sent',
  },
  'personal-email-barred': {
    is: 'PHI may not go to personal mailboxes, and that is enforced',
    lacks: 'nothing keeps PHI out of personal mailboxes',
  },
  'texting-safe': {
    is: 'texts about patients go through a protected service',
    lacks: 'texts about patients go through ordinary messages',
  },
  'own-phones-managed': {
    is: 'people’s own phones that hold PHI are locked, encrypted and can be wiped',
    lacks: 'nobody manages people’s own phones that hold PHI',
  },
  'fax-numbers-checked': {
    is: 'fax numbers are stored, checked and confirmed before PHI goes out',
    lacks: 'fax numbers are typed by hand and not checked',
  },
  'ai-use-governed': {
    is: 'PHI goes only into AI tools that you approved and have an agreement for',
    lacks: 'nothing says which AI tools may be given PHI',
  },
  'trackers-checked': {
    is: 'your website was checked for trackers that send visitors’ data to others',
    lacks: 'your website was never checked for trackers',
  },
  'building-secured': {
    is: 'doors, keys and alarm keep strangers out',
    lacks: 'doors, keys or alarm do not keep strangers out',
  },
  'visitors-controlled': {
    is: 'visitors do not walk alone where PHI is',
    lacks: 'visitors can walk alone where PHI is',
  },
  'locks-and-repairs-recorded': {
    is: 'repairs and changes of locks, doors and keys are on record',
    lacks: 'repairs and changes of locks, doors and keys are not on record',
  },
  'contingency-entry': {
    is: 'people know how to get in to restore systems after a disaster',
    lacks: 'nobody has settled how to get in to restore systems after a disaster',
  },
  'workstation-rules': {
    is: 'there are rules for how and where workstations are used',
    lacks: 'there are no rules for how and where workstations are used',
  },
  'front-desk-private': {
    is: 'screens and talk at the front desk are kept from the waiting room',
    lacks: 'screens and talk at the front desk reach the waiting room',
  },
  'public-screens-locked': {
    is: 'kiosks and screens that patients use lock themselves and show nothing of others',
    lacks: 'kiosks and screens that patients use stay open',
  },
  'paper-locked-away': {
    is: 'paper with PHI is locked away when nobody works with it',
    lacks: 'paper with PHI lies open',
  },
  'media-destroyed': {
    is: 'media and paper with PHI are destroyed for good before they are thrown away',
    lacks: 'media or paper with PHI are thrown away as they are',
  },
  'media-wiped-before-reuse': {
    is: 'media are wiped before they are used again, sold or given back',
    lacks: 'media are used again, sold or given back without being wiped',
  },
  'copied-before-moving': {
    is: 'a copy is made before equipment is moved or repaired',
    lacks: 'equipment is moved or repaired without a copy',
  },
  'backups-made': {
    is: 'everything that matters is backed up',
    lacks: 'not everything that matters is backed up',
  },
  'backups-offline': {
    is: 'one copy is kept where an intruder, or a fire, cannot reach it',
    lacks: 'every copy can be reached by the same intruder or fire',
  },
  'restore-tested': {
    is: 'bringing data back from a backup was tried and worked',
    lacks: 'nobody has ever tried to bring data back from a backup',
  },
  'recovery-plan': {
    is: 'a written plan says how to recover',
    lacks: 'no written plan says how to recover',
  },
  'recovery-plan-tested': {
    is: 'the recovery plan was tried from end to end',
    lacks: 'the recovery plan was never tried from end to end',
  },
  'works-without-systems': {
    is: 'people know how to go on caring for patients without the systems',
    lacks: 'nobody has settled how to go on caring for patients without the systems',
  },
  'systems-ranked': {
    is: 'it is settled which systems come back first',
    lacks: 'it is not settled which systems come back first',
  },
  'power-and-water': {
    is: 'equipment is protected against water, heat and power failure',
    lacks: 'equipment is not protected against water, heat or power failure',
  },
  'incident-procedure': {
    is: 'people know what to do in a security incident, and whom to call',
    lacks: 'nobody has settled what to do in a security incident',
  },
  'incidents-recorded': {
    is: 'incidents are written down, with what came of them',
    lacks: 'incidents are not written down',
  },
  'sanctions-applied': {
    is: 'breaking the rules has consequences, and people know it',
    lacks: 'breaking the rules has no settled consequences',
  },
  'policies-written': { is: 'policies are written down', lacks: 'policies are not written down' },
  'policies-kept-six-years': {
    is: 'policies and records are kept for six years',
    lacks: 'policies and records are not kept for six years',
  },
  'policies-available': {
    is: 'the people who need the policies have them',
    lacks: 'the people who need the policies do not have them',
  },
  'policies-reviewed': {
    is: 'policies are reviewed and changed when things change',
    lacks: 'policies are not reviewed when things change',
  },
  'evaluation-done': {
    is: 'you evaluate from time to time whether your safeguards still fit',
    lacks: 'nobody evaluates whether your safeguards still fit',
  },
};
