import { presentFactors } from '#areas/workforce/view.ts';
import { engaged } from '#areas/business-associates/view.ts';
import { inUse } from '#areas/inventory/view.ts';
import type { Flow } from '#areas/inventory/events.ts';
import type { AssetRecord } from '#areas/inventory/view.ts';
import { outsideName } from '#areas/inventory/words.ts';
import { rolesOf } from '#permission.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { Cell, Exported, ExportTable } from './table.ts';

/** The facts of the practice, one line each. */
function factsOf({ program }: Exported): [string, Cell][] {
  const { entity, backups, period } = program;
  if (!entity) return [];
  const { recovery, signInPolicy } = entity;
  return [
    ['Name', entity.name],
    ['Kind', entity.kind],
    ['States', several(entity.states)],
    ['People in the workforce', entity.staff],
    ['Patients, roughly', entity.patients],
    ['42 CFR Part 2 applies', entity.part2],
    ['Part of it is a clearinghouse', entity.clearinghouse],
    ['Sponsors a self-insured group health plan', entity.groupHealthPlan],
    ['Established in Diligence', entity.established],
    ...entity.timeZones.map(({ timeZone, from }): [string, Cell] => [`Time zone from ${from}`, timeZone]),
    ['Minutes until automatic logoff', signInPolicy?.idleMinutes ?? 'not set'],
    ['Second factor asked of', several(signInPolicy?.secondFactor ?? [])],
    ['Recovery sheet made', moment(recovery?.made)],
    ['Recovery sheet confirmed', moment(recovery?.confirmed?.at)],
    ['Recovery sheet void since', moment(recovery?.void)],
    ...(entity.keyChanges ?? []).map(({ key, why, at }): [string, Cell] => [`Key of the ${key} ${why}`, at]),
    ['Own period of retention, years', period?.years ?? 'not set'],
    ['Why that period', period?.why ?? ''],
    ['Backups proved', backups?.count ?? 0],
    ['Last proved backup is of', moment(backups?.proved?.backupOf)],
    ['Its SHA-256', backups?.proved?.digest ?? ''],
    ['Its second copy', backups?.proved?.second ?? ''],
    ['Last backup that failed', moment(backups?.failed?.tried)],
    ['Why it failed', backups?.failed?.reason ?? ''],
  ];
}

type Way = { readonly asset: AssetRecord; readonly flow: Flow };

