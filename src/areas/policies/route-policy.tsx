import type { ReactNode } from 'react';
import { longDate } from '#calendar.ts';
import { nameOf, todayOf } from '#program.ts';
import { NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { WrittenView } from '#ui/written.tsx';
import { Cite, counted } from '#ui/words.tsx';
import { approvable } from './approval.ts';
import { History, Promised, Signed } from './route-policy-record.tsx';
import { placeOfGap, stateLabel } from './next-step.ts';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';
import { areaTitle, audienceWords, levelWords } from './words.ts';

export const routes = pageRoutes();

routes.page('/policies/:id', (context, visit) => {
  const one = shelved(visit.program, parameter(context, 'id'), visit.today);
  if (!one) throw new NotHere();
  const { inEffect, coming, record, present } = one;
  const asked = record?.versions.find(({ version }) => String(version) === context.req.query('version'));
  const shown = asked ?? inEffect ?? coming;
  const text = shown?.text ?? record?.draft?.text ?? present?.text ?? [];
  const what = asked
    ? `Version ${asked.version}, ${asked === inEffect ? 'in effect' : asked.effective > visit.today ? `in effect from ${longDate(asked.effective)}` : 'in effect no more'}`
    : inEffect
      ? `Version ${inEffect.version}, in effect since ${longDate(inEffect.effective)}`
      : coming
        ? `Version ${coming.version}, in effect from ${longDate(coming.effective)}`
        : record?.draft
          ? 'The draft'
          : 'What Diligence has written for you';
  return context.render(
    <>
      <p className="small soft">
        <a href="/policies">Policies</a> · {areaTitle(one.area)}
      </p>
      <h1>
        {one.number !== '' && <span className="soft">{one.number} </span>}
        {one.title}
      </h1>
      <p>
        <span className="pill">{stateLabel(one)}</span>{' '}
        <span className="soft">
          {levelWords[one.level]}. For {audienceWords(shown?.audience ?? one.audience)}. {one.because}
        </span>
      </p>
      <Attention visit={visit} one={one} />
      <Actions visit={visit} one={one} />
      <article className="card" aria-labelledby="text">
        <h2 id="text" className="small soft">
          {what}
        </h2>
        <WrittenView written={text} headingLevel={3} />
      </article>
      <div className="row">
        {(shown || record?.draft) && (
          <>
            <a href={`/policies/${one.id}/policy.pdf${asked ? `?version=${asked.version}` : ''}`}>
              Download as PDF
            </a>
            <a href={`/policies/${one.id}/policy.docx${asked ? `?version=${asked.version}` : ''}`}>
              As a Word file
            </a>
          </>
        )}
        <a href="/policies">All policies</a>
      </div>
      <Facts visit={visit} one={one} />
      <Promised visit={visit} one={one} />
      <History visit={visit} one={one} />
      <Signed visit={visit} one={one} />
    </>,
    { title: one.title },
  );
});

/** What stands at the head where something calls: no longer true, a draft, facts that are missing, a day to come. */
function Attention({ visit, one }: { visit: Visit; one: Shelved }) {
  const { inEffect, coming, record, present, notTrue, newText, state, reviewBy, applies, because } = one;
  const edits = visit.may('policies.draft');
  const notes: ReactNode[] = [];
  if (notTrue.length > 0)
    notes.push(
      <aside className="callout wrong" key="untrue">
        <h2>No longer true</h2>
        <ul>
          {notTrue.map((sentence) => (
            <li key={sentence}>
              {sentence.replace(/^No longer true: (.)/, (_all, first: string) => first.toUpperCase())}
            </li>
          ))}
        </ul>
        {edits && !record?.draft && (
          <p className="row">
            <a className="button" href={`/policies/${one.id}/new-text`}>
              See the new text
            </a>
          </p>
        )}
      </aside>,
    );
  else if (newText && edits && !record?.draft)
    notes.push(
      <aside className="callout" key="newer">
        <p>
          The library says this better by now; no fact of yours changed.{' '}
          <a href={`/policies/${one.id}/new-text`}>See the new text</a>
        </p>
      </aside>,
    );
  if (inEffect && !applies)
    notes.push(
      <aside className="callout wrong" key="stray">
        <p>It is in effect, though it does not seem to apply any more: {because}</p>
      </aside>,
    );
  if (state === 'review-due' && reviewBy !== undefined)
    notes.push(
      <aside className="callout" key="review">
        <p>
          It was to be looked at again by {longDate(reviewBy)}. That is your policy; the law says
          “periodically”. <Cite citation="164.316(b)(2)(iii)" />
        </p>
      </aside>,
    );
  if (record?.draft)
    notes.push(
      <aside className="callout" key="draft">
        <p>
          {nameOf(visit.program, record.draft.by)} saved a draft on{' '}
          {longDate(todayOf(visit.program, record.draft.at))}. It binds nobody until it is approved.{' '}
          {inEffect && <a href={`/policies/${one.id}/compare?to=draft`}>See what it changes</a>}
        </p>
      </aside>,
    );
  const gaps = approvable(one)?.gaps ?? (record?.versions.length ? [] : (present?.gaps ?? []));
  if (applies && gaps.length > 0)
    notes.push(
      <aside className="callout wrong" key="gaps">
        <p>The text waits for {counted(gaps.length, 'fact')}, marked ‹like this›:</p>
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>
              {gap}: <a href={placeOfGap(gap).path}>{placeOfGap(gap).label}</a>
            </li>
          ))}
        </ul>
      </aside>,
    );
  if (coming && inEffect)
    notes.push(
      <aside className="callout" key="coming">
        <p>
          Version {coming.version} is approved and takes effect on {longDate(coming.effective)}.{' '}
          <a href={`/policies/${one.id}?version=${coming.version}`}>Read it</a> ·{' '}
          <a href={`/policies/${one.id}/compare?from=${inEffect.version}&to=${coming.version}`}>
            See what changes
          </a>
        </p>
      </aside>,
    );
  return notes;
}

