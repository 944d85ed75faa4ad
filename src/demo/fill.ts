import type { Command } from '#decision.ts';
import { addDays, dayOf, instant, startOfDay } from '#calendar.ts';
import { endVendor, recordVendor } from '#areas/business-associates/decide.ts';
import { establish, recordSite } from '#areas/entity/decide.ts';
import { designate } from '#areas/entity/decide-officials.ts';
import { note, report } from '#areas/incidents/decide.ts';
import type { Flow } from '#areas/inventory/events.ts';
import { addStarterSet, confirmAsset, recordAsset, withdrawAsset } from '#areas/inventory/decide.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { planMeasure } from '#areas/risk-analysis/decide-measure.ts';
import { closeAction, planAction } from '#areas/risk-analysis/decide-plan.ts';
import { treatRisk } from '#areas/risk-analysis/decide-risks.ts';
import { analysisRevision, sign } from '#areas/risk-analysis/decide-sign.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import type { Item } from '#areas/risk-analysis/interview.ts';
import { questionOf } from '#areas/risk-analysis/questions/bank.ts';
import { register } from '#areas/risk-analysis/register.ts';
import type { Scenario } from '#areas/risk-analysis/scenario.ts';
import { situationOf } from '#areas/risk-analysis/situation.ts';
import { whatHelps } from '#areas/risk-analysis/what-if.ts';
import { enroll, grantRole, personLeft, recordJob, recordPerson } from '#areas/workforce/decide.ts';
import type { Beside } from '#ledger/beside.ts';
import type { Practice } from '#practice.ts';
import type { Program } from '#program.ts';
import { nameOf } from '#program.ts';
import { answers, answersByKind, otherStep, statement, steps, stepsByRisk } from './answers.ts';
import * as maple from './maple-street.ts';
import { papers } from './papers.ts';

/** A clock that the sample practice is told by. */
export type DemoClock = { /** Milliseconds since 1970. */ now: number };

/** Minutes between one entry and the next. */
const pause = 3;

/** What the story needs: a day to be on, and a way to record. */
export type Story = {
  readonly practice: Practice;
  /** The day that lies so many days from the day of the demo. */
  day(days: number): string;
  /** Goes to half past eight in the morning of a day. */
  go(days: number): void;
  record<Input>(
    command: Command<Program, Input>,
    input: unknown,
    by?: string,
    beside?: Beside,
  ): Promise<void>;
};

/**
 * Records the sample practice, a year of it, through the same decisions as everybody's: the last entry lies some
 * days before `today`. The clock must be the one that the practice was opened with.
 */
export async function fillDemo(practice: Practice, clock: DemoClock): Promise<void> {
  const today = dayOf(instant(clock.now), maple.timeZone);
  const day = (days: number) => addDays(today, days);
  const story: Story = {
    practice,
    day,
    go(days) {
      clock.now =
        Temporal.Instant.from(startOfDay(day(days), maple.timeZone)).epochMilliseconds + 8.5 * 3_600_000;
    },
    async record(command, input, by = maple.officer.id, beside = {}) {
      clock.now += pause * 60_000;
      const outcome = await practice.record(by, command, input, beside);
      if ('refusals' in outcome)
        throw new Error(
          `The sample practice cannot be recorded (${command.name}): ${outcome.refusals.map(({ because, field }) => `${field ?? ''} ${because}`).join(' ')}`,
        );
    },
  };
  await setUp(story);
  await describeInventory(story);
  await describeJobs(story);
  await answerInterview(story);
  await treatRisks(story);
  await signAnalysis(story);
  await whatCameAfter(story);
}

async function setUp({ record, go, day }: Story): Promise<void> {
  go(-330);
  await record(establish, { ...maple.practice, officer: maple.officer });
  await record(enroll, {});
  await record(recordSite, maple.site);
  for (const { id, title } of maple.jobs.slice(1)) await record(recordJob, { id, seen: 0, title, needs: [] });
  for (const { id, name, job, relation, start, role } of maple.people) {
    if (start > -330) continue;
    await record(recordPerson, { id, seen: 0, name, job, relation, start: day(start), email: emailOf(name) });
    if (role) await record(grantRole, { id, role });
  }
  await record(designate, { office: 'privacy-official', person: 'person-elena' });
}

function emailOf(name: string): string {
  const [first = '', last = ''] = name.replace(/,.*/, '').toLowerCase().split(' ');
  return `${first}.${last}@maplestreet.example`;
}

async function describeInventory({ record, go, day, practice }: Story): Promise<void> {
  go(-324);
  await record(addStarterSet, { kind: maple.practice.kind });
  const { vendors, assets } = await practice.program();
  for (const { id } of vendors.values()) {
    if (id === unused) continue;
    const { signed, ends, ...facts } =
      maple.vendors[id.replace('vendor-starter-', '') as keyof typeof maple.vendors] ?? {};
    const { revision: seen, ...before } = vendors.get(id) ?? { revision: 0 };
    await record(recordVendor, {
      ...before,
      ...facts,
      id,
      seen,
      agreementSigned: signed === undefined ? '' : day(signed),
      agreementEnds: ends === undefined ? '' : day(ends),
    });
  }
  go(-318);
  const gone = new Set(
    Object.entries(maple.lines).flatMap(([name, line]) => (line === 'gone' ? [`asset-starter-${name}`] : [])),
  );
  for (const asset of assets.values()) {
    const line = maple.lines[asset.id.replace('asset-starter-', '') as keyof typeof maple.lines];
    const { id, revision: seen } = asset;
    if (line === 'gone') await record(withdrawAsset, { id, seen });
    else if (line === undefined) await record(confirmAsset, { id, seen });
    else {
      const { onTheWay, ...facts } = line;
      const flows = asset.flows
        .filter(({ to }) => !gone.has(to))
        .map((flow): Flow => ({ ...flow, encrypted: onTheWay ?? flow.encrypted }));
      await record(recordAsset, { ...asset, ...facts, flows, seen });
    }
  }
  const seen = vendors.get(unused)?.revision;
  await record(endVendor, { id: unused, seen, on: day(-318), why: 'We have none.' });
}

