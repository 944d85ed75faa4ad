import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { document, paragraph, table } from '#documents/document.ts';
import { shippedFonts } from './fonts.ts';
import { createPdfRenderer, type PdfRenderer, type PdfSettings } from './pdf.ts';
import { sampleDocument, samplePictureStyle } from './sample-document.ts';
import { createTypesetter } from './typesetter.ts';

// Tests run from the project's root.
const template = readFileSync('assets/document.typ', 'utf8');
const fonts = shippedFonts();
const settings: PdfSettings = {
  worker: new URL('./pdf-worker.ts', import.meta.url),
  template,
  fonts,
  pictureStyle: samplePictureStyle,
};
const typeset = createTypesetter({ template, fonts, pictureStyle: samplePictureStyle });
const small = (title: string) =>
  document({ title, practice: 'P', date: '2026-11-30', blocks: [paragraph(title)] });

/** Runs with a renderer and ends its worker, whatever happens. */
async function withRenderer(of: PdfSettings, run: (renderer: PdfRenderer) => Promise<void>): Promise<void> {
  const renderer = createPdfRenderer(of);
  try {
    await run(renderer);
  } finally {
    await renderer.close();
  }
}

/** A worker of a few lines that answers as a real one does, or misbehaves where the title says so. */
const misbehaving = new URL(
  `data:text/javascript,${encodeURIComponent(`
    process.on('message', ({ number, document }) => {
      const title = document?.title;
      if (title === undefined) return;
      if (title === 'end') process.exit(1);
      if (title === 'throw') throw new Error('out of paper');
      if (title === 'stay') for (;;);
      if (title === 'refuse') process.send({ number, problem: 'no ink' });
      else process.send({ number, pdf: new TextEncoder().encode(title) });
    });`)}`,
);

