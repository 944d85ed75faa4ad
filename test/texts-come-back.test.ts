import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { contentOf, writtenIn } from '#browser/editor-tree.ts';
import { documentForEditing } from '#documents/written.ts';
import { toDocx } from '#render/docx.ts';
import { library } from '#texts/policies/library.ts';
import { written } from '#texts/policies/write.ts';
import { telling } from '#told/telling.ts';
import { tidyWritten } from '#written/given-written.ts';
import { parseMarkdown, toMarkdown } from '#written/markdown.ts';
import { tidied } from '#written/tidy.ts';
import { readWord } from '#written/word-file.ts';
import { toldPractices } from '#test/cases/told.ts';

const practices = [...toldPractices()].map(([name, { program, sample }]) => ({
  name,
  told: telling(program, sample.today).told,
}));

test('every policy of the library is tidy as it is written, and comes back from the editor and its Markdown as it went', () => {
  for (const { told } of practices)
    for (const policy of library) {
      const text = written(policy, told);
      assert.deepEqual(tidied(text), text, policy.id);
      assert.deepEqual(parseMarkdown(toMarkdown(text)), { written: text }, policy.id);
      assert.deepEqual(writtenIn(contentOf(text)), text, policy.id);
    }
});

test('every policy of a practice goes to Word and comes back with nothing changed and nothing to note', async () => {
  const [practice] = practices;
  assert.ok(practice);
  for (const policy of library) {
    const text = written(policy, practice.told);
    const file = await toDocx(
      documentForEditing(policy.title, text, { practice: practice.name, date: '2026-11-30' }),
    );
    assert.deepEqual(await readWord(file), { title: policy.title, written: text, notes: [] }, policy.id);
  }
});

test('any text is the same in the editor', () => {
  fc.assert(
    fc.property(tidyWritten, (text) => {
      assert.deepEqual(writtenIn(contentOf(text)), text);
    }),
    { numRuns: 300 },
  );
});