/** The starter set's vendor of AI notes: the practice had none then. */
const unused = 'vendor-starter-ai';

async function describeJobs({ record, go, practice }: Story): Promise<void> {
  go(-310);
  for (const { id, title, needs } of maple.jobs) {
    const seen = (await practice.program()).jobs.get(id)?.revision ?? 0;
    const reasons = needs.map(([line, why]) => ({ asset: `asset-starter-${line}`, why }));
    await record(recordJob, { id, seen, title, needs: reasons });
  }
}

/** Asked as everybody is asked: one question after the other, each as the answers so far leave it. */
async function answerInterview({ record, go, day, practice }: Story): Promise<void> {
  go(-296);
  for (let asked = 0; asked < 200; asked++) {
    if (asked === 24) go(-289);
    const { next } = interview(await practice.program(), day(asked < 24 ? -296 : -289));
    if (!next) return;
    await record(answer, {
      question: next.question.id,
      subject: next.subject,
      choice: await choiceFor(practice, next),
      note: '',
    });
  }
  throw new Error('The interview of the sample practice does not end.');
}

async function choiceFor(practice: Practice, { question, subject }: Item): Promise<string> {
  const kind = (await practice.program()).assets.get(subject)?.kind;
  const byKind = kind && answersByKind[question.id as keyof typeof answersByKind]?.[kind];
  const wanted = byKind ?? answers[question.id] ?? 'in-place';
  const offered = question.choices.map(({ id }) => id);
  return offered.includes(wanted) ? wanted : 'unknown';
}

/** The measure that helps most is planned first, until every risk of Moderate or higher is decided. */
async function treatRisks(story: Story): Promise<void> {
  const { record, go, day, practice } = story;
  go(-182);
  const today = day(-182);
  for (let planned = 0; planned < 100; planned++) {
    const program = await practice.program();
    const { scenarios } = register(program, today);
    const waiting = scenarios.filter(({ need }) => need === 'decide');
    if (waiting.length === 0) return;
    const help = whatHelps(situationOf(program, today), { scenarios }).find((one) =>
      one.helped.some(({ scenario: { need } }) => need === 'decide'),
    );
    const [first] = waiting;
    if (help) {
      const { measure, subject } = help;
      const step = steps[measure] ?? {
        ...otherStep,
        what: `Put this in place: ${lowered(questionOf(measure).title)}.`,
      };
      const { owner, due, cost } = step;
      const what = step.what.replace('{}', nameOf(program, subject));
      const id = `action-${measure}-${planned}`;
      await record(planMeasure, { id, seen: 0, measure, subject, what, owner, due: day(due), cost });
    } else if (first) await decideByHand(story, program, first, planned);
  }
  throw new Error('The plan of the sample practice does not end.');
}

/** What no measure of the interview lowers: a step of its own where the practice has one, else it is accepted. */
async function decideByHand(
  { record, day }: Story,
  program: Program,
  { id, template, concerns, likelihood, impact, revision }: Scenario,
  number: number,
): Promise<void> {
  const step = stepsByRisk[template];
  if (!step) {
    const why = 'Nothing that we could add would lower it by much. We look at it again within the year.';
    const treatment = { decision: 'accept', why, until: day(180), person: 'person-elena' };
    await record(treatRisk, { id, seen: revision, ...treatment });
    return;
  }
  const residualLikelihood = likelihood === 'very-low' ? 'very-low' : 'low';
  await record(treatRisk, {
    id,
    seen: revision,
    decision: 'mitigate',
    residualLikelihood,
    residualImpact: impact,
  });
  await record(planAction, {
    id: `action-${template}-${number}`,
    seen: 0,
    scenarios: [id],
    what: step.what.replace('{}', nameOf(program, concerns)),
    owner: step.owner,
    due: day(step.due),
    cost: step.cost,
  });
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

async function signAnalysis({ record, go, day, practice }: Story): Promise<void> {
  go(-156);
  await record(sign, {
    id: 'analysis-2026',
    seen: analysisRevision(await practice.program()),
    reviewer: maple.officer.id,
    on: day(-156),
    statement,
  });
}

async function whatCameAfter(story: Story): Promise<void> {
  const { record, go, day, practice } = story;
  for (const { id, name, job, relation, start } of maple.people.filter(({ start }) => start > -330)) {
    go(start);
    await record(recordPerson, { id, seen: 0, name, job, relation, start: day(start), email: emailOf(name) });
  }
  for (const action of (await practice.program()).actions.values()) {
    const done = steps[action.measure as keyof typeof steps]?.done;
    if (!done) continue;
    go(done.on);
    await record(closeAction, { id: action.id, seen: action.revision, proof: done.proof, on: day(done.on) });
  }
  for (const { id, left } of maple.people) {
    if (left === undefined) continue;
    go(left);
    const seen = (await practice.program()).people.get(id)?.revision ?? 0;
    await record(personLeft, { id, seen, on: day(left) });
  }
  await papers(story);
  go(-19);
  await record(recordVendor, maple.newVendor);
  await record(recordAsset, maple.newSystem);
  go(-8);
  const { note: words, ...incident } = maple.incident;
  await record(report, { ...incident, happened: day(-9), discovered: day(-8) }, 'person-jonah');
  await record(note, { id: incident.id, seen: 0, note: words });
}
