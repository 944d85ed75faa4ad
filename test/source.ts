import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A source file of ours. */
export type Source = {
  /** From src/, with `/`: `areas/entity/view.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
};

export type Import = {
  /** As it is written: `#calendar.ts`, `zod`. */
  readonly specifier: string;
  /** The file from src/, where it is one of ours. */
  readonly file: string | undefined;
  /** The names, as one text; empty for `import 'x'` and `import('x')`. */
  readonly names: string;
};

const src = join(import.meta.dirname, '..', 'src');

/** Every file in src/; tests among them only where they are asked for. */
export function sources(which: 'program' | 'tests'): Source[] {
  return globSync('**/*.{ts,tsx}', { cwd: src })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.test\.tsx?$/.test(path) === (which === 'tests'))
    .toSorted()
    .map((path) => sourceFrom(path, readFileSync(join(src, path), 'utf8')));
}

/** A source file from its text. */
export function sourceFrom(path: string, text: string): Source {
  return { path, text, imports: importsOf(path, text) };
}

function importsOf(path: string, text: string): Import[] {
  const bare = text.replaceAll(/^\s*(\/\/.*|\/?\*.*)$/gm, '');
  const statements = bare.matchAll(/(?:^|\n)(?:import|export)\b([^'";=()]*?)\bfrom\s*'([^']+)'/g);
  const sideEffects = bare.matchAll(/(?:^|\n)import()\s*'([^']+)'/g);
  const dynamic = bare.matchAll(/\bimport()\(\s*'([^']+)'\s*\)/g);
  return [...statements, ...sideEffects, ...dynamic].map(([, names = '', specifier = '']) => ({
    specifier,
    file: fileOf(path, specifier),
    names: names.trim(),
  }));
}

function fileOf(path: string, specifier: string): string | undefined {
  if (/^#(test|bench)\//.test(specifier)) return undefined;
  if (specifier.startsWith('#')) return specifier.slice(1);
  return /^\.\.?\//.test(specifier) ? join(dirname(path), specifier).replaceAll('\\', '/') : undefined;
}

/** The code alone: comments and the insides of texts and regular expressions left out. */
export function codeOf(text: string): string {
  let code = '';
  let at = 0;
  /** Depths of braces at which a `${` of a template was opened. */
  const templates: number[] = [];
  let depth = 0;
  const skipText = (end: RegExp) => {
    end.lastIndex = at;
    const found = end.exec(text);
    at = found ? end.lastIndex : text.length;
    return found?.[0].at(-1);
  };
  const template = () => {
    if (skipText(/(?:\\[\s\S]|\$(?!\{)|[^\\`$])*(?:`|\$\{)/y) === '{') templates.push(depth++);
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const two = text.slice(at, at + 2);
    if (two === '//') skipText(/\/\/[^\n]*/y);
    else if (two === '/*') skipText(/\/\*[\s\S]*?\*\//y);
    else if (char === "'" || char === '"') {
      skipText(char === "'" ? /'(?:\\.|[^'\\\n])*'?/y : /"(?:\\.|[^"\\\n])*"?/y);
      code += "''";
    } else if (char === '`') {
      at++;
      template();
      code += "''";
    } else if (char === '/' && /(?:^|[(,=:[!&|?{};+\n]|return|=>)\s*$/.test(code)) {
      skipText(/\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+\/[a-z]*/y);
      if (text[at] === '/') at++;
      code += '/r/';
    } else {
      if (char === '{') depth++;
      if (char === '}') {
        depth--;
        if (templates.at(-1) === depth) {
          templates.pop();
          at++;
          template();
          continue;
        }
      }
      code += char;
      at++;
    }
  }
  return code;
}
