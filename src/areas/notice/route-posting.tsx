import { longDate } from '#calendar.ts';
import { Choices, ErrorSummary, Field, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { serveAttachment } from '#ui/sealed-file.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite, Empty, Mark } from '#ui/words.tsx';
import { post } from './decide-posting.ts';
import { FileField, sentAttachment } from '#ui/file-field.tsx';
import { isPosted, noticeStanding } from './standing.ts';
import type { PostingPlace } from './standing.ts';
import { NOTICE } from './facts.ts';

export const routes = pageRoutes();

routes.page('/notice/posting', (context, visit) => shown(context, visit, undefined, []));

routes.action('/notice/posting', async (context, visit, form) => {
  const { photo: _photo, ...fields } = form;
  const sent = await sentAttachment(form, 'photo', ['image/jpeg', 'image/png', 'application/pdf']);
  if (sent && 'refusals' in sent) return shown(context, visit, form, sent.refusals);
  const outcome = await visit.practice.record(
    visit.person.id,
    post,
    { ...fields, ...(sent && { photo: sent.attachment }) },
    sent?.beside,
  );
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return accepted(context, '/notice/posting', outcome);
});

/** The photo of a posting, by the entry that recorded it. */
routes.page('/notice/posting/photo', async (context, visit) => {
  const entry = context.req.query('entry');
  const photo = visit.program.notice?.postings.find(({ position }) => String(position) === entry)?.photo;
  const bytes = photo && (await visit.practice.files.open(NOTICE, photo));
  if (!photo || !bytes) throw new NotHere();
  return serveAttachment(context, bytes, photo);
});

function shown(context: PageContext, visit: Visit, form: FormInput | undefined, refusals: Refusals) {
  const { program, today } = visit;
  const { inEffect, coming, places } = noticeStanding(program, today);
  const versions = program.notice?.versions ?? [];
  return context.render(
    <>
      <p className="soft small">
        <a href="/notice">Notice</a>
      </p>
      <h1>Where the notice is posted</h1>
      <p>
        The law has you post the whole notice at each site where patients will be able to read it, keep copies
        there to take, and put it on a website that tells of your services. A summary on the wall is enough
        only if the full notice lies beside it to take, without asking for it.{' '}
        <Cite citation="164.520(c)(2)(iii)" /> <Cite citation="164.520(c)(3)" />
      </p>
      {versions.length === 0 ? (
        <Empty
          action={
            <a className="button" href="/notice">
              Open the notice
            </a>
          }
        >
          No version is published yet. Publish it first, then post it.
        </Empty>
      ) : (
        <>
          <Places visit={visit} places={places} version={inEffect?.version ?? coming?.version ?? 1} />
          {visit.may('notice.post') && (
            <PostingForm visit={visit} places={places} form={form} refusals={refusals} />
          )}
        </>
      )}
    </>,
    { title: 'Posting of the notice', status: refusals.length > 0 ? 422 : 200 },
  );
}

function Places({
  visit,
  places,
  version,
}: {
  visit: Visit;
  places: readonly PostingPlace[];
  version: number;
}) {
  if (places.length === 0)
    return (
      <Empty
        action={
          <a className="button" href="/practice">
            Record your sites
          </a>
        }
      >
        No site is on record. Record where patients come, then what hangs there.
      </Empty>
    );
  return (
    <div className="scroll stack">
      <table>
        <caption>What is posted where</caption>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">State</th>
            <th scope="col">Posted</th>
            <th scope="col">Proof</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const { where, name, posting } = place;
            return (
              <tr key={where}>
                <th scope="row">{name}</th>
                <td data-label="State">
                  {isPosted(place, version) ? (
                    <Mark word={posting?.photo ? 'shown' : 'said'} />
                  ) : (
                    <Mark word="missing" />
                  )}
                </td>
                <td data-label="Posted">
                  {posting
                    ? `Version ${posting.version}, ${longDate(posting.on)}${posting.copies ? ', with copies to take' : ''}`
                    : 'Nothing on record'}
                </td>
                <td data-label="Proof">
                  {posting?.photo ? (
                    <a href={`/notice/posting/photo?entry=${posting.position}`}>Photo</a>
                  ) : (
                    <span className="soft">{posting?.note || 'None'}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {visit.program.entity?.contact ? null : (
        <p className="soft small">
          Whether you have a website is not on record. <a href="/practice/contact">Say how you are reached</a>
          .
        </p>
      )}
    </div>
  );
}

function PostingForm({
  visit,
  places,
  form,
  refusals,
}: {
  visit: Visit;
  places: readonly PostingPlace[];
  form: FormInput | undefined;
  refusals: Refusals;
}) {
  const { program, today } = visit;
  const { inEffect, coming } = noticeStanding(program, today);
  const versions = (program.notice?.versions ?? []).toReversed();
  const behind = places.find((place) => !isPosted(place, inEffect?.version ?? coming?.version ?? 1));
  const value = (name: string, otherwise: string) => (form ? text(form, name) : otherwise);
  return (
    <form method="post" action="/notice/posting" encType="multipart/form-data" className="ask">
      <h2>Record a posting</h2>
      <ErrorSummary refusals={refusals} />
      <Select
        name="where"
        label="Where?"
        value={value('where', behind?.where ?? '')}
        options={places.map(({ where, name }) => ({ value: where, label: name }))}
        empty="Choose a place"
        refusals={refusals}
      />
      <Select
        name="version"
        label="Which version?"
        value={value('version', String(inEffect?.version ?? coming?.version ?? ''))}
        options={versions.map(({ version, effective }) => ({
          value: String(version),
          label: `Version ${version}, from ${longDate(effective)}`,
        }))}
        refusals={refusals}
      />
      <Field
        name="on"
        label="Since when?"
        type="date"
        max={today}
        value={value('on', today)}
        refusals={refusals}
      />
      <Choices
        name="copies"
        label="Copies"
        type="checkbox"
        options={[{ value: 'on', label: 'Copies lie there to take, without asking' }]}
        chosen={form ? [text(form, 'copies')] : []}
        refusals={refusals}
      />
      <FileField
        name="photo"
        label="A photo of it"
        hint="JPEG or PNG; for the website, a screenshot. With a photo it is shown; without one it is said. Leave patients out of the picture."
        accept="image/jpeg,image/png,application/pdf"
        refusals={refusals}
      />
      <TextArea
        name="note"
        label="Note, if you like"
        value={value('note', '')}
        rows={2}
        refusals={refusals}
      />
      <div className="row">
        <button>Record the posting</button>
      </div>
    </form>
  );
}
