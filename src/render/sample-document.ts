import {
  callout,
  citation,
  code,
  contents,
  document,
  emphasis,
  figure,
  heading,
  landscape,
  level,
  link,
  list,
  pageBreak,
  pageReference,
  paragraph,
  printedCheckpoint,
  shaded,
  signatures,
  strong,
  table,
  term,
  terms,
  web,
  word,
  type Document,
  type Level,
} from '#documents/document.ts';

const names = ['Very low', 'Low', 'Moderate', 'High', 'Very high'] as const;
const step = (level: number): Level => (Math.min(Math.max(level, 1), 5) || 1) as Level;
const named = (of: number) => names[step(of) - 1] ?? '';

const picture = `<svg viewBox="0 0 520 150" class="flow"><title>Flow</title>
<rect class="f-wash" x="10" y="50" width="130" height="50" rx="8"/><text x="75" y="80" text-anchor="middle">EHR &amp; portal</text>
<rect class="f-wash" x="195" y="50" width="130" height="50" rx="8"/><text x="260" y="80" text-anchor="middle">Clearinghouse</text>
<rect class="f-wash" x="380" y="50" width="130" height="50" rx="8"/><text x="445" y="80" text-anchor="middle">مختبر المدينة</text>
<path class="f-line" d="M140 75 H195 M325 75 H380"/><text x="260" y="130" text-anchor="middle">Backups 😀</text></svg>`;

/** The rules for the classes in the sample's picture. */
export const samplePictureStyle =
  'text{font-size:12px;fill:#55605d}.f-wash{fill:#edf3f1;stroke:#0b5d58}.f-line{stroke:#0b5d58;stroke-width:1.5;fill:none}';

const hostile = [
  '<script>alert("1")</script> & #strong[not markup] $x$ *b* _i_ @ref \\u{41} //c',
  'Emoji 😀 👩‍⚕️, Chinese 中文, a bell \u0007, a turned \u202eword',
  'Dr. שרה כהן and Dr. ليلى حدّاد saw José Müller, Nguyễn Thị Hương, Łukasz and Ελένη',
  'W'.repeat(5000),
  'front-desk-workstation-03.internal.example-family-practice.test/share/billing',
  `Two lines:\nthe second, with a half character \ud83d`,
];

