import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

import type { Answers, Questions } from '#interview.ts';
import { outage } from '#ledger/database.ts';
import { Stop } from './answer.ts';
import { optionsOf, quoted } from './options.ts';

/** More than any interview is, in bytes. */
const largest = 1_000_000;

/** The schema of the answers: one of the choices or "unknown" for each field, every field optional, and no other. */
function answersSchema(
  questions: Questions,
  about: { readonly title: string; readonly description: string },
) {
  const fields = Object.entries(questions).map(([name, question]) => {
    const choices = Object.fromEntries(
      Object.entries(question.choices).map(([value, { words }]) => [value, words]),
    );
    const field = z
      .enum([...Object.keys(choices), 'unknown'])
      .optional()
      .meta({
        title: question.asks,
        ...(question.help ? { description: question.help } : {}),
        choices: { ...choices, unknown: 'Not known yet; the same as leaving it out' },
        citation: question.citation,
        ...(question.after ? { askedAfter: question.after } : {}),
      });
    return [name, field] as const;
  });
  return z.strictObject(Object.fromEntries(fields)).meta(about);
}

/** What a verb is told: to print its schema, or the answers in a file. */
export type Told<Q extends Questions> = { readonly schema: unknown } | { readonly answers: Answers<Q> };

/**
 * `VERB FILE.json`, `VERB -` for standard input, or `VERB --schema`.
 *
 * @throws Stop where there is no such file, it is not JSON, or its fields are not those of the schema.
 */
export async function interviewTold<Q extends Questions>(
  verb: string,
  args: readonly string[],
  questions: Q,
  about: { readonly title: string; readonly description: string },
): Promise<Told<Q>> {
  const { values, words } = optionsOf(verb, args, { schema: { type: 'boolean' } }, 1);
  const [file] = words;
  const schema = answersSchema(questions, about);
  if (values.schema) {
    if (file !== undefined)
      throw new Stop('--schema prints what a file may hold and reads none. Leave the file out.', {
        field: 'schema',
      });
    return { schema: z.toJSONSchema(schema) };
  }
  if (file === undefined || file === '')
    throw new Stop(
      `Name a file with the answers, such as "diligence ${verb} answers.json", or - for standard input. Run "diligence ${verb} --schema" to see what it may hold.`,
      { field: 'file' },
    );
  return { answers: answersIn(parsed(textOf(file, await bytesOf(file)), file), schema, questions, verb) };
}

function answersIn<Q extends Questions>(
  input: unknown,
  schema: ReturnType<typeof answersSchema>,
  questions: Q,
  verb: string,
): Answers<Q> {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Stop(
      `The file holds no JSON object. Write the answers in braces, such as {"${Object.keys(questions)[0]}": "unknown"}.`,
    );
  const read = schema.safeParse(input);
  if (read.success) return read.data as Answers<Q>;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    const [field = ''] = issue.keys;
    throw new Stop(
      `There is no question ${quoted(field)}. Run "diligence ${verb} --schema" to see which there are.`,
      { field },
    );
  }
  const field = String(issue?.path[0] ?? '');
  const question = Object.hasOwn(questions, field) ? questions[field] : undefined;
  const given = (input as Record<string, unknown>)[field];
  const choices = [...Object.keys(question?.choices ?? {}), 'unknown'].map((choice) => `"${choice}"`);
  throw new Stop(
    `${quoted(typeof given === 'string' ? given : (JSON.stringify(given) ?? ''))} is no answer to "${field}". Write one of: ${choices.join(', ')}.`,
    { field, ...(question ? { citation: question.citation } : {}) },
  );
}

function parsed(text: string, file: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Stop(
      `${file === '-' ? 'What came in on standard input' : file} is not JSON. Write the answers in braces, each name and answer in double quotes.`,
      { field: 'file' },
    );
  }
  // JSON lets the last of two answers win, and which is last must not decide.
  const names = [...text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?/g)].flatMap(([, name = '', colon]) =>
    colon === undefined ? [] : [name],
  );
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    throw new Stop(`${quoted(twice)} is answered twice. Keep one of the two answers.`, { field: twice });
  return value;
}

/** What a file holds, or what comes in on standard input to its end. */
async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return await piped(process.stdin);
  const path = resolve(file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Stop(`There is no file ${path}. Check its name.`, { field: 'file' });
  if (!stat.isFile() || stat.size > largest)
    throw new Stop(`${path} is no file with the answers of an interview. Name another.`, { field: 'file' });
  try {
    return readFileSync(path);
  } catch (error) {
    throw outage(error, path);
  }
}

async function piped(input: NodeJS.ReadStream): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of input as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > largest)
      throw new Stop('What came in on standard input is far longer than the answers of an interview.', {
        field: 'file',
      });
  }
  return Buffer.concat(pieces);
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(
      `${file === '-' ? 'What came in on standard input' : file} is not text in UTF-8. Save it as UTF-8.`,
      { field: 'file' },
    );
  }
}
