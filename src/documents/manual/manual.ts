import { readers } from '#areas/policies/reading.ts';
import { shelf } from '#areas/policies/shelf.ts';
import type { Shelved } from '#areas/policies/shelf.ts';
import type { PolicySignature, PolicyVersion } from '#areas/policies/view.ts';
import { areaTitle, policyAreaWords } from '#areas/policies/words.ts';
import type { Day } from '#calendar.ts';
import { longDate } from '#calendar.ts';
import type { Block, Document } from '#documents/document.ts';
import {
  contents,
  document,
  heading,
  link,
  list,
  pageBreak,
  pageReference,
  paragraph,
  printedCheckpoint,
  table,
  term,
} from '#documents/document.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import { nameOf, officialOn, todayOf } from '#program.ts';
import type { Program } from '#program.ts';
import { policyAreas } from '#texts/policies/policy.ts';
import { headOf, textInManual } from './policy.ts';

type InManual = { readonly one: Shelved; readonly version: PolicyVersion; readonly id: string };

/**
 * Every policy in effect on a day as one document (164.316(b)(1), 164.530(j)(1)): contents, a table of versions, each
 * text with its head, who has signed, and the checkpoint of the record.
 */
export function manual({
  program,
  today,
  checkpoint,
}: {
  readonly program: Program;
  readonly today: Day;
  readonly checkpoint: Checkpoint | undefined;
}): Document {
  const all = shelf(program, today);
  const groups = [...policyAreas, 'other'].flatMap((area) => {
    const policies = all
      .filter((one) => (area === 'other' ? !Object.hasOwn(policyAreaWords, one.area) : one.area === area))
      .flatMap((one): InManual[] => (one.inEffect ? [{ one, version: one.inEffect, id: one.id }] : []));
    return policies.length > 0 ? [{ area, policies }] : [];
  });
  const inManual = groups.flatMap(({ policies }) => policies);
  const open = all.filter(
    ({ level, applies, inEffect }) => level === 'required' && applies && inEffect === undefined,
  );
  const official = (office: 'privacy-official' | 'security-official') =>
    officialOn(program, office, today)?.name ?? 'Nobody is designated';
  return document({
    title: 'Policies and procedures',
    subtitle: 'For the privacy and security of patient information. 45 CFR parts 160 and 164',
    practice: program.entity?.name ?? '',
    date: today,
    ...(open.length > 0 && {
      mark: `${open.length === 1 ? 'One policy that the rule asks for is' : `${open.length} policies that the rule asks for are`} not in effect yet`,
    }),
    facts: [
      term('Policies in effect', String(inManual.length)),
      term('Privacy official', official('privacy-official')),
      term('Security official', official('security-official')),
      term('As of', longDate(today)),
    ],
    numbered: false,
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      ...about(),
      pageBreak,
      contents('Contents', 2),
      pageBreak,
      ...versions(program, inManual),
      ...absent(all, open),
      ...groups.flatMap(({ area, policies }) => part(program, area, policies)),
      pageBreak,
      ...signaturesOf(program, inManual, today),
    ],
  });
}

function about(): Block[] {
  return [
    paragraph(
      'These are the policies that are in effect here on the day on the cover. Each binds everybody it names. Whoever is not sure what one asks, or sees that it is not followed, tells an official named on the cover; nobody is punished for asking.',
    ),
    paragraph(
      'A policy is changed by a new version: an official approves it, it takes effect on its day, and those it concerns read it again where the change matters. Earlier versions are kept for at least six years after they were last in effect.',
    ),
  ];
}

function versions(program: Program, policies: readonly InManual[]): Block[] {
  return [
    heading(1, 'versions', 'Versions'),
    table({
      id: 'versions-table',
      caption: 'Every policy in this manual',
      columns: [
        { title: 'Policy', width: 6.4 },
        { title: 'Number', width: 1.5 },
        { title: 'Version', width: 1.3, align: 'end' },
        { title: 'In effect from', width: 3 },
        { title: 'Approved by', width: 3.4 },
        { title: 'Found on', width: 1.6, align: 'end' },
      ],
      rows: policies.map(({ version, id }) => [
        [link(id, version.title)],
        version.library === '' ? 'Own' : version.library,
        String(version.version),
        longDate(version.effective),
        nameOf(program, version.approver),
        [pageReference(id)],
      ]),
      empty: 'No policy is in effect yet.',
    }),
  ];
}