/** A document with every kind of block and with text that is hard to set; about `sections` pages and a few more. */
export function sampleDocument(sections: number): Document {
  return document({
    title: 'Security risk analysis',
    subtitle: 'Risks to electronic protected health information, and the plan to reduce them',
    practice: 'Cedar Grove Family Practice',
    date: '2026-11-30',
    mark: 'Draft, not signed',
    facts: [
      term('Version', '3, replaces version 2 of January 12, 2026'),
      term('Reviewed by', 'Dana Whitfield, security official'),
      term('Scope', 'Two sites, 14 systems, 31 devices, 27 workforce members'),
      term('Asked for by', citation('45 CFR 164.308(a)(1)(ii)(A)'), ', risk analysis'),
    ],
    checkpoint: printedCheckpoint({
      practice: 'practice-5b1c',
      position: 1204,
      hash: '3f9c0a7712de4b6690aa51c7e2f84d1b3f9c0a7712de4b6690aa51c7e2f84d1b',
      at: '2026-11-30T15:04:05.000Z',
      key: 'kZ3v0s1xq8c7b6n5m4l3k2j1h0g9f8d7s6a5p4o3i2u',
      signature: 'Yt'.repeat(43),
    }),
    blocks: [
      contents(),
      pageBreak,
      heading(1, 'summary', 'Summary'),
      paragraph(
        'Cedar Grove keeps electronic protected health information in 14 systems. This analysis found ',
        strong('46 risks'),
        ', of which nine are high or very high. The two that matter most are ',
        emphasis('ransomware through the remote access gateway'),
        ' and ',
        emphasis('phishing of mailboxes without a second factor'),
        '. See ',
        link('register', 'the risk register'),
        ' on ',
        pageReference('register'),
        ' and ',
        web('https://www.hhs.gov/hipaa/for-professionals/security/', 'what HHS says about it'),
        '.',
      ),
      callout(
        'law',
        'What the law asks',
        paragraph(
          'Assess, accurately and thoroughly, what could harm the confidentiality, integrity and availability of the ePHI you hold (',
          citation('164.308(a)(1)(ii)(A)'),
          '). The law gives no number of months; your policy says every twelve.',
        ),
      ),
      callout(
        'attention',
        'Two agreements are missing',
        paragraph('No business associate agreement is on record for:'),
        list(['Northwind Transcription', 'Bluebird Answering Service']),
      ),
      heading(2, 'elements', 'Where each of the nine elements is'),
      table({
        caption: 'The nine elements of a risk analysis',
        columns: [
          { title: 'Element', width: 4 },
          { title: 'Shown or said', width: 2 },
          { title: 'Found on', width: 1, align: 'end' },
        ],
        rows: [
          ['Scope of the analysis', [word('shown')], [pageReference('summary')]],
          ['Data collection', [word('said')], [pageReference('flows')]],
          ['Threats and vulnerabilities', [word('missing')], [pageReference('register')]],
          ['Periodic review', [word('not applicable')], [pageReference('part-1')]],
        ],
      }),
      heading(2, 'heat', 'Likelihood and impact'),
      table({
        caption: 'How many risks lie where',
        columns: [
          { title: 'Likelihood', width: 1.4 },
          ...names.map((title) => ({ title, align: 'center' as const })),
        ],
        rows: [5, 4, 3, 2, 1].map((likelihood) =>
          [0, 1, 2, 3, 4, 5].map((impact) =>
            impact === 0
              ? named(likelihood)
              : shaded(step(Math.round((likelihood + impact) / 2)), String((likelihood * impact * 7) % 11)),
          ),
        ),
      }),
      heading(1, 'flows', 'Where PHI flows'),
      figure({
        id: 'flow-picture',
        svg: picture,
        alt: 'PHI goes from the EHR and portal to the clearinghouse, and from there to a laboratory.',
        caption: 'Where PHI flows',
        table: table({
          caption: 'The same, as a table',
          columns: ['From', 'To', 'What', 'Protected by'],
          rows: [
            ['EHR & portal', 'Clearinghouse', 'Claims', 'TLS 1.3'],
            ['Clearinghouse', 'مختبر المدينة', 'Orders', 'Not known yet'],
          ],
        }),
      }),
      heading(2, 'hard', 'Text that is hard to set'),
      list(hostile),
      table({
        caption: 'The same in narrow columns',
        columns: ['A', 'B', 'C', 'D', 'E', 'F'],
        rows: [[...hostile], hostile.toReversed()],
      }),
      table({ caption: 'Incidents since the last analysis', columns: ['Day', 'What'], rows: [] }),
      terms(
        term('Threat', 'What could happen, by whom or what, whether meant or not.'),
        term('Vulnerability', 'What lets it happen.'),
        term('File', code('backup-2026-11-29T02-00-00.000Z.sealed')),
      ),
      landscape(
        heading(1, 'register', 'Risk register'),
        table({
          id: 'register-table',
          caption: 'All risks, the highest first',
          columns: [
            { title: 'No.', width: 0.5, align: 'end' },
            { title: 'Risk', width: 3 },
            { title: 'System', width: 1.5 },
            { title: 'Likelihood', width: 1.2 },
            { title: 'Impact', width: 1.2 },
            { title: 'Risk level', width: 1.2 },
            { title: 'Decision', width: 1.6 },
            { title: 'Provision', width: 1.6 },
          ],
          rows: Array.from({ length: 46 }, (_, index) => [
            String(index + 1),
            index % 3 === 0
              ? 'Ransomware reaches the file server through the remote access gateway, which has no second factor'
              : 'A lost laptop exposes cached records because the disk is not encrypted',
            index % 2 === 0 ? 'File server, main office' : 'Laptops',
            [level(step(5 - (index >> 3)), named(5 - (index >> 3)))],
            [level(step(4 - (index >> 4)), named(4 - (index >> 4)))],
            shaded(step(5 - Math.floor(index / 10)), named(5 - Math.floor(index / 10))),
            'Mitigate by March 31, 2027. Owner: Dana Whitfield',
            [citation(index % 3 === 0 ? '164.312(d)' : '164.312(a)(2)(iv)')],
          ]),
        }),
      ),
      ...Array.from({ length: sections }, (_, index) => [
        heading(1, `part-${index + 1}`, `Safeguards, part ${index + 1}`),
        paragraph(
          'Each safeguard that was looked at stands here with what was found, who said it or what showed it, and what is to be done next. '.repeat(
            4,
          ),
        ),
        heading(2, `part-${index + 1}-steps`, 'What to do next'),
        list(
          [
            'Turn on the second factor for all mailboxes',
            'Test that a backup can be restored',
            'Write it down',
          ],
          true,
        ),
        heading(3, `part-${index + 1}-detail`, 'How it was found'),
        table({
          caption: `Answers, part ${index + 1}`,
          columns: [{ title: 'Question', width: 3 }, 'Answer', { title: 'Because', width: 3 }],
          rows: Array.from({ length: 14 }, (_, row) => [
            `Are the accounts of people who leave closed on their last day? (${row + 1})`,
            [word((['shown', 'said', 'missing'] as const)[row % 3] ?? 'said')],
            'The list of accounts was compared with the roster on November 2, 2026.',
          ]),
        }),
      ]).flat(),
      heading(1, 'signing', 'Signatures'),
      signatures(
        {
          statement: 'I reviewed this analysis and approve it.',
          role: 'Security official',
          signed: { name: 'Dana Whitfield', on: '2026-11-30' },
        },
        { statement: 'I have read this analysis and will see its plan through.', role: 'Practice manager' },
      ),
    ],
  });
}
