import { documentForEditing } from '#documents/written.ts';
import { parseMarkdown, toMarkdown } from '#written/markdown.ts';
import { redline } from '#written/redline.ts';
import { isUnchanged } from '#written/redlined.ts';
import { readWord } from '#written/word-file.ts';
import type { Written } from '#written/written.ts';
import { ErrorSummary, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import { accepted, NotHere, pageRoutes, parameter } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { RedlineView } from '#ui/written.tsx';
import { draft } from './decide.ts';
import { proposed } from './route-new-text.tsx';
import { shelved } from './shelf.ts';
import type { Shelved } from './shelf.ts';

export const routes = pageRoutes();

function found(context: PageContext, { program, today }: Visit): Shelved {
  const one = shelved(program, parameter(context, 'id'), today);
  if (!one) throw new NotHere();
  return one;
}

/** The text that somebody goes on from: the draft, else the latest version, else what the library wrote. */
function begun(one: Shelved): Written {
  return one.record?.draft?.text ?? one.record?.versions.at(-1)?.text ?? proposed(one)?.written ?? [];
}

/** What somebody brought back from Word, before it is saved. */
type Brought = { readonly written: Written; readonly notes: readonly string[] };

routes.page('/policies/:id/word', (context, visit) => shown(context, found(context, visit), undefined, []));

routes.page('/policies/:id/word.docx', async (context, visit) => {
  const one = found(context, visit);
  const { toDocx } = await import('#render/docx.ts');
  const practice = visit.program.entity?.name ?? '';
  const file = await toDocx(documentForEditing(one.title, begun(one), { practice, date: visit.today }));
  return context.body(new Uint8Array(file), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${one.number || 'policy'}-for-editing-${visit.today}.docx"`,
  });
});

routes.action('/policies/:id/word', async (context, visit, form) => {
  const one = found(context, visit);
  if (text(form, 'text') !== '') {
    const parsed = parseMarkdown(text(form, 'text'), 'the text of the policy');
    if ('refusals' in parsed) return shown(context, one, undefined, parsed.refusals);
    const { title = '', area = '', audience = 'everyone', answers = [] } = one.record?.facts ?? {};
    const input = {
      ...(one.number === '' && {
        title,
        area,
        everyone: audience === 'everyone',
        audience: audience === 'everyone' ? [] : audience,
        answers,
      }),
      id: one.id,
      seen: form['seen'],
      text: parsed.written,
      from: 'word',
    };
    const outcome = await visit.practice.record(visit.person.id, draft, input);
    if ('refusals' in outcome)
      return shown(context, one, { written: parsed.written, notes: [] }, outcome.refusals);
    return accepted(context, `/policies/${one.id}`, outcome);
  }
  const file = form['file'];
  if (!(file instanceof Blob) || file.size === 0)
    return shown(context, one, undefined, [
      { because: 'Choose the Word file that you saved, then bring it.', field: 'file' },
    ]);
  const read = await readWord(new Uint8Array(await file.arrayBuffer()));
  if ('refusals' in read) return shown(context, one, undefined, read.refusals);
  return shown(context, one, read, []);
});

function shown(context: PageContext, one: Shelved, brought: Brought | undefined, refusals: Refusals) {
  const { id, title } = one;
  const redlined = brought && redline(begun(one), brought.written);
  return context.render(
    <>
      <p className="small soft">
        <a href={`/policies/${id}`}>{title}</a>
      </p>
      <h1>Edit in Word</h1>
      <ErrorSummary refusals={refusals} />
      {brought && redlined ? (
        <>
          <p>
            {isUnchanged(redlined)
              ? 'Your file says the same as the text here. There is nothing to save.'
              : 'This is what your file changes. Nothing is saved yet.'}
          </p>
          {brought.notes.length > 0 && (
            <ul>
              {brought.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <form method="post" action={`/policies/${id}/word`}>
            <Hidden name="seen" value={one.record?.revision ?? 0} />
            <Hidden name="text" value={toMarkdown(brought.written)} />
            <div className="row">
              {!isUnchanged(redlined) && <button>Save it as the draft</button>}
              <a href={`/policies/${id}/word`}>{isUnchanged(redlined) ? 'Bring another file' : 'Leave it'}</a>
            </div>
          </form>
          <RedlineView redlined={redlined} headingLevel={2} />
        </>
      ) : (
        <>
          <ol className="steps">
            <li>
              <h2>Take the text with you</h2>
              <p>
                Headings, lists, tables and bold come along and come back. Colors, fonts and pictures do not:
                the manual has one look.
              </p>
              <a className="button quiet" href={`/policies/${id}/word.docx`} download>
                Download for Word
              </a>
            </li>
            <li>
              <h2>Change it, and save it as .docx</h2>
              <p>Accept or reject tracked changes first, so that it is clear what the text says.</p>
            </li>
            <li>
              <h2>Bring it back</h2>
              <form method="post" action={`/policies/${id}/word`} encType="multipart/form-data">
                <div className={refusals.some(({ field }) => field === 'file') ? 'field wrong' : 'field'}>
                  <label htmlFor="field-file">Word file (.docx), up to 10 MB</label>
                  <input
                    id="field-file"
                    name="file"
                    type="file"
                    accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    required
                  />
                </div>
                <button>See what it changes</button>
              </form>
            </li>
          </ol>
        </>
      )}
    </>,
    { title: `${title} in Word`, status: refusals.length > 0 ? 422 : 200 },
  );
}
