import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { shippedFonts } from './fonts.ts';
import { asciiOnly, graphemes, readGlyphs, showable } from './glyphs.ts';
import { breakable } from './pdf-input.ts';
import { standalonePicture } from './picture.ts';

const glyphs = readGlyphs(shippedFonts());

test('the fonts that ship cover Latin, Greek, Cyrillic, Vietnamese, Hebrew and Arabic text', () => {
  assert.deepEqual(
    glyphs.families.map((family) => family.name),
    ['Source Sans 3', 'Noto Sans Hebrew', 'Noto Sans Arabic'],
  );
  const text =
    'José Müller, Łukasz, Nguyễn Thị Hương, Ελένη, Жанна, שרה כהן, ליאור בֶּן־דָּוִד, ليلى حدّاد — “≥ 5” • § ✓';
  assert.equal(showable(text, glyphs), text.normalize('NFC'));
});

test('a character that no font has is shown as its number, several in a row in one pair of parentheses', () => {
  assert.equal(showable('a 😀 b', glyphs), 'a □ (U+1F600) b');
  assert.equal(showable('中文!', glyphs), '□ (U+4E2D U+6587)!');
  assert.equal(showable('\u0000', glyphs), '□ (U+0000)');
  assert.equal(showable('é', asciiOnly(glyphs)), '? (U+00E9)');
});

test('a mark that would turn the text around is shown, not obeyed', () => {
  assert.equal(showable('exe.\u202etxt', glyphs), 'exe.□ (U+202E)txt');
});

test('line breaks stay, tabs and rare spaces become spaces, halves of characters do no harm', () => {
  assert.equal(showable('a\r\nb\tc\u3000d\u2028e', glyphs), 'a\nb c d\ne');
  assert.equal(showable('x\ud83dy', glyphs), 'x□ (U+FFFD)y');
});

test('what can be shown stays as it is, and showing it twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = showable(text, glyphs);
      assert.equal(showable(once, glyphs), once);
      for (const one of graphemes(once)) {
        assert.ok(
          one === '\n' ||
            glyphs.families.some((family) =>
              [...one].every((character) => family.characters.has(character.codePointAt(0) ?? 0)),
            ),
        );
      }
    }),
    { numRuns: 120 },
  );
});

test('long words get places to break, short ones and plain English none, and no letter is lost', () => {
  assert.equal(breakable('telecommunications infrastructure'), 'telecommunications infrastructure');
  assert.equal(breakable('164.308(a)(1)'), '164.308(a)(1)');
  assert.match(breakable('front-desk-workstation-03.example.test'), /desk-\u200b/);
  const pieces = breakable('W'.repeat(5000)).split('\u200b');
  assert.ok(pieces.every((piece) => piece.length <= 6));
  assert.equal(breakable('x'.repeat(3_000_000)).replaceAll('\u200b', '').length, 3_000_000);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 20, maxLength: 60 }), (text) => {
      const bare = text.replaceAll('\u200b', '');
      assert.equal(breakable(bare).replaceAll('\u200b', ''), bare);
    }),
  );
});

test('a picture gets its namespace and its rules, and loses scripts and titles', () => {
  const drawn = standalonePicture(
    '<svg viewBox="0 0 9 9"><title>é</title><script>x</script><text>a &amp; b &#x1F600;</text></svg>',
    glyphs,
    '.f-shown{fill:#0a0}',
  );
  assert.equal(
    drawn,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">' +
      "<style>text{font-family:'Source Sans 3'}.f-shown{fill:#0a0}</style><text>a &amp; b □</text></svg>",
  );
});

test('a label in Hebrew gets the family that has it; one in Arabic becomes a box, for its table holds the words', () => {
  const label = (text: string) =>
    /<text>(.*)<\/text>/.exec(standalonePicture(`<svg><text>${text}</text></svg>`, glyphs, ''))?.[1];
  assert.equal(label('שלום'), `<tspan style="font-family:'Noto Sans Hebrew'">שלום</tspan>`);
  assert.equal(label('مختبر المدينة'), '□');
  assert.equal(label('Lab سلام 2'), 'Lab □ 2');
});
