import { grid, heading, para, points, steps } from '#written/written.ts';
import type { PolicyText } from './policy.ts';
import { accountable, readAgain } from './sentences.ts';
import { technician } from './security-words.ts';
import { keptFor } from './wording.ts';

/** BRE-03: when lost information counts as secured, and how that is proved. */
export const securedInformation: PolicyText = {
  id: 'BRE-03',
  title: 'Secured information: encryption and destruction',
  area: 'breach',
  level: 'required',
  answers: ['164.402 (Unsecured PHI)', '164.312(a)(2)(iv)', '164.312(e)(2)(ii)', '164.310(d)(2)(i)'],
  elsewhere: [
    'HHS guidance, 74 FR 19006 (April 27, 2009) and 74 FR 42740 (August 24, 2009)',
    'NIST SP 800-111, 800-52, 800-77, 800-113, 800-88; FIPS 140',
  ],
  audience: ['it', 'official'],
  applies: () => ({
    applies: true,
    because: 'Every practice has devices or paper that can be lost.',
  }),
  purpose: (told) =>
    `A lost laptop is no breach if nobody can read it and we can prove it. This sets the mark for ${told.name()}, and says what proof we hold before anything is lost.`,
  who: (told) =>
    accountable(told, 'security', 'everyone who sets up, carries or gets rid of devices and paper'),
  rule: () => [
    grid(
      ['What', 'Secured', 'Not secured'],
      [
        [
          'Stored data',
          'Encrypted in line with NIST SP 800-111; the key is kept apart and was not taken too',
          'A password alone; a deleted or formatted disk; the key on a note in the bag',
        ],
        [
          'Data on the way',
          'Encrypted by a module with a FIPS 140 certificate, in line with SP 800-52, 800-77 or 800-113',
          'Plain email, plain text messages, an old web address without the lock',
        ],
        [
          'Paper and film',
          'Shredded or destroyed so that it cannot be read or put together',
          'Torn once; black ink over words; in the recycling',
        ],
        [
          'Drives and discs',
          'Cleared, purged or destroyed after SP 800-88',
          'Emptied trash folder; a disk sold or thrown out as it is',
        ],
      ],
    ),
    points(
      'Every device and system that keeps patient information is encrypted.',
      'What we send by computer is encrypted on the way. There is one way around it: a patient asks for plain email or text, after we warned of the risk.',
      '**A device that is on and signed in is not secured,** even with full disk encryption. The one who holds it is already inside.',
      'Ransomware gets in past disk encryption when someone is signed in. It counts as a breach until we show otherwise.',
      'Encrypted data in the cloud is still in a vendor’s hands. The vendor is a business associate even if it has no key.',
      'Proof has to be **older than the loss**. Word of mouth is no proof.',
      'State laws have their own rules on encryption. We check them in each case (BRE-02).',
    ),
  ],
  procedure: (told) => [
    heading('For each device and system', 3),
    steps(
      `${technician(told)} turns on encryption of the whole disk before a device is handed out: ${told.devices() ?? 'none is on our list yet'}.`,
      `For ${told.ephiSystems()}: ask whoever runs it, in writing, how data is encrypted at rest and on the way. ${told.vendorOf('ehr') === undefined ? 'Start with the record system.' : `Start with ${told.vendorOf('ehr')}.`}`,
      'Ask for the number of the FIPS certificate. Check that it is still active; those under FIPS 140-2 are running out in favor of 140-3.',
      `Keep recovery keys apart from the devices, where only ${told.securityOfficial()} and one other can get them.`,
      'Take a screenshot or report that shows “on,” the serial number and the date. Put it with the device in the inventory. Do this again at each change, and at least each half year.',
      told.has('portable-drive')
        ? `For ${told.system('', 'portable-drive')}: encrypt each one or take it away. One without proof counts as unsecured.`
        : 'No USB drive is on our list. One that turns up goes to the security official.',
      'Set devices to sign out and lock. Shut one down before you carry it out.',
    ),
    heading('For email and fax', 3),
    para(
      `${told.has('email') ? `${told.system('', 'email')}: patient information goes only with encryption on, unless the patient asked for plain mail after a warning.` : 'No email is on our list. None is used for patient information.'} ${told.has('fax') ? `${told.system('', 'fax')}: follow PRV-18.` : ''}`.trim(),
    ),
    heading('When paper and media go', 3),
    para(
      `${told.shredder() === undefined ? 'We shred paper, or a firm under a signed agreement does.' : `${told.shredder()} shreds paper, and gives a certificate.`} ${technician(told)} clears or destroys disks, and writes down serial number, way and date (PRV-26).`,
    ),
    heading('When something is lost', 3),
    steps(
      `Report it at once to ${told.reachSecurity()}.`,
      'Find its proof in the inventory. Was encryption on? Was the device shut down, so that it asks for the key? Was the key elsewhere? Three times yes, with proof: secured.',
      'Anything else: go on with BRE-01.',
    ),
  ],
  records: (told) => [
    para(
      `${told.securityOfficial()} keeps the proof for each device and system with its date, the answers of vendors, and certificates of destruction. ${keptFor()}`,
    ),
  ],
  review: (told) => readAgain(told, 'when HHS or NIST changes its guidance, or we buy a new kind of device'),
  promises: () => [
    {
      id: 'devices-encrypted-at-rest',
      sentence: 'Every device and system that keeps patient information is encrypted.',
      shownBy: ['164.312(a)(2)(iv)'],
    },
    {
      id: 'sent-encrypted',
      sentence: 'What we send by computer is encrypted on the way.',
      shownBy: ['164.312(e)(2)(ii)'],
    },
  ],
};
