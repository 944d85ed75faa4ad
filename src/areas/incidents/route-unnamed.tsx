import type { Practice } from '#practice.ts';
import { hasPublicAddress, linkTo } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import { QrPicture } from '#ui/qr-picture.tsx';
import { Cite } from '#ui/words.tsx';
import { reportUnnamed } from './decide.ts';
import { unnamedLimit } from './report-limit.ts';
import { codeOf, FirstList, KindAndOngoing, kindIn, withoutName } from './route-report-form.tsx';
import { unnamed } from './view.ts';

export const routes = pageRoutes();

const title = 'Report without your name';

/** By the installation, so that two in one process do not count for each other. */
const limits = new WeakMap<object, ReturnType<typeof unnamedLimit>>();

/** Whether the code is asked for: where several practices live, or where anybody on the internet could open the page. */
async function asksForCode(context: PageContext): Promise<boolean> {
  return hasPublicAddress(context) || (await context.get('installation').practices()).length > 1;
}

/** The practice that a report is for: the one with the code, or the only one where no code is asked for. */
async function practiceFor(context: PageContext, code: string): Promise<Practice | undefined> {
  const installation = context.get('installation');
  const all = await installation.practices();
  const asked = code.trim().toUpperCase();
  if (asked === '' && (await asksForCode(context))) return undefined;
  const [id, ...others] = asked === '' ? all : all.filter((one) => codeOf(one) === asked);
  if (id === undefined || others.length > 0) return undefined;
  const practice = await installation.practice(id);
  // A set-up that was begun and not finished is no practice yet.
  return (await practice?.program())?.entity ? practice : undefined;
}

routes.open('/report', async (context) => {
  const sent = context.req.query('sent');
  if (sent !== undefined)
    return context.render(<Received sent={sent} code={context.req.query('code') ?? ''} />, {
      title,
      bare: true,
    });
  return shown(context, { code: context.req.query('code') ?? '' }, []);
});

/**
 * Takes a report from whoever sends it. No session is looked at on this path (`app.ts`), nothing is noted of the
 * request, and the entry has neither a name nor an hour (docs/decisions/014).
 */
routes.openAction('/report', async (context, form) => {
  const installation = context.get('installation');
  const code = text(form, 'code');
  const practice = await practiceFor(context, code);
  if (!practice)
    return shown(context, form, [
      { because: 'Enter the code that stands on the poster of your practice.', field: 'code' },
    ]);
  const limit = limits.get(installation) ?? unnamedLimit();
  limits.set(installation, limit);
  const isAgain = (await practice.program()).incidents.has(text(form, 'id'));
  if (!isAgain && wouldBeTaken(form) && !limit(practice.id, Date.parse(installation.clock())))
    return shown(
      context,
      form,
      [
        {
          because:
            'Too many reports came in this hour. Nothing is lost here: try again later, or tell an official.',
        },
      ],
      429,
    );
  const outcome = await practice.record(unnamed, reportUnnamed, form);
  if ('refusals' in outcome) return shown(context, form, outcome.refusals);
  const kind = kindIn(text(form, 'kind')) ?? 'other';
  return redirect(context, `/report?${new URLSearchParams({ sent: kind, ...(code !== '' && { code }) })}`);
});

/** Whether there is anything in the form: an empty one is refused, and does not count. */
function wouldBeTaken(form: FormInput): boolean {
  return text(form, 'what').trim() !== '' || !['', 'other'].includes(text(form, 'kind'));
}

async function shown(context: PageContext, form: FormInput, refusals: Refusals, status: 422 | 429 = 422) {
  const installation = context.get('installation');
  const code = text(form, 'code');
  const wrong = refusals.some(({ field }) => field === 'code');
  const showsCode = wrong || (code === '' && (await asksForCode(context)));
  return context.render(
    <form method="post" action="/report" className="ask">
      <h1>{title}</h1>
      <p>
        Your report goes on record with the day, and without your name, your device, its address or the hour.
        Nobody can ask you about it, so say what somebody needs to find it.
      </p>
      <ErrorSummary refusals={refusals} />
      <Hidden name="id" value={text(form, 'id') || installation.newId('incident')} />
      {showsCode ? (
        <Field
          name="code"
          label="Code of your practice"
          hint="Eight letters and digits, on the poster"
          value={code}
          width="short"
          refusals={refusals}
        />
      ) : (
        <Hidden name="code" value={code} />
      )}
      <KindAndOngoing form={form} refusals={refusals} />
      <TextArea
        name="what"
        label="What is concerned, and what happened?"
        hint="Which device, system or paper, and where. No names of patients, and nothing that tells who you are."
        value={text(form, 'what')}
        refusals={refusals}
      />
      <Field
        name="happened"
        label="On what day?"
        hint="Leave it empty for today"
        type="date"
        value={text(form, 'happened')}
        refusals={refusals}
      />
      <div className="row">
        <button>Send without my name</button>
      </div>
      <details>
        <summary>How unknown is that?</summary>
        <p>
          Diligence looks at no sign-in here and writes down no address. The record keeps the order of its
          entries: somebody who studies it may see between which two others your report came. Your own words
          may tell who you are. The history of this browser keeps that the page was opened, so your own phone
          is better than a computer of the practice.
        </p>
        <p>
          Nobody may be punished for reporting in good faith, with a name or without.{' '}
          <Cite citation="164.530(g)" />
        </p>
      </details>
    </form>,
    { title, bare: true, status: refusals.length > 0 ? status : 200 },
  );
}

function Received({ sent, code }: { sent: string; code: string }) {
  return (
    <div className="ask">
      <h1>Thank you. The report is on record, without your name.</h1>
      <p>
        The officials see it in Diligence. If it is still going on, do not wait until it is read: see that
        somebody stops it.
      </p>
      <FirstList kind={kindIn(sent) ?? 'other'} visit={undefined} />
      <div className="row">
        <a
          className="button quiet"
          href={code === '' ? '/report' : `/report?${new URLSearchParams({ code })}`}
        >
          Report another
        </a>
      </div>
    </div>
  );
}

/** A sheet for the break room: where to report, with a code for phones. */
routes.page('/incidents/poster', (context, visit) => {
  const link = linkTo(context, withoutName(visit.practice.id));
  const name = visit.program.entity?.name ?? '';
  return context.render(
    <>
      <p className="soft small unprinted">
        <a href="/incidents">Incidents</a>
      </p>
      {!hasPublicAddress(context) && (
        <p className="callout unprinted">
          Phones cannot open this address yet: it works on this computer only. Give Diligence an address of
          its own first; see <a href="/installation">This installation</a>.
        </p>
      )}
      <p className="unprinted soft">
        Print this page, and put it up where staff sees it and patients do not.
      </p>
      <article className="sheet">
        <h1>Something went wrong? Say so.</h1>
        <p>
          A wrong fax, a lost phone, a strange message, a chart left open. At {name}, nobody is punished for a
          report in good faith.
        </p>
        <QrPicture text={link} label="Code of the page for reports without a name" />
        <p>
          Point your phone’s camera at the code, or open <b>{link}</b>
        </p>
        <ol>
          <li>What kind of thing is it?</li>
          <li>Is it still going on?</li>
          <li>What is concerned?</li>
        </ol>
        <p>Then you see what to do. It takes a minute. You need not give your name.</p>
      </article>
    </>,
    { title: 'Poster for reports' },
  );
});