test('a document of forty pages with pictures, tables and text that is hard to set is a tagged PDF/UA-1 file', async () => {
  await withRenderer(settings, async (renderer) => {
    const pdf = Buffer.from(await renderer.render(sampleDocument(20))).toString('latin1');
    assert.ok(pdf.startsWith('%PDF-1.7'));
    assert.match(pdf, /\/MarkInfo\s*<<\s*\/Marked true/);
    assert.match(pdf, /\/StructTreeRoot/);
    assert.match(pdf, /\/Lang \(en-US\)/);
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(pdf, /\/S \/H1\s*\/P \d+ 0 R\s*\/T \(Signatures\)/);
    assert.match(pdf, /\/S \/Figure\s*\/P \d+ 0 R\s*\/Alt \(PHI goes from the EHR and portal/);
    assert.match(pdf, /\/S \/TH\b/);
    const pages = Number(/<xmpTPg:NPages>(\d+)</.exec(pdf)?.[1]);
    assert.ok(pages >= 40, `${pages} pages`);
    assert.match(pdf, /\/MediaBox \[0 0 612 792\]/);
    assert.match(pdf, /\/MediaBox \[0 0 792 612\]/);
  });
});

test('the same document gives the same bytes, in one worker and in another; another date gives others', async () => {
  const files: string[] = [];
  for (let run = 0; run < 2; run++) {
    await withRenderer(settings, async (renderer) => {
      const made = await Promise.all([
        renderer.render(sampleDocument(1)),
        renderer.render(sampleDocument(1)),
      ]);
      files.push(...made.map((pdf) => Buffer.from(pdf).toString('base64')));
    });
  }
  assert.equal(new Set(files).size, 1);
  const dated = (date: string) => typeset({ ...small('a'), date }).pdf;
  assert.notDeepEqual(dated('2026-11-30'), dated('2026-12-01'));
});

test('no character of Unicode costs a document its fonts or pictures, or makes it fail', () => {
  for (let plane = 0; plane < 3; plane++) {
    // Sixteen characters out of every 256, at a different place in each.
    const texts = Array.from({ length: 256 }, (_, row) =>
      Array.from({ length: 16 }, (_, index) => {
        const code = plane * 0x10000 + row * 256 + ((row * 7 + index * 16) % 256);
        return `${String.fromCodePoint(code)}a`;
      }).join(''),
    );
    assert.equal(
      typeset(
        document({
          title: 'T',
          practice: 'P',
          date: '2026-11-30',
          blocks: texts.map((text) => paragraph(text)),
        }),
      ).plain,
      false,
    );
  }
  // The sample has a picture with an emoji and an Arabic label.
  assert.equal(typeset(sampleDocument(1)).plain, false);
});

test('a picture that cannot be drawn is left out, and the rest of the document stands', () => {
  const sample = sampleDocument(1);
  const svg = '<svg><g></svg>';
  const blocks = sample.blocks.map((block) =>
    block.kind === 'figure' ? Object.assign({}, block, { svg }) : block,
  );
  const broken = { ...sample, blocks };
  const { pdf, plain } = typeset(broken);
  assert.equal(plain, true);
  const raw = Buffer.from(pdf).toString('latin1');
  assert.match(raw, /\/T \(Signatures\)/);
  assert.doesNotMatch(raw, /\/S \/Figure/);
});

test('the time for a table grows with its rows, not with their square', () => {
  const timed = (rows: number) => {
    const cells = Array.from({ length: rows }, (_, row) => [
      `Risk ${row}`,
      'File server',
      'High',
      'Mitigate',
    ]);
    const columns = ['Risk', 'System', 'Level', 'Decision'];
    const blocks = [table({ caption: `${rows} rows`, columns, rows: cells })];
    const start = performance.now();
    typeset(document({ title: 'T', practice: 'P', date: '2026-11-30', blocks }));
    return performance.now() - start;
  };
  timed(100);
  // The better of two, so that another program's work does not count.
  const [few, many] = [500, 2000].map((rows) => Math.min(timed(rows), timed(rows)));
  assert.ok(few !== undefined && many !== undefined);
  // Four times the rows: measured 4; 20 and more when each row looked at all the others.
  assert.ok(many < few * 10, `${Math.round(few)} ms, then ${Math.round(many)} ms`);
});

test('text is never read as markup: a document that holds a call to read a file holds its letters', () => {
  const harmless = typeset(small('#read("/etc/passwd") $ #panic() ')).plain;
  assert.equal(harmless, false);
});

test('a worker that ends, throws or refuses fails its document in one sentence, and the next is made', async () => {
  await withRenderer({ ...settings, worker: misbehaving }, async (renderer) => {
    const made = await Promise.allSettled(
      ['first', 'end', 'second', 'throw', 'third', 'refuse', 'fourth'].map((title) =>
        renderer.render(small(title)),
      ),
    );
    const read = made.map((one) =>
      one.status === 'fulfilled' ? new TextDecoder().decode(one.value) : (one.reason as Error).message,
    );
    const failed = (why: string) =>
      `The PDF could not be made (${why}). Nothing was changed. Try again; the web page and CSV forms hold the same facts.`;
    assert.deepEqual(read, [
      'first',
      failed('it ended'),
      'second',
      failed('out of paper'),
      'third',
      failed('no ink'),
      'fourth',
    ]);
  });
});

test('a document that takes too long is stopped and says so, and the next is made', async () => {
  await withRenderer({ ...settings, worker: misbehaving, timeout: 1000 }, async (renderer) => {
    const [slow, next] = await Promise.allSettled([
      renderer.render(small('stay')),
      renderer.render(small('on')),
    ]);
    assert.match(
      String(slow.status === 'rejected' && slow.reason),
      /took longer than 1 seconds? and was stopped/,
    );
    assert.equal(next.status, 'fulfilled');
  });
});

test('once closed, a renderer takes no documents, and those that wait are told', async () => {
  const renderer = createPdfRenderer({ ...settings, worker: misbehaving });
  const waiting = [renderer.render(small('stay')), renderer.render(small('after'))].map((one) =>
    assert.rejects(one, /the program is closing/),
  );
  await renderer.close();
  await Promise.all(waiting);
  await assert.rejects(renderer.render(small('late')), /the program is closing/);
});

test('a renderer is closed though nothing else keeps the process alive', () => {
  const code = `import { createPdfRenderer } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)};
    const worker = new URL(${JSON.stringify(misbehaving.href)});
    const renderer = createPdfRenderer({ worker, template: '', fonts: [] });
    await renderer.render({ title: 'one' });
    await renderer.close();
    process.stdout.write('closed');`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  assert.equal(stdout, 'closed');
});

test('a worker that has nothing to do is ended, and the next document gets a new one', async () => {
  const numbered = new URL(
    `data:text/javascript,${encodeURIComponent(`
      process.on('message', ({ number, document }) => {
        if (document) process.send({ number, pdf: new TextEncoder().encode(String(process.pid)) });
      });`)}`,
  );
  await withRenderer({ ...settings, worker: numbered, idle: 200 }, async (renderer) => {
    const pid = async () => Number(new TextDecoder().decode(await renderer.render(small('one'))));
    const first = await pid();
    assert.equal(await pid(), first, 'kept warm');
    await setTimeout(1_500);
    assert.throws(() => process.kill(first, 0), /ESRCH/, 'and gone');
    assert.notEqual(await pid(), first);
  });
});
