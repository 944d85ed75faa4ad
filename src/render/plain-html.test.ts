import assert from 'node:assert/strict';
import { test } from 'node:test';

import { heading, para, points, grid, runs, steps } from '#written/written.ts';
import { escaped, plainHtml } from './plain-html.ts';

test('a text becomes plain elements without attributes but the scope of a header', () => {
  const html = plainHtml(
    [
      heading('One'),
      heading('Two', 3),
      para('A **strong** and _soft_ word.'),
      points('a', { text: 'b', below: steps('c') }),
      grid(['H'], [['x']]),
    ],
    3,
  );
  assert.equal(
    html.replaceAll('\n', ''),
    '<h3>One</h3><h4>Two</h4><p>A <strong>strong</strong> and <em>soft</em> word.</p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul><table><thead><tr><th scope="col">H</th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>',
  );
});

test('nothing in a text is read as markup', () => {
  const text = '<script>alert("1")</script> & </p><a href=x>';
  assert.equal(plainHtml([{ kind: 'paragraph', runs: runs(text) }]), `<p>${escaped(text)}</p>`);
  assert.doesNotMatch(escaped(text), /[<>"]/);
  assert.ok(escaped(text).includes('&amp; '));
});