/** What is not in the manual, and why. */
function absent(all: readonly Shelved[], open: readonly Shelved[]): Block[] {
  const not = all.filter(({ applies, inEffect, number }) => !applies && !inEffect && number !== '');
  return [
    ...(open.length === 0
      ? []
      : [
          heading(1, 'missing', 'Not in effect yet'),
          paragraph('The rule asks for these policies too. They are not approved yet:'),
          list(open.map(({ number, title }) => `${number} ${title}`)),
        ]),
    ...(not.length === 0
      ? []
      : [
          heading(1, 'not-applicable', 'What does not apply here'),
          table({
            caption: 'Policies of the library that this practice does not need, and why',
            columns: [
              { title: 'Policy', width: 4 },
              { title: 'Why not', width: 6 },
            ],
            rows: not.map(({ number, title, because }) => [`${number} ${title}`, because]),
          }),
        ]),
  ];
}

function part(program: Program, area: string, policies: readonly InManual[]): Block[] {
  return [
    pageBreak,
    heading(1, `part-${area}`, areaTitle(area)),
    ...(Object.hasOwn(policyAreaWords, area)
      ? [paragraph(policyAreaWords[area as keyof typeof policyAreaWords].about)]
      : []),
    ...policies.flatMap(({ version, id }, index) => [
      ...(index === 0 ? [] : [pageBreak]),
      heading(2, id, version.title),
      headOf(program, version),
      ...textInManual(version, id),
    ]),
  ];
}

/** Names by the day they signed: `November 30, 2026: Ana Ruiz, Ben Ortiz`. */
function byDay(program: Program, signatures: readonly PolicySignature[]): string {
  const days = Map.groupBy(signatures, ({ at }) => todayOf(program, at));
  return [...days]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(
      ([day, signed]) =>
        `${longDate(day)}: ${signed.map(({ person }) => nameOf(program, person)).join(', ')}`,
    )
    .join('; ');
}

function signaturesOf(program: Program, policies: readonly InManual[], today: Day): Block[] {
  return [
    heading(1, 'signatures', 'Who has read and signed'),
    paragraph(
      'Everybody signs for themselves, with a sign-in or a personal link of their own. The record holds the words above each signature and its moment. Signatures of people who have left stay.',
    ),
    table({
      caption: `People, on ${longDate(today)}`,
      columns: [
        { title: 'Person', width: 3 },
        { title: 'Here', width: 4 },
        { title: 'Signed, of those in effect that concern the work', width: 3 },
        { title: 'Still to read', width: 4 },
      ],
      rows: readers(program, today).map(({ person, concerned, done, owed }) => [
        person.name,
        person.left !== undefined && person.left < today
          ? `${longDate(person.start)} to ${longDate(person.left)}`
          : `since ${longDate(person.start)}`,
        person.left !== undefined && person.left < today ? 'has left' : `${done} of ${concerned}`,
        owed.length === 0 ? 'Nothing' : owed.map(({ number, title }) => number || title).join(', '),
      ]),
      empty: 'Nobody is on the roster.',
    }),
    table({
      caption: 'Signatures on the versions in this manual',
      columns: [
        { title: 'Policy', width: 3 },
        { title: 'Signed', width: 8 },
      ],
      rows: policies.map(({ one, version }) => {
        const signed = (one.record?.signatures ?? []).filter(
          (signature) => signature.version === version.version,
        );
        return [
          `${version.library} ${version.title}, version ${version.version}`.trim(),
          signed.length === 0 ? 'Nobody yet' : byDay(program, signed),
        ];
      }),
      empty: 'No policy is in effect yet.',
    }),
  ];
}