/** What can be done, the most likely first. */
function Actions({ visit, one }: { visit: Visit; one: Shelved }) {
  const { id, record, inEffect, notTrue } = one;
  const ready = approvable(one);
  const edits = visit.may('policies.draft');
  return (
    <div className="row">
      {ready &&
        (record?.draft || !record?.versions.length || record.retired) &&
        ready.gaps.length === 0 &&
        one.applies &&
        visit.may('policies.approve') && (
          <a className="button" href={`/policies/${id}/approve`}>
            {record?.draft ? 'Approve the draft' : 'Approve this text'}
          </a>
        )}
      {edits && (
        <a className="button quiet" href={`/policies/${id}/edit`}>
          {record?.draft ? 'Go on with the draft' : 'Change the text'}
        </a>
      )}
      {edits && <a href={`/policies/${id}/word`}>Edit in Word</a>}
      {inEffect && notTrue.length === 0 && visit.may('policies.review') && (
        <a className="button quiet" href={`/policies/${id}/review`}>
          Look at it again
        </a>
      )}
      {inEffect && <a href={`/mine/policies/${id}`}>Read and sign it yourself</a>}
    </div>
  );
}

function Facts({ visit, one }: { visit: Visit; one: Shelved }) {
  const { inEffect, reviewBy, answers, id, number, record } = one;
  return (
    <section>
      <h2>What it answers</h2>
      {answers.length === 0 ? (
        <p className="soft">No provision of the rule by name.</p>
      ) : (
        <p>
          {answers.map((citation) => (
            <span key={citation}>
              <Cite citation={citation} />{' '}
            </span>
          ))}
        </p>
      )}
      <dl className="facts">
        {inEffect && (
          <>
            <dt>Approved by</dt>
            <dd>
              {nameOf(visit.program, inEffect.approver)}, {longDate(todayOf(visit.program, inEffect.at))}
            </dd>
          </>
        )}
        {reviewBy !== undefined && (
          <>
            <dt>Next review</dt>
            <dd>{longDate(reviewBy)}, by your own policy</dd>
          </>
        )}
        {record?.retired && (
          <>
            <dt>Retired</dt>
            <dd>
              From {longDate(record.retired.on)}, by {nameOf(visit.program, record.retired.by)}:{' '}
              {record.retired.why}
            </dd>
          </>
        )}
      </dl>
      <div className="row">
        {number !== '' && visit.may('policies.setApplicability') && (
          <a href={`/policies/${id}/applies`}>
            {one.applies ? 'It does not apply to us' : 'It does apply to us'}
          </a>
        )}
        {record && record.versions.length > 0 && visit.may('policies.retire') && (
          <a href={`/policies/${id}/retire`}>Retire it</a>
        )}
      </div>
    </section>
  );
}
