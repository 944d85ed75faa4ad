import { longDate } from '#calendar.ts';
import type { Program } from '#program.ts';
import type { Block, Document } from '#documents/document.ts';
import {
  citation,
  code,
  contents,
  document,
  heading,
  pageBreak,
  pageReference,
  paragraph,
  printedCheckpoint,
  signatures,
  table,
  term,
} from '#documents/document.ts';
import type { Checkpoint } from '#ledger/checkpoint.ts';
import { nameOf, officialOn } from '#program.ts';
import { reviewWords } from '#areas/risk-analysis/findings.ts';
import { nineElements } from '#areas/risk-analysis/nine-elements.ts';
import type { FlowPicture } from './inventory.ts';
import { flowSection, inventorySection } from './inventory.ts';
import type { ReportInput } from './line.ts';
import { linesOf } from './line.ts';
import { measuresSection, methodSection, scalesSection } from './method.ts';
import { planSection } from './plan.ts';
import { heatMapSection, registerSection, risksSection } from './risks.ts';
import { scopeSection } from './scope.ts';
import { summarySection } from './summary.ts';

/**
 * The risk analysis as one document (164.308(a)(1)(ii)(A)-(B), 164.316(b)(1)). For a signed version, `program` is what
 * was on record at its signature, and nothing that came later is in it: made again, it is the same document.
 */
export function riskAnalysisReport(
  input: ReportInput & {
    readonly checkpoint?: Checkpoint | undefined;
    readonly flows?: FlowPicture | undefined;
  },
): Document {
  const { program, today, analysis, checkpoint, flows } = input;
  const lines = linesOf(input);
  return document({
    title: 'Risk analysis',
    subtitle: 'With the risk management plan. 45 CFR 164.308(a)(1)(ii)(A) and (B)',
    practice: program.entity?.name ?? '',
    date: analysis?.on ?? today,
    ...(analysis ? {} : { mark: 'Draft, not signed' }),
    facts: [
      term('Version', analysis ? String(analysis.version) : 'Draft, not signed'),
      ...(analysis
        ? [
            term('Reviewed by', nameOf(program, analysis.reviewer)),
            term('Put on record', `${longDate(today)}, by ${nameOf(program, analysis.by)}`),
          ]
        : []),
      term(
        'Security official',
        officialOn(program, 'security-official', today)?.name ?? 'Nobody is designated',
      ),
      term('Asked for by', citation('164.308(a)(1)(ii)(A)'), ' and ', citation('164.308(a)(1)(ii)(B)')),
    ],
    ...(checkpoint && { checkpoint: printedCheckpoint(checkpoint) }),
    blocks: [
      contents(),
      pageBreak,
      ...summarySection(input, lines),
      pageBreak,
      ...elementsSection(input),
      ...scopeSection(input),
      ...methodSection(),
      ...inventorySection(input),
      ...flowSection(input, flows),
      ...measuresSection(input),
      ...heatMapSection(lines),
      ...registerSection(input, lines),
      ...risksSection(input, lines),
      ...planSection(input, lines),
      ...scalesSection(),
      ...reviewSection(program),
      ...signatureSection(input, checkpoint !== undefined),
    ],
  });
}

function elementsSection({ program, today, analysis }: ReportInput): Block[] {
  return [
    heading(1, 'elements', 'OCR’s nine elements, and where each is'),
    table({
      id: 'elements-table',
      caption: 'The nine elements of the guidance on risk analysis (Office for Civil Rights, July 14, 2010)',
      columns: [
        { title: 'Element', width: 3 },
        { title: 'What it asks', width: 4 },
        { title: 'What answers it', width: 6 },
        { title: 'Found on', width: 1.6 },
      ],
      rows: nineElements(program, today, analysis).map(({ number, title, asks, answer, anchor }) => [
        `${number} ${title}`,
        asks,
        answer,
        [pageReference(anchor)],
      ]),
    }),
  ];
}

function reviewSection(program: Program): Block[] {
  return [
    heading(1, 'review', 'Review and updates'),
    paragraph(
      `The analysis is looked at again when something it is made from changes: a new system, vendor or site, an incident, another answer. ${reviewWords(program)} (`,
      citation('164.306(e)'),
      ', ',
      citation('164.316(b)(2)(iii)'),
      ')',
    ),
  ];
}

function signatureSection({ program, analysis, today }: ReportInput, proven: boolean): Block[] {
  const official = officialOn(program, 'security-official', today);
  return [
    heading(1, 'signature', 'Signature'),
    signatures(
      analysis
        ? {
            statement: analysis.statement,
            role: `${official?.id === analysis.reviewer ? 'Security official' : 'Reviewer'}, version ${analysis.version}`,
            signed: { name: nameOf(program, analysis.reviewer), on: analysis.on },
          }
        : {
            statement: 'I have reviewed this risk analysis and the plan that follows from it.',
            role: official ? `${official.name}, security official` : 'security official',
          },
    ),
    ...(proven
      ? [
          paragraph(
            'The checkpoint below states how far the practice’s record had come, and is signed with its key. To hold the record against it later, copy the lines from “Diligence checkpoint” to the end of the signature into a text file, and run ',
            code('diligence verify --checkpoint FILE'),
            '.',
          ),
        ]
      : []),
  ];
}
