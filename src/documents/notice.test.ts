import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import type { NoticeLanguage } from '#areas/notice/events.ts';
import { headerInSpanish, mandatedHeader } from '#texts/notice/elements.ts';
import { noticeSections } from '#texts/notice/sections.ts';
import { telling } from '#told/telling.ts';
import { toldPractices } from '#test/cases/told.ts';
import { noticeDocument } from './notice.ts';
import { receiptDocument } from './notice-receipt.ts';

const effective = '2026-12-01';

function noticeOf(language: NoticeLanguage, large = false, version: number | undefined = 3) {
  const { program } = toldPractices().get('Family practice') ?? assert.fail();
  const { told } = telling(program, '2026-11-30', language);
  return noticeDocument({
    practice: program.entity?.name ?? '',
    language,
    sections: noticeSections(told, language, effective),
    effective,
    ...(version !== undefined && { version }),
    large,
  });
}

test('164.520(b)(1)(i): the header stands first and by itself, in the words of the rule', () => {
  const [first] = noticeOf('en').blocks;
  assert.ok(first?.kind === 'callout' && first.title === mandatedHeader);
  const [spanish] = noticeOf('es').blocks;
  assert.ok(spanish?.kind === 'callout' && spanish.title === headerInSpanish);
  assert.ok(JSON.stringify(spanish).includes(mandatedHeader));
});

test('it says its language, its version and since when; a draft says that it is one', () => {
  const spanish = noticeOf('es');
  assert.equal(spanish.language, 'es-US');
  assert.match(JSON.stringify(spanish.facts), /1 de diciembre de 2026/);
  const { program } = toldPractices().get('Family practice') ?? assert.fail();
  const draft = noticeDocument({
    practice: 'P',
    language: 'en',
    sections: noticeSections(telling(program, '2026-11-30').told, 'en'),
    effective,
    large: false,
  });
  assert.match(draft.mark ?? '', /Draft/);
  assert.equal(noticeOf('en').mark, undefined);
  assert.equal(noticeOf('en').size, undefined);
  assert.equal(noticeOf('en', true).size, 'large');
});

test('in large print no size is given by itself in the template: each goes through the one that is 18 points or more', () => {
  const template = readFileSync('assets/document.typ', 'utf8');
  assert.match(
    template,
    /#let sized\(size\) = if doc\.large \{ calc\.max\(18pt, size \* 1\.6\) \} else \{ size \}/,
  );
  // What is given to `small` goes through it too.
  const bare = Array.from(template.matchAll(/(?<!small\()\bsize: ([\d.]+pt)/g), ([, size = '']) => size);
  assert.deepEqual(bare, []);
});

test('a receipt carries the sentence, the name, the day and the version that was in effect', () => {
  const receipt = JSON.stringify(
    receiptDocument({
      practice: 'P',
      language: 'es',
      statement: 'Recibí el aviso.',
      name: 'Wilhelmina Quartz',
      on: '2026-12-02',
      version: 3,
      effective,
      drawn: false,
    }),
  );
  for (const part of ['Recibí el aviso.', 'Wilhelmina Quartz', '2026-12-02', 'Versión 3', 'es-US'])
    assert.ok(receipt.includes(part), part);
});
