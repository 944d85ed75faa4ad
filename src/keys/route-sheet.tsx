import { confirmRecoverySheet, makeRecoverySheet } from '#areas/entity/decide-keys.ts';
import { timeZoneOn } from '#areas/entity/view.ts';
import { dayOf, longDate } from '#calendar.ts';
import { refuse } from '#decision.ts';
import { addressOf } from '#reach/reach.ts';
import { ErrorSummary, Field, Hidden } from '#ui/form.tsx';
import type { Refusals } from '#ui/form.tsx';
import { text } from '#ui/form-input.ts';
import type { FormInput } from '#ui/form-input.ts';
import { pageRoutes, redirect } from '#ui/page.ts';
import type { PageContext } from '#ui/page.ts';
import type { Visit } from '#ui/visit.ts';

import type { Asked } from './open-keys.ts';
import { PrintedSheet } from './printed-sheet.tsx';
import { SheetForm } from './sheet-form.tsx';
import { sheetNumber } from './sheet.ts';
import { readWords } from './words.ts';

export const routes = pageRoutes();

// A sheet is made by a POST and shown on its answer alone: there is nothing to come back to.
routes.page('/keys/sheet', (context) => redirect(context, '/keys'));

routes.action('/keys/sheet', async (context, visit, form) => {
  const { accounts, keys } = context.get('installation');
  const { practice } = visit;
  const unknown = await accounts.confirmPassword({
    practice: practice.id,
    person: visit.person.id,
    password: text(form, 'password'),
    address: addressOf(context),
  });
  if (unknown) {
    if (unknown.wait !== undefined) context.header('retry-after', String(unknown.wait));
    return context.render(
      <>
        <h1>Show the words of a new recovery sheet</h1>
        <ErrorSummary refusals={unknown.refusals} />
        <SheetForm label="Show the words and print them" refusals={unknown.refusals}>
          <a className="button quiet" href="/keys">
            Not now
          </a>
        </SheetForm>
      </>,
      { title: 'Recovery sheet', status: unknown.wait === undefined ? 422 : 429 },
    );
  }
  const made = await keys.makeSheet(practice.id, async (sheet) => {
    const outcome = await practice.record(visit.person.id, makeRecoverySheet, { sheet });
    if ('refusals' in outcome) return outcome;
    // Whoever typed the words of the sheet before, and went no further, does not get in any more.
    accounts.links.withdrawAll(practice.id, 'recovery');
    return undefined;
  });
  if ('refusals' in made)
    return context.render(<ErrorSummary refusals={made.refusals} />, {
      title: 'Recovery sheet',
      status: 422,
    });
  const checkpoint = await practice.checkpoint();
  const { entity } = visit.program;
  return context.render(
    <PrintedSheet
      sheet={made}
      practice={entity?.name ?? practice.id}
      day={longDate(dayOf(visit.at, entity ? timeZoneOn(entity, visit.today) : 'UTC'))}
      checkpoint={checkpoint}
      asked={keys.ask(practice.id, made)}
    />,
    { title: 'Recovery sheet' },
  );
});

routes.page('/keys/sheet/words', (context) => redirect(context, '/keys'));

routes.action('/keys/sheet/words', (context, _visit, form) => askedFor(context, form, []));

routes.page('/keys/sheet/confirm', (context, visit) => allWords(context, visit, []));

routes.action('/keys/sheet/confirm', async (context, visit, form) => {
  const all = text(form, 'words');
  const asked = askedIn(form);
  const number = asked ? text(form, 'sheet') : visit.program.entity?.recovery?.sheet;
  const wrong = asked ? wrongWords(context, visit, form, asked) : wrongSheet(context, visit, all, number);
  if (wrong.length > 0) return asked ? askedFor(context, form, wrong) : allWords(context, visit, wrong);
  const outcome = await visit.practice.record(visit.person.id, confirmRecoverySheet, { sheet: number });
  if ('refusals' in outcome) return allWords(context, visit, outcome.refusals);
  return redirect(context, '/', 'sheet-confirmed');
});

