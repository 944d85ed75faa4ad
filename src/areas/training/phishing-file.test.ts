import assert from 'node:assert/strict';
import { test } from 'node:test';

import { personLeft } from '#areas/workforce/decide.ts';
import { readCsv } from '#lists/csv-file.ts';
import { givenTraining } from './given-training.ts';
import { hasPeople, phishingResults } from './phishing-file.ts';

function givenRoster() {
  const given = givenTraining();
  for (const [id, name, email] of [
    ['person-bo11', 'Bo Lind', 'bo@elm.example'],
    ['person-cy11', 'Cy de la Cruz', 'cy@elm.example'],
    ['person-di11', 'Di Marsh', ''],
  ] as const)
    given.hired(id, '2026-02-02', { name, email });
  const read = (csv: string) => {
    const file = readCsv(Buffer.from(csv));
    assert.ok(!('refusals' in file), JSON.stringify(file));
    assert.ok(hasPeople(file));
    const { results, strangers } = phishingResults(file, given.program);
    return {
      found: Object.fromEntries(results.map(({ person, outcome }) => [person.slice(7, 9), outcome])),
      strangers,
    };
  };
  return { ...given, read };
}

/** Files in the style of tools that are in use: their columns are theirs, the people are made up. */
const files: readonly (readonly [string, string, Record<string, string>])[] = [
  [
    'yes and no, and a column each',
    'Email,Clicked,Reported,Data Submitted\nBO@elm.example,Yes,No,No\ncy@elm.example,No,Yes,No\nDi Marsh,yes,no,Yes\n',
    { bo: 'clicked', cy: 'reported', di: 'gave-data' },
  ],
  [
    'one status and first and last names, as an open-source tool writes it',
    'id,status,ip,send_date,reported,modified_date,email,first_name,last_name,position\n1,Clicked Link,,2026-02-03,true,2026-02-03,bo@elm.example,Bo,Lind,Nurse\n2,Email Sent,,2026-02-03,true,2026-02-03,cy@elm.example,Cy,de la Cruz,Desk\n3,Submitted Data,,2026-02-03,false,2026-02-03,,Di,Marsh,\n',
    { bo: 'clicked', cy: 'reported', di: 'gave-data' },
  ],
  [
    'times where something happened',
    'Email,First Name,Last Name,Delivered,Opened,Clicked,Replied,Attachment Opened,Macro Enabled,Data Entered,Reported,Bounced\nbo@elm.example,Bo,Lind,2/3/26,2/3/26,,,2/3/26 10:04,,,,\ncy@elm.example,Cy,de la Cruz,2/3/26,2/3/26,,,,,,2/3/26 10:00,\n,Di,Marsh,2/3/26,,,,,,,,\n',
    { bo: 'clicked', cy: 'reported', di: 'ignored' },
  ],
  [
    'compromised, and reports with names of their own',
    'UserName,UserMail,Compromised,CompromisedDate,ReportedPhish,Report URL,EmailLinkClicked_TimeStamp,Last password change\nBo Lind,bo@elm.example,Yes,2026-02-03,No,https://x.example,2026-02-03,2025-01-01\nCy de la Cruz,cy@elm.example,No,,Yes,https://x.example,,2025-01-01\nDi Marsh,,No,,No,https://x.example,N/A,2025-01-01\n',
    { bo: 'gave-data', cy: 'reported', di: 'ignored' },
  ],
  [
    'one column in words',
    'Name;Result\nLind, Bo;Did not click\n"de la Cruz, Cy";Reported it\nDi Marsh;Entered password\n'.replace(
      'Lind, Bo',
      '"Lind, Bo"',
    ),
    { bo: 'ignored', cy: 'reported', di: 'gave-data' },
  ],
  [
    'counts',
    'User,Email Address,Clicks,Reports\n1,bo@elm.example,0,2\n2,cy@elm.example,3,0\n3,nobody@elm.example,1,0\n',
    { bo: 'reported', cy: 'clicked' },
  ],
];

for (const [style, csv, expected] of files)
  test(`results are read from a file with ${style}`, () => {
    const { found } = givenRoster().read(csv);
    for (const [person, outcome] of Object.entries(expected)) assert.equal(found[person], outcome, person);
  });

test('of several messages to somebody the worst counts, whatever the order', () => {
  const { read } = givenRoster();
  const rows = [
    'bo@elm.example,No,Yes',
    'bo@elm.example,Yes,No',
    'cy@elm.example,No,No',
    'cy@elm.example,No,Yes',
  ];
  for (const order of [rows, rows.toReversed()])
    assert.deepEqual(read(`Email,Clicked,Reported\n${order.join('\n')}\n`).found, {
      bo: 'clicked',
      cy: 'reported',
    });
});

test('lines that name nobody here are told with their number; a name that two have finds nobody', () => {
  const { read, hired } = givenRoster();
  hired('person-b211', '2026-02-02', { name: 'Bo Lind' });
  const { found, strangers } = read(
    'Name,Email,Clicked\nBo Lind,,Yes\nBo Lind,bo@elm.example,Yes\nX,x@y.example,Yes\n',
  );
  assert.deepEqual(found, { bo: 'clicked' });
  assert.deepEqual(strangers, [
    { line: 2, named: 'Bo Lind' },
    { line: 4, named: 'X' },
  ]);
});

test('who has left since the exercise is found', () => {
  const { read, given, program } = givenRoster();
  const seen = program.people.get('person-bo11')?.revision;
  given(personLeft, { id: 'person-bo11', seen, on: '2026-03-02' }, { today: '2026-03-02' });
  assert.deepEqual(read('Email,Clicked\nbo@elm.example,Yes\n').found, { bo: 'clicked' });
});
