import { interview } from '#areas/risk-analysis/interview.ts';
import { levelWords } from '#areas/risk-analysis/levels.ts';
import { questionWith } from '#areas/risk-analysis/questions/bank.ts';
import { register } from '#areas/risk-analysis/register.ts';
import type { Scenario } from '#areas/risk-analysis/scenario.ts';
import type { SignedScenario } from '#areas/risk-analysis/signed-scenario.ts';
import type { AnalysisRecord } from '#areas/risk-analysis/view.ts';
import { needWords } from '#areas/risk-analysis/words.ts';
import type { Program } from '#program.ts';
import { named, moment, several, tableOf } from './table.ts';
import type { Cell, Exported, ExportTable } from './table.ts';

type Columns<One> = Readonly<Record<string, (one: One, exported: Exported) => Cell | undefined>>;

/** What a line of a register says, derived or signed. */
const scenarioColumns: Columns<SignedScenario> = {
  Risk: ({ title }) => title,
  Concerns: ({ concernsName }) => concernsName,
  Sites: ({ sites }) => several(sites),
  Source: ({ source }) => source,
  Threat: ({ threat }) => threat,
  Vulnerability: ({ vulnerability }) => vulnerability,
  Reasons: ({ reasons }) => reasons.join(' '),
  Affects: ({ affects }) => several(affects),
  Initiation: ({ initiation }) => levelWords[initiation],
  'Why that initiation': ({ initiationWhy }) => initiationWhy,
  Harm: ({ harm }) => levelWords[harm],
  'Why that harm': ({ harmWhy }) => harmWhy,
  Likelihood: ({ likelihood }) => levelWords[likelihood],
  Impact: ({ impact }) => levelWords[impact],
  'Why that impact': ({ impactWhy }) => impactWhy,
  'Level of risk': ({ risk }) => levelWords[risk],
  'From the breach portal': ({ evidence }) => evidence,
  'Set by a person, because': ({ rated }) => rated,
  Identifier: ({ id }) => id,
  'Concerns identifier': ({ concerns }) => concerns,
};

const scenariosOf = ({ program, today }: Exported): readonly Scenario[] => {
  const { scenarios, rejected } = register(program, today);
  return [...scenarios, ...rejected];
};

/** The register that was frozen into a signed analysis: a file of its own for each. */
function signedTable(analysis: AnalysisRecord): ExportTable {
  return tableOf(
    {
      name: `risk-analysis-version-${analysis.version}`,
      title: `Risk analysis, version ${analysis.version}`,
      note: `The register as it was signed on ${analysis.on}; it never changes. What was rejected then stands at its end.`,
      of: ['analyses'],
    },
    () => [
      ...analysis.register.map((scenario) => ({ scenario, rejected: '' })),
      ...analysis.rejected.map(({ title, reason }) => ({
        scenario: { title } as Partial<SignedScenario>,
        rejected: reason,
      })),
    ],
    {
      ...Object.fromEntries(
        Object.entries(scenarioColumns).map(([title, cell]) => [
          title,
          (
            { scenario, rejected }: { scenario: Partial<SignedScenario>; rejected: string },
            exported: Exported,
          ) => (rejected === '' || title === 'Risk' ? cell(scenario as SignedScenario, exported) : ''),
        ]),
      ),
      'Rejected, because': ({ rejected }) => rejected,
    },
  );
}

/** The tables of the signed analyses, in the order they were signed. */
export function signedTables(program: Program): ExportTable[] {
  return [...program.analyses.values()].map(signedTable);
}

