import type { Day, Instant } from '#calendar.ts';
import type { Recorded } from '#ledger/event.ts';
import type {
  ActionFacts,
  AnswerData,
  AssumptionData,
  OwnScenario,
  Rating,
  RiskAnalysisEvent,
  Treatment,
} from './events.ts';
import type { SignedScenario } from './signed-scenario.ts';

export type AnswerRecord = AnswerData & {
  readonly subject: string;
  readonly by: string;
  readonly at: Instant;
  readonly withdrawn: boolean;
  readonly revision: number;
};

/** What people did with a scenario, derived or their own. */
export type RiskRecord = {
  readonly id: string;
  readonly own?: OwnScenario & { readonly position: number };
  readonly rating?: Rating & { readonly by: string; readonly at: Instant; readonly position: number };
  readonly rejected?: {
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
    readonly position: number;
  };
  readonly treatment?: Treatment & {
    readonly by: string;
    readonly at: Instant;
    readonly position: number;
  };
  readonly revision: number;
  readonly changedBy: string;
};

export type ActionRecord = ActionFacts & {
  readonly id: string;
  readonly closed?: { readonly proof: string; readonly on: Day; readonly by: string };
  readonly dropped?: { readonly why: string; readonly by: string };
  readonly first: number;
  readonly revision: number;
  readonly changedBy: string;
};

/** A person's own value of an assumption of the loss model. */
export type AssumptionRecord = AssumptionData & {
  readonly by: string;
  readonly withdrawn: boolean;
  readonly revision: number;
  readonly changedBy: string;
};

export type AnalysisRecord = {
  readonly id: string;
  readonly version: number;
  readonly reviewer: string;
  readonly on: Day;
  readonly at: Instant;
  readonly by: string;
  readonly statement: string;
  readonly register: readonly SignedScenario[];
  readonly rejected: readonly { readonly title: string; readonly reason: string }[];
  readonly position: number;
};

type Events = Recorded<RiskAnalysisEvent>;
export type AnswerEvent = Extract<Events, { type: 'question-answered' | 'answer-withdrawn' }>;
export type ActionEvent = Extract<Events, { type: 'action-planned' | 'action-closed' | 'action-dropped' }>;
export type AnalysisEvent = Extract<Events, { type: 'analysis-signed' }>;
export type AssumptionEvent = Extract<Events, { type: 'assumption-set' | 'assumption-withdrawn' }>;
export type RiskEvent = Exclude<Events, AnswerEvent | ActionEvent | AnalysisEvent | AssumptionEvent>;

/** The key of an answer: the question, and the asset it is about where it is not the practice. */
export function answerKey(question: string, subject: string): string {
  return `${question}/${subject}`;
}

/** An answer after one more event. */
export function evolveAnswer(record: AnswerRecord | undefined, event: AnswerEvent): AnswerRecord | undefined {
  if (event.type === 'question-answered')
    return {
      ...event.data,
      subject: event.subject,
      by: event.by,
      at: event.at,
      withdrawn: false,
      revision: event.position,
    };
  return record && { ...record, withdrawn: true, revision: event.position };
}

/** What was done with a scenario, after one more event. */
export function evolveRisk(record: RiskRecord | undefined, event: RiskEvent): RiskRecord {
  const { by, at, position } = event;
  const before = { ...record, id: event.subject, revision: position, changedBy: by };
  switch (event.type) {
    case 'scenario-added':
      return { ...before, own: { ...event.data, position } };
    case 'scenario-rated':
      return { ...before, rating: { ...event.data, by, at, position } };
    case 'rating-withdrawn': {
      const { rating: _withdrawn, ...rest } = before;
      return rest;
    }
    case 'scenario-rejected':
      return { ...before, rejected: { ...event.data, by, at, position } };
    case 'scenario-restored': {
      const { rejected: _restored, ...rest } = before;
      return rest;
    }
    case 'risk-treated':
      return { ...before, treatment: { ...event.data, by, at, position } };
  }
}

/** A step of the plan after one more event. */
export function evolveAction(record: ActionRecord | undefined, event: ActionEvent): ActionRecord | undefined {
  if (event.type === 'action-planned') {
    // Planned again: a closed or dropped step is open again.
    return {
      ...event.data,
      id: event.subject,
      first: record?.first ?? event.position,
      revision: event.position,
      changedBy: event.by,
    };
  }
  if (!record) return undefined;
  const changed = { ...record, revision: event.position, changedBy: event.by };
  return event.type === 'action-closed'
    ? { ...changed, closed: { ...event.data, by: event.by } }
    : { ...changed, dropped: { ...event.data, by: event.by } };
}

/** An assumption after one more event. */
export function evolveAssumption(
  record: AssumptionRecord | undefined,
  event: AssumptionEvent,
): AssumptionRecord | undefined {
  const { by, position } = event;
  if (event.type === 'assumption-set')
    return { ...event.data, by, withdrawn: false, revision: position, changedBy: by };
  return record && { ...record, withdrawn: true, revision: position, changedBy: by };
}

/** A signed analysis. It never changes after. */
export function evolveAnalysis(record: AnalysisRecord | undefined, event: AnalysisEvent): AnalysisRecord {
  return (
    record ?? {
      ...event.data,
      id: event.subject,
      at: event.at,
      by: event.by,
      position: event.position,
    }
  );
}
