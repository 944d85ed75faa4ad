import { z } from 'zod';

import { overLimits, tidied } from '#written/tidy.ts';
import type { Passage, Run, Written, WrittenList } from '#written/written.ts';

/**
 * A text of headings, paragraphs, lists and tables as a field of a decision. It takes the tree itself (`Written`, as
 * JSON), not Markdown: whoever has Markdown parses it first. What comes out is tidy, and that is what goes on record.
 */

const whole = 'Write it again in the editor.';

const runsSchema = z.array(
  z
    .strictObject({
      text: z.string().max(250_000),
      strong: z.literal(true).optional(),
      emphasis: z.literal(true).optional(),
    })
    .transform(({ text, strong, emphasis }): Run => ({
      text,
      ...(strong && { strong }),
      ...(emphasis && { emphasis }),
    })),
);

/** A list, so many deep: deeper than any editor makes one, and not so deep that reading it takes a while. */
function listSchema(depth: number): z.ZodType<WrittenList> {
  const plain = z.strictObject({ runs: runsSchema });
  return z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(
      depth === 0
        ? plain
        : plain
            .extend({ nested: listSchema(depth - 1).optional() })
            .transform(({ runs, nested }) => ({ runs, ...(nested && { nested }) })),
    ),
  });
}

const passageSchema: z.ZodType<Passage> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    runs: runsSchema,
  }),
  z.strictObject({ kind: z.literal('paragraph'), runs: runsSchema }),
  listSchema(8) as z.ZodType<WrittenList> & z.core.$ZodTypeDiscriminable,
  z.strictObject({
    kind: z.literal('table'),
    header: z.array(runsSchema).min(1).max(64),
    rows: z.array(z.array(runsSchema).max(64)).max(5_000),
  }),
]);

function capital(what: string): string {
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** Blanks of every kind are blanks; other control characters are nothing that anybody typed. */
const control = /[^\P{Cc}\t-\r\u0085]/u;

function field(what: string, optional: boolean) {
  return z
    .array(z.unknown(), { error: `${capital(what)} must be a text. ${whole}` })
    .max(20_000, { error: `${capital(what)} has far too many paragraphs. Divide it into two texts.` })
    .transform((value, context): Written => {
      const issue = (message: string): Written => {
        context.issues.push({ code: 'custom', input: undefined, message });
        return [];
      };
      const read = z.array(passageSchema).safeParse(value);
      if (!read.success) return issue(`${capital(what)} is not a text as the editor makes it. ${whole}`);
      if (!isClean(read.data))
        return issue(
          `${capital(what)} holds a control character, which nobody can see. Type or paste it again without it.`,
        );
      const written = tidied(read.data);
      const tooLong = overLimits(written, what);
      if (tooLong !== undefined) return issue(tooLong);
      return written.length === 0 && !optional ? issue(`Write ${what}.`) : written;
    });
}

function isClean(written: Written): boolean {
  const inRuns = (runs: readonly Run[]): boolean =>
    runs.every(({ text }) => text.isWellFormed() && !control.test(text));
  const inList = ({ items }: WrittenList): boolean =>
    items.every(({ runs, nested }) => inRuns(runs) && (!nested || inList(nested)));
  return written.every((passage) => {
    if (passage.kind === 'list') return inList(passage);
    return passage.kind === 'table'
      ? [passage.header, ...passage.rows].flat().every(inRuns)
      : inRuns(passage.runs);
  });
}

/**
 * A text that must not be empty. `what` names it inside a sentence: `the policy`. Refused: another shape than
 * `Written`, control characters, and more than `writtenLimits`.
 */
export function writtenField(what: string) {
  return field(what, false);
}

/** A text that may be empty: nothing at all counts as no passages. */
export function optionalWritten(what: string) {
  return z.preprocess((value) => value ?? [], field(what, true));
}