/** The two words that were asked for, if this is that form. */
function askedIn(form: FormInput): Asked | undefined {
  const [first = '', second = ''] = text(form, 'numbers').split(',');
  const proof = text(form, 'proof');
  return /^\d{1,2}$/.test(first) && /^\d{1,2}$/.test(second) && proof !== ''
    ? { numbers: [Number(first), Number(second)], proof }
    : undefined;
}

function wrongWords(context: PageContext, visit: Visit, form: FormInput, asked: Asked): Refusals {
  const { keys } = context.get('installation');
  const typed = [text(form, 'first'), text(form, 'second')];
  if (keys.answers(visit.practice.id, text(form, 'sheet'), asked, typed)) return [];
  const [low, high] = asked.numbers;
  return refuse(
    `These are not words ${low} and ${high} of the sheet. Read them from the paper. If it never was printed, make a new sheet.`,
    { field: 'first' },
  ).refusals;
}

function wrongSheet(context: PageContext, visit: Visit, typed: string, number: string | undefined): Refusals {
  const sheet = readWords(typed, 'words');
  if ('refusals' in sheet) return sheet.refusals;
  const opens = context.get('installation').keys.openedBy(sheet).includes(visit.practice.id);
  if (opens && sheetNumber(sheet.key) === number) return [];
  return refuse(
    'These words are a recovery sheet’s, but not of the one that is in force. Look for the newest sheet, or make a new one.',
    { field: 'words' },
  ).refusals;
}

function askedFor(context: PageContext, form: FormInput, refusals: Refusals) {
  const asked = askedIn(form);
  if (!asked) return redirect(context, '/keys');
  const [low, high] = asked.numbers;
  return context.render(
    <>
      <h1>Now read two words from the paper</h1>
      <p>This makes sure that the sheet was printed and can be read.</p>
      <ErrorSummary refusals={refusals} title="The sheet is not confirmed yet" />
      <form method="post" action="/keys/sheet/confirm" className="ask">
        <Hidden name="sheet" value={text(form, 'sheet')} />
        <Hidden name="numbers" value={asked.numbers.join()} />
        <Hidden name="proof" value={asked.proof} />
        <div className="fields">
          <Field name="first" label={`Word ${low}`} refusals={refusals} width="medium" required />
          <Field name="second" label={`Word ${high}`} refusals={refusals} width="medium" required />
        </div>
        <div className="row">
          <button>Confirm the sheet</button>
          <a className="button quiet" href="/keys">
            Not now
          </a>
        </div>
      </form>
    </>,
    { title: 'Confirm the recovery sheet', status: refusals.length > 0 ? 422 : 200 },
  );
}

/** Where the page with the sheet is gone: the whole sheet is typed, as it would be in need. */
function allWords(context: PageContext, visit: Visit, refusals: Refusals) {
  const sheet = visit.program.entity?.recovery?.sheet;
  if (sheet === undefined) return redirect(context, '/keys');
  return context.render(
    <>
      <h1>Check the recovery sheet</h1>
      <p>
        Type the twelve words of sheet <strong>{sheet}</strong>, as you would if everything were lost. They
        are only looked at, and not kept.
      </p>
      <ErrorSummary refusals={refusals} />
      <form method="post" action="/keys/sheet/confirm" className="ask">
        <WordsField refusals={refusals} />
        <div className="row">
          <button>Check the sheet</button>
          <a className="button quiet" href="/keys">
            Not now
          </a>
        </div>
      </form>
    </>,
    { title: 'Check the recovery sheet', status: refusals.length > 0 ? 422 : 200 },
  );
}

function WordsField({ refusals }: { refusals: Refusals }) {
  const wrong = refusals.some(({ field }) => field === 'words');
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor="words">The twelve words, in their order</label>
      <p className="hint" id="words-hint">
        Capitals, numbers and line breaks do not matter.
      </p>
      <textarea
        id="words"
        name="words"
        rows={4}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby="words-hint"
        aria-invalid={wrong || undefined}
        required
      />
    </div>
  );
}
