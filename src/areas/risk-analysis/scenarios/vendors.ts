import { longDate } from '#calendar.ts';
import type { VendorRecord } from '#areas/business-associates/view.ts';
import { phiWords } from '#areas/risk-analysis/impact.ts';
import type { Situation } from '#areas/risk-analysis/situation.ts';
import { portalTable } from '#areas/risk-analysis/portal-table.ts';
import { agreement, controls, isA, type Template } from './template.ts';

/** Vendors: breaches there, missing agreements, outages, and vendors that are on no list. */

const { total, fromYear, toYear, businessAssociatePresent } = portalTable.filings;

/** What the vendor runs or receives. */
const touches = (situation: Situation, vendor: VendorRecord) =>
  situation.phi.filter(
    (asset) => asset.vendor === vendor.id || asset.flows.some(({ to }) => to === vendor.id),
  );

/** Business associates (160.103): the practice's PHI is with them, as the vendor list, the systems they run or the flows say. */
const withPhi = (situation: Situation) =>
  situation.vendors.filter(
    (vendor) =>
      vendor.agreement !== 'not-needed' && (vendor.phi.length > 0 || touches(situation, vendor).length > 0),
  );

const reasonsFor = (situation: Situation, vendor: VendorRecord): string[] => [
  vendor.phi.length > 0
    ? `${vendor.name} is on your list of vendors and has ${phiWords(vendor.phi)} for you${vendor.service ? ` (${vendor.service})` : ''}.`
    : `${vendor.name} is on your list of vendors.`,
  ...touches(situation, vendor).map((asset) =>
    asset.vendor === vendor.id
      ? `${vendor.name} stands behind ${asset.name}.`
      : `PHI goes from ${asset.name} to ${vendor.name}.`,
  ),
];

/** Whether the vendor keeps a whole system of the practice. */
const keepsAll = (situation: Situation, vendor: VendorRecord) =>
  touches(situation, vendor).some(
    (asset) =>
      asset.vendor === vendor.id &&
      asset.hosting === 'vendor' &&
      asset.uses.includes('keeps') &&
      isA(
        asset,
        'ehr',
        'practice-management',
        'pharmacy-system',
        'email',
        'cloud-files',
        'billing',
        'clearinghouse',
        'imaging',
        'backup',
        'patient-portal',
      ),
  );

const critical = [
  'ehr',
  'practice-management',
  'pharmacy-system',
  'e-prescribing',
  'scheduling',
  'phone-system',
  'clearinghouse',
  'telehealth',
] as const;

