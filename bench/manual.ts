import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { approve } from '#areas/policies/decide-approve.ts';
import { setApplicability } from '#areas/policies/decide-keep.ts';
import { sign } from '#areas/policies/decide-sign.ts';
import { draft } from '#areas/policies/decide.ts';
import { givenPolicies } from '#areas/policies/given-policies.ts';
import { owed } from '#areas/policies/reading.ts';
import { shelf } from '#areas/policies/shelf.ts';
import { manual } from '#documents/manual/manual.ts';
import { toDocx } from '#render/docx.ts';
import { shippedFonts } from '#render/fonts.ts';
import { createPdfRenderer } from '#render/pdf.ts';
import { ms, print, rounded, timed } from './line.ts';

// The whole manual of policies, read and signed by everybody, as PDF and for Word; each text three times over, so
// that it has more than 200 pages.

const one = givenPolicies('Behavioral health');
for (const { id, present, applies } of shelf(one.program, one.today)) {
  if (!present) continue;
  if (!applies) one.given(setApplicability, { id, seen: 0, applies: 'yes', why: 'For the measure.' });
  const seen = one.policy(id).record?.revision ?? 0;
  one.given(draft, { id, seen, text: [present.text, present.text, present.text].flat() });
  one.given(approve, one.approval(id));
}
for (const [person, open] of owed(one.program, one.today))
  for (const { policy, version } of open)
    one.given(sign, { id: policy, version, read: 'on' }, { by: person });

const root = join(import.meta.dirname, '..');
const pdf = createPdfRenderer({
  worker: pathToFileURL(join(root, 'dist', 'pdf-worker.js')),
  template: readFileSync(join(root, 'assets', 'document.typ'), 'utf8'),
  fonts: shippedFonts(),
});
const { program, today } = one;
const made = () => manual({ program, today, checkpoint: undefined });
const { took: tree } = await timed(async () => made());
const { took: first } = await timed(() => pdf.render(made()));
const { took, result } = await timed(() => pdf.render(made()));
const { took: word, result: file } = await timed(() => toDocx(made()));
await pdf.close();
const pages = Math.max(
  ...Array.from(
    Buffer.from(result)
      .toString('latin1')
      .matchAll(/\/Count (\d+)/g),
    ([, count]) => Number(count),
  ),
);
print({ what: 'The manual as PDF, the first after a start', figure: ms(first), goal: '≤ 5 s' });
print({ what: 'The manual as PDF, again', figure: ms(took), ratio: took / tree, of: 'its blocks alone' });
print({
  what: 'The manual for Word',
  figure: ms(word),
  goal: '≤ 5 s',
  ratio: word / took,
  of: 'the same as PDF',
});
console.log(
  `    ${shelf(program, today).filter(({ inEffect }) => inEffect).length} policies, ${pages} pages, ${rounded(result.length / 1_000)} kB as PDF, ${rounded(file.length / 1_000)} kB for Word`,
);
