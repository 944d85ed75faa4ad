import { mayOpen } from '#page-permission.ts';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import type { Refusals } from '#ui/form.tsx';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { report } from './decide.ts';
import { FirstList, kindIn, ReportForm, told, withoutName } from './route-report-form.tsx';

export const routes = pageRoutes();

/** The same form for who is signed in, and for who came by a personal link. */
for (const path of ['/incidents/report', '/mine/report'] as const) {
  routes.page(path, (context, visit) => {
    const sent = context.req.query('sent');
    return sent === undefined
      ? shown(context, visit, path, {}, [])
      : context.render(<ThankYou visit={visit} path={path} sent={sent} />, { title: 'Reported' });
  });

  routes.action(path, async (context, visit, form) => {
    const outcome = await visit.practice.record(visit.person.id, report, form);
    if ('refusals' in outcome) return shown(context, visit, path, form, outcome.refusals);
    const kind = kindIn(text(form, 'kind'));
    return redirect(context, `${path}?sent=${kind === undefined || kind === 'other' ? 'yes' : kind}`);
  });
}

/** Whether somebody only reviews: such a person reads, and tells others what they noticed. */
function onlyReviews({ roles }: Visit): boolean {
  return roles.length === 1 && roles[0] === 'reviewer';
}

function shown(context: PageContext, visit: Visit, path: string, form: FormInput, refusals: Refusals) {
  return context.render(
    onlyReviews(visit) ? (
      <div className="ask">
        <h1>Report an incident</h1>
        <p>
          Your role reads and changes nothing. Tell {told(visit).join(' or ') || 'somebody who works here'}{' '}
          what you noticed, or <a href={withoutName(visit.practice.id)}>report it without your name</a>.
        </p>
      </div>
    ) : (
      <ReportForm
        visit={visit}
        action={path}
        id={text(form, 'id') || context.get('installation').newId('incident')}
        form={form}
        refusals={refusals}
      />
    ),
    { title: 'Report an incident', status: refusals.length > 0 ? 422 : 200 },
  );
}

function ThankYou({ visit, path, sent }: { visit: Visit; path: string; sent: string }) {
  const names = told(visit);
  return (
    <div className="ask">
      <h1>Thank you. Your report is on record.</h1>
      <p>
        {names.length > 0
          ? `${names.join(' and ')} ${names.length === 1 ? 'sees' : 'see'} it in Diligence. If it is still going on, call or walk over now; do not wait until it is read.`
          : 'No official is designated, so tell the owner of the practice now.'}
      </p>
      <FirstList kind={kindIn(sent) ?? 'other'} visit={visit} />
      <p className="soft">
        Nobody may be punished for reporting in good faith. <Cite citation="164.530(g)" />
      </p>
      <div className="row">
        {mayOpen('/incidents', visit.roles) ? (
          <a className="button" href="/incidents">
            See all incidents
          </a>
        ) : (
          <a className="button" href={visit.byLink ? '/mine' : '/'}>
            Done
          </a>
        )}
        <a className="button quiet" href={path}>
          Report another
        </a>
      </div>
    </div>
  );
}