/** What the practice does: incidents, the interview, risks, the plan, the loss model, what was signed. */
export const programTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'incidents',
      title: 'Incidents',
      note: 'When, which systems, by whom reported and closed; without what people wrote, which may hold PHI.',
      of: ['incidents'],
    },
    ({ program }) => program.incidents.values(),
    {
      Happened: ({ happened }) => happened,
      Discovered: ({ discovered }) => discovered,
      Systems: ({ assets }, exported) => several(assets.map((asset) => named(exported, asset))),
      'Reported by': ({ reportedBy }, exported) => named(exported, reportedBy),
      'Number of notes': ({ notes }) => notes.length,
      Closed: ({ closed }) => closed?.on,
      'Closed by': ({ closed }, exported) => named(exported, closed?.by),
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'incident-words',
      title: 'Incidents, what people wrote',
      note: 'The reports, notes and outcomes in the words of those who wrote them. They may hold PHI.',
      of: ['incidents'],
      forOfficials: true,
    },
    ({ program }) =>
      [...program.incidents.values()].flatMap((incident) => {
        const { id, what, reportedBy, notes, closed, discoveries, ticks, evidence, reopenings } = incident;
        return [
          { id, kind: 'report', by: reportedBy, at: '', words: what },
          ...notes.map(({ note, by, at }) => ({ id, kind: 'note', by, at, words: note })),
          ...discoveries.map(({ who, why, by, at }) => ({
            id,
            kind: 'discovery',
            by,
            at,
            words: `${who}: ${why}`,
          })),
          ...ticks
            .filter(({ note }) => note !== '')
            .map(({ step, note, by, at }) => ({ id, kind: `step ${step}`, by, at, words: note })),
          ...evidence.map(({ what, file, by, at }) => ({
            id,
            kind: 'evidence',
            by,
            at,
            words: `${what} (${file.name})`,
          })),
          ...reopenings.map(({ why, by, at }) => ({ id, kind: 'opened again', by, at, words: why })),
          ...(closed ? [{ id, kind: 'outcome', by: closed.by, at: closed.on, words: closed.outcome }] : []),
          ...(closed && closed.mitigation !== ''
            ? [{ id, kind: 'harm lessened', by: closed.by, at: closed.on, words: closed.mitigation }]
            : []),
        ];
      }),
    {
      Incident: ({ id }, exported) => named(exported, id),
      Kind: ({ kind }) => kind,
      By: ({ by }, exported) => named(exported, by),
      When: ({ at }) => at,
      Words: ({ words }) => words,
      'Incident identifier': ({ id }) => id,
    },
  ),
  tableOf(
    {
      name: 'answers',
      title: 'Questions and answers',
      note: 'Every answer of the interview, withdrawn ones too, and each question that is still open.',
      of: ['answers'],
    },
    ({ program, today }) => {
      const { facts, asked } = interview(program, today);
      const open = [...facts, ...asked].filter(({ answer }) => !answer);
      return [
        ...[...program.answers.values()].map((answer) => ({
          question: answer.question,
          subject: answer.subject,
          standing: answer.withdrawn ? 'withdrawn' : 'answered',
          answer,
        })),
        ...open.map(({ question, subject }) => ({
          question: question.id,
          subject,
          standing: 'open',
          answer: undefined,
        })),
      ];
    },
    {
      Question: ({ question }) => questionWith(question)?.title ?? question,
      About: ({ subject }, exported) => named(exported, subject),
      Standing: ({ standing }) => standing,
      Answer: ({ question, answer }) =>
        answer &&
        (questionWith(question)?.choices.find(({ id }) => id === answer.choice)?.label ?? answer.choice),
      Note: ({ answer }) => answer?.note,
      By: ({ answer }, exported) => named(exported, answer?.by),
      When: ({ answer }) => moment(answer?.at),
      'Question identifier': ({ question }) => question,
      'Answer identifier': ({ answer }) => answer?.choice,
      'Subject identifier': ({ subject }) => subject,
      'Last entry': ({ answer }) => answer?.revision,
    },
  ),
  tableOf<Scenario>(
    {
      name: 'risks',
      title: 'Risks',
      note: 'The register as it stands today, the highest first; rejected risks at its end, each with the reason.',
      of: ['risks'],
    },
    scenariosOf,
    {
      ...scenarioColumns,
      'What comes next': ({ need }) => needWords[need],
      Decision: ({ treatment }) => treatment?.decision,
      'Why that decision': ({ treatment }) => (treatment && 'why' in treatment ? treatment.why : ''),
      'Accepted until': ({ treatment }) => (treatment?.decision === 'accept' ? treatment.until : ''),
      'Accepted by': ({ treatment }, exported) =>
        treatment?.decision === 'accept' ? named(exported, treatment.person) : '',
      'Transferred to': ({ treatment }) => (treatment?.decision === 'transfer' ? treatment.to : ''),
      'Decided by': ({ treatment }, exported) => named(exported, treatment?.by),
      'Decided when': ({ treatment }) => moment(treatment?.at),
      'What remains': ({ residual }) => residual && levelWords[residual.risk],
      'Rejected, because': ({ rejected }) => rejected?.reason,
      'Rejected by': ({ rejected }, exported) => named(exported, rejected?.by),
      Citations: ({ citations }) => several(citations),
      'Derived from entries': ({ positions }) => positions.join(' '),
    },
  ),
  tableOf(
    {
      name: 'plan',
      title: 'Steps of the plan',
      note: 'What is to be done about risks: open, closed and dropped steps.',
      of: ['actions'],
    },
    ({ program }) => program.actions.values(),
    {
      Step: ({ what }) => what,
      Measure: ({ measure }) => measure,
      Owner: ({ owner }, exported) => named(exported, owner),
      Due: ({ due }) => due,
      'Cost in US dollars': ({ cost }) => cost,
      Standing: ({ closed, dropped }) => (dropped ? 'dropped' : closed ? 'closed' : 'open'),
      'Closed on': ({ closed }) => closed?.on,
      Proof: ({ closed }) => closed?.proof,
      'Dropped, because': ({ dropped }) => dropped?.why,
      Risks: ({ scenarios }) => several(scenarios),
      Identifier: ({ id }) => id,
      'First entry': ({ first }) => first,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'assumptions',
      title: 'Assumptions about losses',
      note: 'Values of the loss model that somebody here set in place of the standard ones.',
      of: ['assumptions'],
    },
    ({ program }) => program.assumptions.values(),
    {
      Assumption: ({ assumption }) => assumption,
      Median: ({ median }) => median,
      'Nineteen of twenty below': ({ high }) => high,
      Why: ({ why }) => why,
      By: ({ by }, exported) => named(exported, by),
      Withdrawn: ({ withdrawn }) => withdrawn,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'signed-analyses',
      title: 'Signed risk analyses',
      note: 'Who signed which version, when, and with what statement. The register of each version is a file of its own.',
      of: ['analyses'],
    },
    ({ program }) => program.analyses.values(),
    {
      Version: ({ version }) => version,
      'Signed on': ({ on }) => on,
      'Put on record': ({ at }) => at,
      Reviewer: ({ reviewer }, exported) => named(exported, reviewer),
      'Signed by': ({ by }, exported) => named(exported, by),
      Statement: ({ statement }) => statement,
      Risks: (analysis) => analysis.register.length,
      Rejected: ({ rejected }) => rejected.length,
      Identifier: ({ id }) => id,
      Entry: ({ position }) => position,
    },
  ),
];