/** What the practice is and has: facts, sites, officials, people, jobs, inventory, flows and vendors. */
export const practiceTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'practice',
      title: 'Practice facts',
      note: 'What kind of practice it is, how people sign in, its backups and keys, one fact a line.',
      of: ['practice', 'position', 'at', 'entity', 'backups', 'period'],
    },
    (exported) => [
      ['Identifier', exported.program.practice] as [string, Cell],
      ['Entries on record', exported.program.position] as [string, Cell],
      ['Last entry', moment(exported.program.at)] as [string, Cell],
      ...factsOf(exported),
    ],
    { Fact: ([fact]) => fact, Value: ([, value]) => value },
  ),
  tableOf(
    { name: 'sites', title: 'Sites', note: 'Where the practice works, closed sites too.', of: ['sites'] },
    ({ program }) => program.sites.values(),
    {
      Name: ({ name }) => name,
      Street: ({ street }) => street,
      City: ({ city }) => city,
      State: ({ state }) => state,
      ZIP: ({ zip }) => zip,
      Closed: ({ closed }) => closed,
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'officials',
      title: 'Officials',
      note: 'Who was designated as security or privacy official, from when to when.',
      of: ['entity'],
    },
    ({ program }) => program.entity?.designations ?? [],
    {
      Office: ({ office }) => office,
      Person: ({ person }, exported) => named(exported, person),
      From: ({ from }) => from,
      Until: ({ until }) => until,
      'Person identifier': ({ person }) => person,
      Entry: ({ position }) => position,
    },
  ),
  tableOf(
    {
      name: 'people',
      title: 'People',
      note: 'The roster, those who left too, with the role each has in Diligence today and whether a second factor is set up. No passwords and no secrets.',
      of: ['people'],
    },
    ({ program }) => program.people.values(),
    {
      Name: ({ name }) => name,
      Relation: ({ relation }) => relation,
      Job: ({ job }, { program }) => program.jobs.get(job)?.title,
      Email: ({ email }) => email,
      'First day': ({ start }) => start,
      'Last day': ({ left }) => left,
      'Roles today': ({ id }, { program, today }) => several(rolesOf(program, id, today)),
      'Roles granted': ({ roles }) =>
        several(
          roles.map(
            ({ role, from, until }) => `${role} from ${from}${until === undefined ? '' : ` to ${until}`}`,
          ),
        ),
      'Sign-in set up': ({ enrolled }) => enrolled,
      'Second factors now': (person) => several(presentFactors(person).map(({ kind }) => kind)),
      'Second factors that ended': ({ secondFactors }) =>
        several(
          (secondFactors ?? []).flatMap(({ kind, ended }) =>
            ended ? [`${kind}, ${ended.why}, ${ended.at}`] : [],
          ),
        ),
      'Got in by the recovery sheet': ({ recovered }) => moment(recovered?.at),
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'jobs',
      title: 'Jobs',
      note: 'What each job needs and why, one line for each system it needs (minimum necessary, 164.502(b)).',
      of: ['jobs'],
    },
    ({ program }) =>
      [...program.jobs.values()].flatMap((job) =>
        (job.needs.length > 0 ? job.needs : [{ asset: '', why: '' }]).map((need) => ({ job, need })),
      ),
    {
      Job: ({ job }) => job.title,
      Needs: ({ need }, exported) => named(exported, need.asset),
      Why: ({ need }) => need.why,
      'Job identifier': ({ job }) => job.id,
      'Asset identifier': ({ need }) => need.asset,
      'Last entry': ({ job }) => job.revision,
    },
  ),
  tableOf(
    {
      name: 'inventory',
      title: 'Inventory',
      note: 'Systems, devices and paper, those out of use too. The page of the inventory has a file that the import takes back.',
      of: ['assets'],
    },
    ({ program }) => program.assets.values(),
    {
      Name: ({ name }) => name,
      Form: ({ form }) => form,
      Kind: ({ kind }) => kind,
      Count: ({ count }) => count,
      Sites: ({ sites }, exported) => several(sites.map((site) => named(exported, site))),
      'Run by': ({ hosting }) => hosting,
      Vendor: ({ vendor }, exported) => named(exported, vendor),
      Uses: ({ uses }) => several(uses),
      PHI: ({ phi }) => several(phi),
      'Encrypted at rest': ({ encryptedAtRest }) => encryptedAtRest,
      Encryption: ({ encryption }) => encryption,
      Accountable: ({ accountable }, exported) => named(exported, accountable),
      'Leaves the practice': ({ leaves }) => leaves,
      'Personally owned': ({ personal }) => personal,
      Notes: ({ notes }) => notes,
      Checked: ({ confirmed }) => confirmed,
      'In use': (asset, { today }) => inUse(asset, today),
      Retired: ({ retired }) => retired,
      'Taken back': ({ withdrawn }) => withdrawn,
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf<Way>(
    {
      name: 'flows',
      title: 'Where PHI goes',
      note: 'Each way that patient information takes out of a system, device or paper.',
      of: ['assets'],
    },
    ({ program }) =>
      [...program.assets.values()].flatMap((asset) => asset.flows.map((flow) => ({ asset, flow }))),
    {
      From: ({ asset }) => asset.name,
      To: ({ flow }, exported) => outsideName(flow.to) ?? named(exported, flow.to),
      'Outside the practice': ({ flow }) => outsideName(flow.to) !== undefined,
      PHI: ({ flow }) => several(flow.what),
      'Encrypted on the way': ({ flow }) => flow.encrypted,
      'In use': ({ asset }, { today }) => inUse(asset, today),
      'From identifier': ({ asset }) => asset.id,
      'To identifier': ({ flow }) => (outsideName(flow.to) === undefined ? flow.to : ''),
    },
  ),
  tableOf(
    {
      name: 'vendors',
      title: 'Vendors',
      note: 'Business associates and other vendors, those that ended too, with their agreements.',
      of: ['vendors'],
    },
    ({ program }) => program.vendors.values(),
    {
      Name: ({ name }) => name,
      Service: ({ service }) => service,
      PHI: ({ phi }) => several(phi),
      Agreement: ({ agreement }) => agreement,
      'Signed on': ({ agreementSigned }) => agreementSigned,
      'Ends on': ({ agreementEnds }) => agreementEnds,
      Note: ({ agreementNote }) => agreementNote,
      Contact: ({ contact }) => contact,
      Checked: ({ confirmed }) => confirmed,
      'What it is': ({ decision }) => decision?.conclusion,
      'Why, as decided': ({ decision }) => decision?.because,
      'Legal name': ({ details }) => details?.legalName,
      'Where the PHI is': ({ details }) => details && [details.place, details.placeNote].join(' '),
      Subcontractors: ({ details }) =>
        details && [details.subcontractors, details.subcontractorNames].join(' '),
      Insurance: ({ details }) => details?.insurance,
      Liability: ({ details }) => details?.liability,
      Indemnity: ({ details }) => details?.indemnity,
      'Works for the practice': (vendor, { today }) => engaged(vendor, today),
      Ended: ({ ended }) => ended,
      'What became of the PHI': ({ disposition }) => disposition && `${disposition.how}: ${disposition.what}`,
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
];
