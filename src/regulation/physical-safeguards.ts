import type { Provision } from './provision.ts';

/** Where the present text of 164.310 was published, and the day it took effect. */
const published = {
  inForceFrom: '2013-03-26',
  source: '68 FR 8376, February 20, 2003; amended at 78 FR 5694, January 25, 2013',
} as const;

/** 164.310, in the order of the rule: 4 standards, 8 specifications. */
export const physicalSafeguards: readonly Provision[] = [
  {
    citation: '164.310(a)(1)',
    kind: 'standard',
    title: 'Facility access controls',
    designation: 'required',
    asks: 'You must have policies and procedures that limit who can physically get to your electronic information systems and the places that house them, and still let authorized people in.',
    shownBy: [
      'A walk-through of each site with photos of doors, locks, and where the equipment stands',
      'The list of who holds keys, badges, and codes',
      'Your facility access policy',
    ],
    note: 'A place where your staff work from home with your equipment counts in your risk analysis too.',
    ...published,
  },
  {
    citation: '164.310(a)(2)(i)',
    kind: 'specification',
    parent: '164.310(a)(1)',
    title: 'Contingency operations',
    designation: 'addressable',
    asks: 'You have procedures, used when needed, that let people into the facility in an emergency to restore lost data under your disaster recovery and emergency mode plans.',
    shownBy: [
      'The list of who may enter in an emergency, and how they get in when power or alarms are out',
      'Notes of a drill in which they did',
    ],
    ...published,
  },
  {
    citation: '164.310(a)(2)(ii)',
    kind: 'specification',
    parent: '164.310(a)(1)',
    title: 'Facility security plan',
    designation: 'addressable',
    asks: 'You have policies and procedures that guard the facility and the equipment in it against unauthorized physical access, tampering, and theft.',
    shownBy: [
      'Your facility security plan for each site: locks, alarm, cameras, who opens and closes',
      'The alarm or camera contract',
    ],
    ...published,
  },
  {
    citation: '164.310(a)(2)(iii)',
    kind: 'specification',
    parent: '164.310(a)(1)',
    title: 'Access control and validation procedures',
    designation: 'addressable',
    asks: 'You have procedures that control and validate a person’s access to your facility by role or function, visitors included, and that control access to software for testing and revision.',
    shownBy: [
      'The visitor log',
      'The list of roles and the areas each may enter',
      'The record of who may test or change software, vendors included',
    ],
    ...published,
  },
  {
    citation: '164.310(a)(2)(iv)',
    kind: 'specification',
    parent: '164.310(a)(1)',
    title: 'Maintenance records',
    designation: 'addressable',
    asks: 'You have policies and procedures for documenting repairs and changes to the parts of your building that bear on security, such as hardware, walls, doors, and locks.',
    shownBy: [
      'The maintenance log: what was repaired or changed, when, by whom',
      'Invoices for locks, doors, and alarms',
    ],
    ...published,
  },
  {
    citation: '164.310(b)',
    kind: 'standard',
    title: 'Workstation use',
    designation: 'required',
    asks: 'You must have policies and procedures that say, for each workstation or class of workstation that can access ePHI, what it is for, how it is used, and in what surroundings.',
    shownBy: [
      'Your workstation policy: front desk, exam rooms, offices, laptops, home',
      'Each workforce member’s signed acknowledgment of it',
    ],
    note: 'A workstation is any computing device, laptops included, with the electronic media kept close to it (164.304). This standard has no specifications and must be met as written.',
    ...published,
  },
  {
    citation: '164.310(c)',
    kind: 'standard',
    title: 'Workstation security',
    designation: 'required',
    asks: 'You must put physical safeguards around all workstations that access ePHI, so that only authorized users get to them.',
    shownBy: [
      'Photos of each kind of workstation: placement, privacy screen, cable lock, locked room',
      'The inventory of workstations, with where each is and how it is secured',
    ],
    note: 'This standard has no specifications and must be met as written.',
    ...published,
  },
  {
    citation: '164.310(d)(1)',
    kind: 'standard',
    title: 'Device and media controls',
    designation: 'required',
    asks: 'You must have policies and procedures for hardware and electronic media with ePHI: how they come into a facility, how they leave it, and how they are moved inside it.',
    shownBy: [
      'The inventory of devices and media, with where each is and who answers for it',
      'Your policy for devices and media',
    ],
    ...published,
  },
  {
    citation: '164.310(d)(2)(i)',
    kind: 'specification',
    parent: '164.310(d)(1)',
    title: 'Disposal',
    designation: 'required',
    asks: 'You must have policies and procedures for what finally becomes of ePHI, and of the hardware or electronic media that it is stored on.',
    shownBy: [
      'Certificates of destruction, with serial numbers',
      'The disposal log: what, when, how, by whom',
      'Your disposal policy, copiers and leased equipment included',
    ],
    ...published,
  },
  {
    citation: '164.310(d)(2)(ii)',
    kind: 'specification',
    parent: '164.310(d)(1)',
    title: 'Media re-use',
    designation: 'required',
    asks: 'You must follow procedures that remove ePHI from electronic media before you make the media available for re-use.',
    shownBy: [
      'The record of each device wiped before it was given on: serial number, method, date, by whom',
      'The written procedure',
    ],
    ...published,
  },
  {
    citation: '164.310(d)(2)(iii)',
    kind: 'specification',
    parent: '164.310(d)(1)',
    title: 'Accountability',
    designation: 'addressable',
    asks: 'You keep a record of how hardware and electronic media are moved, and of any person responsible for them.',
    shownBy: [
      'The sign-out log for laptops, drives, and other media',
      'The inventory, with its history of places and people',
    ],
    ...published,
  },
  {
    citation: '164.310(d)(2)(iv)',
    kind: 'specification',
    parent: '164.310(d)(1)',
    title: 'Data backup and storage',
    designation: 'addressable',
    asks: 'Before equipment is moved you make, when needed, an exact copy of the ePHI on it that can be retrieved.',
    shownBy: [
      'The backup report from before the move, with the date of both',
      'The checklist for moving equipment',
    ],
    ...published,
  },
];
