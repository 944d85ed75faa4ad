import type { Checkpoint } from '#ledger/checkpoint.ts';
import { Hidden } from '#ui/form.tsx';

import type { Asked } from './open-keys.ts';
import type { Sheet } from './sheet.ts';

/** The recovery sheet as it is printed, on one page of paper, and what is done after printing, which is not. */
export function PrintedSheet({
  sheet,
  practice,
  day,
  checkpoint,
  asked,
}: {
  sheet: Sheet;
  practice: string;
  day: string;
  checkpoint: Checkpoint | undefined;
  asked: Asked;
}) {
  const { words, number } = sheet;
  const half = words.length / 2;
  return (
    <>
      <div className="callout unprinted" role="status">
        <p>
          <strong>Print this page now (Ctrl+P), or write the words down by hand.</strong> The words are shown
          this once, and are stored nowhere. Print on a printer in this office, and do not save the page as a
          file.
        </p>
      </div>
      <article className="sheet">
        <h1>Recovery sheet</h1>
        <dl className="facts">
          <dt>Practice</dt>
          <dd>{practice}</dd>
          <dt>Sheet</dt>
          <dd>
            <strong>{number}</strong>, made on {day}
          </dd>
          {checkpoint && (
            <>
              <dt>Record</dt>
              <dd>
                entry {checkpoint.position.toLocaleString('en-US')}, fingerprint{' '}
                {(checkpoint.hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')}
              </dd>
            </>
          )}
        </dl>
        <table className="words">
          <caption>The twelve words, in the order of their numbers</caption>
          <tbody>
            {words.slice(0, half).map((word, index) => (
              <tr key={word + index}>
                <th scope="row">{index + 1}</th>
                <td>{word}</td>
                <th scope="row">{index + 1 + half}</th>
                <td>{words[index + half]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>What it is for</h2>
        <p>
          Whoever holds these words can open this practice’s record in Diligence and its backups: when the
          computer is gone, when the key file is lost, or when the security official has lost password, phone
          and codes.
        </p>
        <h2>How to use it</h2>
        <ol>
          <li>
            <strong>You cannot sign in:</strong> on the sign-in page, choose “Use the recovery sheet” and type
            the words.
          </li>
          <li>
            <strong>The computer is gone:</strong> install Diligence on another one, take a backup file, and
            run <code>diligence restore FILE --data FOLDER --sheet</code>
          </li>
          <li>
            <strong>Only the key file is lost:</strong> run <code>diligence recover-key --data FOLDER</code>.
            After any use, make a new sheet.
          </li>
        </ol>
        <h2>Where to keep it</h2>
        <p>
          In a sealed envelope, in a safe or a deposit box, where the security official and one more person
          can get to it. Not beside the computer, not in a photo, not in a file. It opens backups made while
          it is in force.
        </p>
        <p className="seal">
          Sealed on <span /> by <span />
        </p>
      </article>
      <form method="post" action="/keys/sheet/words" className="unprinted ask">
        <Hidden name="sheet" value={number} />
        <Hidden name="numbers" value={asked.numbers.join()} />
        <Hidden name="proof" value={asked.proof} />
        <h2>Printed?</h2>
        <p>Next you are asked for two of the words, from the paper. This page cannot be opened again.</p>
        <div className="row">
          <button>I have it on paper: continue</button>
        </div>
      </form>
    </>
  );
}
