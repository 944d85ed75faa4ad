import { mayOpen } from '#permission.ts';
import { assetsInUse, officialOn } from '#program.ts';
import { ErrorSummary, Field, Hidden, Select, TextArea } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text, texts } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';
import { Cite } from '#ui/words.tsx';
import { report } from './decide.ts';

export const routes = pageRoutes();

routes.page('/incidents/report', (context, visit) =>
  context.req.query('sent') === undefined
    ? shown(context, visit, { happened: visit.today, discovered: visit.today }, [])
    : context.render(<ThankYou visit={visit} />, { title: 'Reported' }),
);

routes.action('/incidents/report', async (context, visit, form) => {
  const outcome = await visit.practice.record(visit.person.id, report, form);
  if ('refusals' in outcome) return shown(context, visit, form, outcome.refusals);
  return redirect(context, '/incidents/report?sent=yes');
});

/** Those who learn of every report: the two officials, by name; once where it is the same person. */
function told({ program, today }: Visit): string[] {
  const names = (['security-official', 'privacy-official'] as const).flatMap(
    (office) => officialOn(program, office, today)?.name ?? [],
  );
  return [...new Set(names)];
}

function shown(context: PageContext, visit: Visit, form: FormInput, refusals: Refusals) {
  const assets = assetsInUse(visit.program, visit.today)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  const chosen = texts(form, 'assets');
  return context.render(
    visit.may('incidents.report') ? (
      <form method="post" action="/incidents/report" className="ask">
        <h1>Report an incident</h1>
        <p>
          A wrong fax or email, a lost device, a chart left open, a strange message, a door left unlocked. If
          in doubt, report it. Two minutes are enough.
        </p>
        <p className="soft">
          Nobody may be punished for reporting in good faith. <Cite citation="164.530(g)" />
        </p>
        <ErrorSummary refusals={refusals} />
        <Hidden name="id" value={text(form, 'id') || context.get('installation').newId('incident')} />
        <TextArea
          name="what"
          label="What happened?"
          hint="In your own words. Leave out patients’ names if it can be avoided: “a chart of one patient” is enough here."
          value={text(form, 'what')}
          rows={5}
          refusals={refusals}
        />
        <div className="fields">
          <Field
            name="happened"
            label="When did it happen?"
            hint="Your best guess, if you are not sure"
            type="date"
            value={text(form, 'happened')}
            refusals={refusals}
          />
          <Field
            name="discovered"
            label="When did somebody here first notice?"
            hint="Deadlines run from this day, or from the day it could have been noticed with reasonable care"
            type="date"
            value={text(form, 'discovered')}
            refusals={refusals}
          />
        </div>
        {assets.length > 0 && (
          <div className="fields">
            {[0, 1].map((index) => (
              <Select
                key={index}
                name={`assets.${index}`}
                label={index === 0 ? 'Which system, device or paper?' : 'A second one, if there is'}
                value={chosen[index]}
                options={assets}
                empty={index === 0 ? 'I don’t know' : 'None'}
                refusals={refusals}
              />
            ))}
          </div>
        )}
        <div className="row">
          <button>Send the report</button>
        </div>
        {told(visit).length > 0 && (
          <p className="soft small">It goes to {told(visit).join(' and ')}, with your name and the time.</p>
        )}
      </form>
    ) : (
      <div className="ask">
        <h1>Report an incident</h1>
        <p>
          Your role reads and changes nothing. Tell {told(visit).join(' or ') || 'somebody who works here'}{' '}
          what you noticed.
        </p>
      </div>
    ),
    { title: 'Report an incident', status: refusals.length > 0 ? 422 : 200 },
  );
}

function ThankYou({ visit }: { visit: Visit }) {
  const names = told(visit);
  return (
    <div className="ask">
      <h1>Thank you. Your report is on record.</h1>
      <p>
        {names.length > 0
          ? `${names.join(' and ')} ${names.length === 1 ? 'sees' : 'see'} it in Diligence. If it is still going on, call or walk over now; do not wait until it is read.`
          : 'No official is designated, so tell the owner of the practice now.'}
      </p>
      <h2>What to do now</h2>
      <ul>
        <li>
          A strange message, or something clicked: unplug the network cable or turn Wi-Fi off. Leave the
          machine on.
        </li>
        <li>
          Something sent to the wrong place: do not recall or delete it yourself. Keep the confirmation page.
        </li>
        <li>
          A device lost or stolen: say which, and when you last had it, so that it can be locked from afar.
        </li>
        <li>Keep what you saw: the message, the screen, the paper. Write down the time.</li>
        <li>Talk about it with the people named above, and with nobody outside.</li>
      </ul>
      <p className="soft">
        Nobody may be punished for reporting in good faith. <Cite citation="164.530(g)" />
      </p>
      <div className="row">
        {mayOpen('/incidents', visit.roles) ? (
          <a className="button" href="/incidents">
            See all incidents
          </a>
        ) : (
          <a className="button" href="/">
            Done
          </a>
        )}
        <a className="button quiet" href="/incidents/report">
          Report another
        </a>
      </div>
    </div>
  );
}
