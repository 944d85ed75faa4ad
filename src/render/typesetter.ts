import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '#documents/document.ts';
import { asciiOnly, readGlyphs } from './glyphs.ts';
import { pdfInput, type Preparation } from './pdf-input.ts';

/** What a typesetter is made of: plain data, so that it can be handed to a worker. */
export type TypesetterData = {
  /** The text of `assets/document.typ`. */
  readonly template: string;
  /** TrueType or OpenType files, the family to prefer first. */
  readonly fonts: readonly Uint8Array[];
  /** Style rules for the classes that pictures use. */
  readonly pictureStyle: string;
};

/** A file, and whether it had to be made plainly: with ASCII only and without pictures. */
export type Typeset = { readonly pdf: Uint8Array; readonly plain: boolean };

/**
 * A typesetter: a function from a document to a PDF, which blocks while it works (about 10 ms a page).
 * Should a document fail, for a picture or character that nothing here foresees, it is made plainly. It
 * throws with the typesetter's own words if that fails too.
 */
export function createTypesetter(data: TypesetterData): (document: Document) => Typeset {
  const glyphs = readGlyphs(data.fonts);
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: data.fonts.map((font) => Buffer.from(font)) }],
  });

  /** Data goes in as JSON and is never read as markup. */
  function attempt(document: Document, how: Preparation): Uint8Array {
    const inputs = { document: JSON.stringify(pdfInput(document, how)) };
    const made = compiler.compile({ mainFileContent: data.template, inputs });
    const { result } = made;
    if (result === null) {
      throw new Error(JSON.stringify(made.takeError()?.shortDiagnostics ?? 'no reason given'));
    }
    return Uint8Array.from(compiler.pdf(result, { pdfStandard: 'ua-1' }));
  }

  return (document) => {
    const how = { glyphs, pictureStyle: data.pictureStyle, withoutPictures: false };
    try {
      return { pdf: attempt(document, how), plain: false };
    } catch (error) {
      try {
        const plainly = { ...how, glyphs: asciiOnly(glyphs), withoutPictures: true };
        return { pdf: attempt(document, plainly), plain: true };
      } catch {
        throw new Error(inBrief(error), { cause: error });
      }
    } finally {
      // What the compiler remembers of one document is of no use to the next.
      compiler.evictCache(0);
    }
  };
}

/** The typesetter's messages, each once, without its positions and hints. */
function inBrief(error: unknown): string {
  const whole = error instanceof Error ? error.message : String(error);
  const messages = new Set(
    Array.from(whole.matchAll(/message"?: ?"((?:[^"\\]|\\.)*)"/g), (match) => match[1]),
  );
  return (messages.size === 0 ? whole : [...messages].join('; ')).slice(0, 300);
}