export const vendors: readonly Template[] = [
  {
    id: 'vendor-breach',
    source: 'adversarial',
    threat:
      'Somebody breaks in at the vendor, or a person there is careless, and your patients’ PHI gets out.',
    affects: ['confidentiality'],
    citations: ['164.308(b)(1)', '164.314(a)(2)(i)(C)', '164.308(a)(6)(ii)'],
    portal: { type: 'Hacking/IT Incident', locations: ['Network Server', 'Other'], cause: 'other-hacking' },
    targets: (situation) =>
      withPhi(situation).map((vendor) => {
        const all = keepsAll(situation, vendor);
        return {
          subject: vendor.id,
          title: `PHI gets out at ${vendor.name}`,
          reasons: reasonsFor(situation, vendor),
          assets: touches(situation, vendor).filter((asset) => asset.vendor === vendor.id),
          phi: vendor.phi,
          extent: all ? ('all' as const) : ('many' as const),
          controls: [agreement(vendor, situation.today), ...controls(vendor.id, [], ['incident-procedure'])],
          initiation: 'moderate' as const,
          initiationWhy: `Vendors hold the PHI of many practices and draw attackers. Of the ${total.toLocaleString('en-US')} breaches that providers reported from ${fromYear} through ${toYear}, ${businessAssociatePresent.toLocaleString('en-US')} had a business associate in them.`,
          harmAtLeast: all
            ? {
                level: 'moderate' as const,
                why: 'What the vendor does lies outside your hands, and it keeps a whole system of yours, so harm is never put lower than Moderate.',
              }
            : {
                level: 'low' as const,
                why: 'What the vendor does lies outside your hands, so harm is never put lower than Low.',
              },
        };
      }),
  },
  {
    id: 'missing-agreement',
    source: 'structural',
    threat:
      'The vendor has PHI without a promise to protect it and to tell you of a breach, and the disclosure itself is against the rule.',
    affects: ['confidentiality'],
    citations: ['164.308(b)(1)', '164.308(b)(3)', '164.314(a)(1)'],
    targets: (situation) =>
      withPhi(situation).flatMap((vendor) => {
        const control = agreement(vendor, situation.today);
        if (control.standing === 'in-place' || control.standing === 'not-applicable') return [];
        const title =
          vendor.agreement === 'signed'
            ? `The agreement with ${vendor.name} has ended`
            : vendor.agreement === 'unknown'
              ? `Nobody knows whether there is an agreement with ${vendor.name}`
              : `The agreement with ${vendor.name} is missing`;
        return [
          {
            subject: vendor.id,
            title,
            reasons: [
              ...reasonsFor(situation, vendor),
              ...(vendor.agreement === 'signed' && vendor.agreementEnds
                ? [`The agreement ended ${longDate(vendor.agreementEnds)}.`]
                : []),
            ],
            assets: touches(situation, vendor).filter((asset) => asset.vendor === vendor.id),
            phi: vendor.phi,
            extent: 'many' as const,
            controls: [control],
            initiation: 'moderate' as const,
            initiationWhy:
              'PHI goes there all year; an incident, a question or an audit in which the agreement is needed comes up at least once in most years.',
          },
        ];
      }),
  },
  {
    id: 'unknown-vendor',
    source: 'structural',
    threat:
      'Somebody outside runs or receives PHI, and you cannot say who, under what agreement, or whom to call.',
    affects: ['confidentiality', 'availability'],
    citations: ['164.308(b)(1)', '164.308(a)(1)(ii)(A)'],
    targets: (situation) =>
      situation.ephi
        .filter(
          (asset) => asset.hosting === 'vendor' && !situation.vendors.some(({ id }) => id === asset.vendor),
        )
        .map((asset) => ({
          subject: asset.id,
          title: `Nobody can say which vendor runs ${asset.name}`,
          reasons: [
            `Your inventory says that a vendor runs ${asset.name}, and no vendor that works for you is named there.`,
          ],
          assets: [asset],
          extent: 'many' as const,
          controls: [
            {
              known: 'vendor-listed',
              of: asset.id,
              weight: 'decisive' as const,
              standing: 'absent' as const,
              words: { is: 'the vendor is on your list', lacks: 'the vendor is not on your list' },
              because: 'Your inventory says so.',
              evidence: [asset.revision],
            },
            ...controls(asset.id, [], ['incident-procedure']),
          ],
          initiation: 'low' as const,
          initiationWhy: 'It comes to light when something goes wrong there, less than once a year.',
        })),
  },
  {
    id: 'vendor-outage',
    source: 'structural',
    threat: 'The vendor’s service is down for hours or a day.',
    affects: ['availability'],
    citations: ['164.308(a)(7)(ii)(C)', '164.312(a)(2)(ii)'],
    targets: (situation) =>
      situation.ephi
        .filter((asset) => asset.hosting === 'vendor' && isA(asset, ...critical))
        .map((asset) => ({
          subject: asset.id,
          title: `The service behind ${asset.name} is down for hours`,
          reasons: [`A vendor runs ${asset.name}, and you work with it every day.`],
          assets: [asset],
          extent: 'all' as const,
          controls: controls(asset.id, ['works-without-systems'], ['emergency-access', 'recovery-plan']),
          initiation: 'moderate' as const,
          initiationWhy: 'Services in the cloud have an outage that is noticed 1 to 10 times a year.',
        })),
  },
];
