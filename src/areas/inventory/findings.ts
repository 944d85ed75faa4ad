import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import { listed } from '#listing.ts';
import type { Finding } from '#finding.ts';
import { PRACTICE } from '#phi.ts';
import type { Program } from '#program.ts';
import { assetsInUse, nameOf } from '#program.ts';
import type { Citation } from '#regulation/citation.ts';
import type { AssetRecord } from './view.ts';
import { holdsEphi } from './view.ts';

/** The provisions that this area answers. */
export const answers: readonly Citation[] = ['164.310(d)(2)(iii)', '164.312(a)(2)(iv)', '164.312(e)(2)(ii)'];

type Standing = Omit<Finding, 'citation' | 'subject' | 'evidence'>;

function workOn(asset: AssetRecord, label: string, minutes: number): Pick<Finding, 'work'> {
  return { work: { path: `/inventory/${asset.id}`, label, minutes } };
}

function unchecked(asset: AssetRecord): Standing {
  return {
    status: 'unknown',
    because: `“${asset.name}” is from the starter set; check it.`,
    ...workOn(asset, `Check “${asset.name}”`, 3),
  };
}

/** What addressable means for something that is not done (164.306(d)(3)). */
const addressable =
  'It is addressable, which is not optional: do it if it is reasonable and appropriate, or write down why not and what you do instead (164.306(d)(3)).';

function accountable(program: Program, asset: AssetRecord, today: Day): Standing {
  const person = program.people.get(asset.accountable);
  const work = workOn(asset, `Name who answers for “${asset.name}”`, 2);
  if (!person)
    return {
      status: 'not-satisfied',
      because: `Nobody is named as responsible for “${asset.name}”. ${addressable}`,
      ...work,
    };
  if (person.left !== undefined && person.left < today)
    return {
      status: 'not-satisfied',
      because: `${person.name}, who was responsible for “${asset.name}”, left on ${longDate(person.left)}. Name somebody else. ${addressable}`,
      ...work,
    };
  return {
    status: 'satisfied',
    grade: 'said',
    because: `You said that ${person.name} is responsible for “${asset.name}”.`,
  };
}

function atRest(asset: AssetRecord): Standing {
  const { name, encryption } = asset;
  switch (asset.encryptedAtRest) {
    case 'yes':
      return {
        status: 'satisfied',
        grade: 'said',
        because: `You said that PHI in “${name}” is encrypted${encryption === '' ? '' : `: ${encryption}`}${encryption === '' || !/[.!?]$/u.test(encryption) ? '.' : ''}`,
      };
    case 'no':
      return {
        status: 'not-satisfied',
        because: `You said that PHI in “${name}” is not encrypted. ${addressable}`,
        ...workOn(asset, `Encrypt “${name}”`, 30),
      };
    case 'unknown':
      return {
        status: 'unknown',
        because: `It is not known whether PHI in “${name}” is encrypted. Find out: its settings or its vendor can tell.`,
        ...workOn(asset, `Find out whether “${name}” is encrypted`, 10),
      };
    case 'not-applicable':
      return {
        status: 'not-applicable',
        grade: 'said',
        because: `You said that “${name}” keeps no PHI.`,
      };
  }
}

function onTheWay(program: Program, asset: AssetRecord): Standing | undefined {
  const { name, flows } = asset;
  const to = (state: string) =>
    listed(
      flows
        .filter(({ encrypted }) => encrypted === state)
        .map(({ to }) => (to.startsWith('outside:') ? to.slice('outside:'.length) : nameOf(program, to))),
    );
  if (flows.length === 0)
    return asset.uses.includes('sends')
      ? {
          status: 'unknown',
          because: `You said that “${name}” sends PHI, but not where to. Add each way it takes.`,
          ...workOn(asset, `Say where “${name}” sends PHI`, 4),
        }
      : undefined;
  if (flows.some(({ encrypted }) => encrypted === 'no'))
    return {
      status: 'not-satisfied',
      because: `You said that PHI from “${name}” is not encrypted on its way to ${to('no')}. ${addressable}`,
      ...workOn(asset, `Encrypt what “${name}” sends`, 30),
    };
  if (flows.some(({ encrypted }) => encrypted === 'unknown'))
    return {
      status: 'unknown',
      because: `It is not known whether PHI from “${name}” is encrypted on its way to ${to('unknown')}. Find out.`,
      ...workOn(asset, `Find out how “${name}” sends PHI`, 10),
    };
  return flows.some(({ encrypted }) => encrypted === 'yes')
    ? {
        status: 'satisfied',
        grade: 'said',
        because: `You said that PHI from “${name}” is encrypted on its way to ${to('yes')}.`,
      }
    : {
        status: 'not-applicable',
        grade: 'said',
        because: `You said that nothing from “${name}” travels over a network.`,
      };
}

/**
 * What the inventory shows on who answers for devices and media (164.310(d)(2)(iii)) and on encryption at rest
 * and on the way (164.312(a)(2)(iv), (e)(2)(ii)), for each asset with ePHI. A line of a starter set that nobody
 * checked is unknown in all of them.
 */
export function findings(program: Program, today: Day): Finding[] {
  const inventory = assetsInUse(program, today);
  const electronic = inventory.filter(
    (asset) => holdsEphi(asset) || (asset.form !== 'paper' && !asset.confirmed),
  );
  const devices = electronic.filter(({ form }) => form === 'device');
  const current = new Set([...inventory.map(({ id }) => id), ...program.vendors.keys()]);
  const judged = (
    citation: Citation,
    assets: readonly AssetRecord[],
    judge: (asset: AssetRecord) => Standing | undefined,
  ): Finding[] =>
    assets.flatMap((asset) => {
      const standing = asset.confirmed ? judge(asset) : unchecked(asset);
      return standing ? [{ citation, subject: asset.id, evidence: [asset.revision], ...standing }] : [];
    });
  const found = [
    judged('164.310(d)(2)(iii)', devices, (asset) => accountable(program, asset, today)),
    judged('164.312(a)(2)(iv)', electronic, atRest),
    judged('164.312(e)(2)(ii)', electronic, (asset) =>
      onTheWay(program, {
        ...asset,
        // A way to something that is gone is no longer taken.
        flows: asset.flows.filter(({ to }) => to.startsWith('outside:') || current.has(to)),
      }),
    ),
  ];
  return found.flatMap((list, index) =>
    list.length > 0 ? list : [nothing(answers[index] ?? '', index < 1, inventory, program)],
  );
}

/** The finding where no asset decides a provision. */
function nothing(
  citation: Citation,
  aboutDevices: boolean,
  inventory: readonly AssetRecord[],
  program: Program,
): Finding {
  const work = { work: { path: '/inventory', label: 'Fill the inventory', minutes: 15 } };
  const about = { citation, subject: PRACTICE, evidence: [] };
  if (inventory.length === 0)
    return {
      ...about,
      status: 'unknown',
      because: program.entity
        ? 'Your inventory is empty. Begin with the starter set for your kind of practice, and correct it.'
        : 'Nothing is in your inventory yet.',
      ...work,
    };
  return {
    ...about,
    status: 'unknown',
    because: aboutDevices
      ? 'No device or media with ePHI is in your inventory. Computers, phones, copiers and drives mostly hold some: look again.'
      : citation === '164.312(a)(2)(iv)'
        ? 'Nothing in your inventory holds ePHI. Look again, beginning with your EHR or billing system.'
        : 'Your inventory shows no way by which ePHI leaves anything. Look again: claims, referrals, email, backups.',
    ...work,
  };
}
