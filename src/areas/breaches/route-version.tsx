import type { ReactNode } from 'react';
import type { Reason } from '#breach-assessment/assess.ts';
import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { Files } from './route-parts.tsx';
import { questionNamed } from './standing.ts';
import type { BreachRecord, ConclusionRecord } from './view.ts';
import { conclusionWords, factorHead, inSentence } from './words.ts';

/** What follows from answers, factor by factor. */
export function Because({ because }: { because: readonly Reason[] }) {
  if (because.length === 0) return null;
  return (
    <section>
      <h2>What follows</h2>
      <ul>
        {because.map(({ factor, sentence, citation }, index) => (
          <li key={index}>
            <b>{factorHead(factor)}</b> {sentence} <Cite citation={citation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One version, as it was locked. */
export function Version({
  visit,
  record,
  conclusion,
}: {
  visit: Visit;
  record: BreachRecord;
  conclusion: ConclusionRecord;
}) {
  const { program } = visit;
  const recorded = todayOf(program, conclusion.at);
  return (
    <section>
      <h2>
        Version {conclusion.version}: {inSentence(conclusionWords[conclusion.conclusion])}
      </h2>
      <dl className="facts">
        <dt>Decided by</dt>
        <dd>
          {nameOf(program, conclusion.decider)} on {longDate(conclusion.on)}
          {recorded !== conclusion.on && `, put on record on ${longDate(recorded)}`}, record position{' '}
          {conclusion.position}
        </dd>
        <dt>Reasons</dt>
        <dd className="prewrap">{conclusion.reasons}</dd>
        {conclusion.answers.map(({ question, answer, evidence, files }) => (
          <FrozenLine key={question} asks={questionNamed(question)?.asks ?? question}>
            {questionNamed(question)?.choices[answer]?.words ?? 'Nobody knew'}
            {evidence !== '' && ` — ${evidence} `}
            <Files visit={visit} record={record} files={files} />
          </FrozenLine>
        ))}
      </dl>
      <Because because={conclusion.because} />
    </section>
  );
}

function FrozenLine({ asks, children }: { asks: string; children: ReactNode }) {
  return (
    <>
      <dt>{asks}</dt>
      <dd className="prewrap">{children}</dd>
    </>
  );
}
