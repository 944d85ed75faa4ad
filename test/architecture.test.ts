import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';

import { halves, ranks, tables, testAids } from './ranks.ts';
import type { Rank } from './ranks.ts';
import { codeOf, sourceFrom, sources } from './source.ts';
import type { Source } from './source.ts';

const program = sources('program').filter(({ path }) => !testAids.test(path));
const everything = [...sources('program'), ...sources('tests')];

const ranksOf = (path: string): readonly Rank[] => ranks.filter(({ files }) => files.test(path));
const rankOf = (path: string): number => ranks.findIndex(({ files }) => files.test(path));
const areaOf = (path: string): string | undefined => /^areas\/([^/]+)\//.exec(path)?.[1];
/** What counts as a file's own folder, with the folders in it: an area, else the folder in src/. */
const homeOf = (path: string): string => {
  const area = areaOf(path);
  return area === undefined
    ? path.replace(/\/?[^/]+$/, '').replace(/\/.*/, '')
    : `areas/${halves.get(area) ?? area}`;
};

/** What is wrong with a file's imports, each with the file's name. */
function importFaults({ path, imports }: Source): string[] {
  const rank = ranks[rankOf(path)];
  return imports.flatMap(({ specifier, file, names }) => {
    const fault = (what: string) => [`${path} imports ${specifier}: ${what}`];
    if (specifier.startsWith('../')) return fault('write # and the path from src/ instead of ../');
    if (/^#(test|bench)\//.test(specifier)) return fault('only tests import it');
    if (file === undefined) {
      if (!rank?.pure) return [];
      if (!rank.pure.packages.some((allowed) => allowed.test(specifier)))
        return fault(`"${rank.name}" is pure and imports no such package`);
      return specifier === 'node:crypto' && /random|generate/i.test(names)
        ? fault('chance is an argument')
        : [];
    }
    if (specifier.startsWith('#') && dirname(file) === dirname(path))
      return fault('write ./ for the same folder');
    if (testAids.test(file)) return fault('only tests import it');
    const [own, other] = [rankOf(path), rankOf(file)];
    if (other > own) return fault(`"${ranks[own]?.name}" comes before "${ranks[other]?.name}"`);
    if (other === own && homeOf(file) !== homeOf(path)) return fault('own rank, another folder');
    return areaFault(path, file, own) ? fault('an area reads what it needs of another from Program') : [];
  });
}

/**
 * Whether a file of one area reaches into another. The events and views are what Program is made of, and may
 * be named; pages of an area may show what another area's words and findings say.
 */
function areaFault(path: string, file: string, own: number): boolean {
  const [from, to] = [areaOf(path), areaOf(file)];
  if (from === undefined || to === undefined || homeOf(path) === homeOf(file)) return false;
  if (ranks[own]?.name === 'routes') return !/\/(events|view|words)\.ts$/.test(file);
  return rankOf(path) < rankOf('program.ts') || !/\/(events|view)\.ts$/.test(file);
}

/** What a pure file may not name: a clock, chance, the environment, files, the network, whatever is global. */
const impure =
  /(?<![.\w])(Date(?!\.(?:parse|UTC)\b)|Temporal\.Now|Math\.random|performance|process|globalThis|fetch|crypto|random(?:UUID|Bytes|Int)(?=\()|require|import\.meta|console|set(?:Timeout|Interval|Immediate)|navigator|localStorage)\b(?!\s*[:?]?:)/;

function purityFault({ path, text }: Source): string[] {
  if (!ranks[rankOf(path)]?.pure) return [];
  const found = impure.exec(codeOf(text));
  return found ? [`${path} is pure and names ${found[0]}`] : [];
}

function lengthFault({ path, text }: Source): string[] {
  const lines = text.split('\n').length - 1;
  const most = tables.test(path) ? 500 : 300;
  return lines > most
    ? [`${path} has ${lines} lines: ${most} is the most. Divide it where its subject divides.`]
    : [];
}

const drawers = /^(utils?|helpers?|common|types?|misc|shared|lib|index)$/;

function nameFault({ path }: Source): string[] {
  const parts = path.replace(/\.(test\.)?tsx?$/, '').split('/');
  return path !== 'regulation/index.ts' && parts.some((part) => drawers.test(part))
    ? [`${path}: nothing lands in a drawer. Name it by what it holds.`]
    : [];
}

function barrelFault({ path, text }: Source): string[] {
  return path !== 'regulation/index.ts' && /^export\b[^'"=();]*\bfrom\s*'/m.test(text)
    ? [`${path} passes on what another file exports. Import it from there.`]
    : [];
}

test('every file has exactly one rank', () => {
  const faults = program
    .filter(({ path }) => ranksOf(path).length !== 1)
    .map(
      ({ path }) =>
        `${path}: ${
          ranksOf(path)
            .map(({ name }) => name)
            .join(', ') || 'no rank'
        }`,
    );
  assert.deepEqual(faults, []);
});

test('every rank has files', () => {
  assert.deepEqual(
    ranks.filter(({ files }) => !program.some(({ path }) => files.test(path))).map(({ name }) => name),
    [],
  );
});

test('imports point to earlier ranks, and to the own rank only at home; no area imports another', () => {
  assert.deepEqual(program.flatMap(importFaults), []);
});

test('every import of ours is there, and none climbs out of its folder', () => {
  const known = new Set(everything.map(({ path }) => path));
  const faults = everything.flatMap(({ path, imports }) =>
    imports.flatMap(({ file, specifier }) =>
      file !== undefined && !known.has(file) ? [`${path}: ${specifier}`] : [],
    ),
  );
  assert.deepEqual(faults, []);
});

test('pure files name no clock, chance, environment, file or network', () => {
  assert.deepEqual(program.flatMap(purityFault), []);
});

test('the verifier shares no code with the writer', () => {
  const faults = program
    .filter(({ path }) => path.startsWith('ledger/verify/'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file !== undefined && !file.startsWith('ledger/verify/'))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
  assert.deepEqual(faults, []);
});

test('no file is longer than one sitting', () => {
  assert.deepEqual(everything.flatMap(lengthFault), []);
});

test('no drawers, no barrels', () => {
  assert.deepEqual([...everything.flatMap(nameFault), ...program.flatMap(barrelFault)], []);
});

test('every program file is reached from the command line, the worker or the tests of its folder', () => {
  const byPath = new Map(everything.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const { file } of byPath.get(path)?.imports ?? []) if (file !== undefined) visit(file);
  };
  for (const entry of [
    'cli.ts',
    'render/pdf-worker.ts',
    'browser/passkey.ts',
    'browser/editor.ts',
    'browser/signature.ts',
  ])
    visit(entry);
  // The memory store is for tests and trials; the contract of stores holds it.
  const unreached = program.filter(({ path }) => !reached.has(path) && path !== 'ledger/memory.ts');
  assert.deepEqual(
    unreached.map(({ path }) => path),
    [],
  );
});

test('each of these checks finds what it is there for', () => {
  const faultsIn = (path: string, text: string): string[] => {
    const source = sourceFrom(path, text);
    return [importFaults, purityFault, lengthFault, nameFault, barrelFault].flatMap((check) => check(source));
  };
  const found: readonly (readonly [string, string])[] = [
    ['calendar.ts', "import { fold } from '#program.ts';"],
    ['areas/entity/findings.ts', "import { posture } from '#posture/posture.ts';"],
    ['areas/entity/findings.ts', "import { findings } from '#areas/workforce/findings.ts';"],
    ['areas/entity/view.ts', "import type { PersonRecord } from '#areas/workforce/view.ts';"],
    ['areas/entity/decide.ts', "import { answer } from '#areas/risk-analysis/decide-answers.ts';"],
    ['areas/entity/view.ts', "import { z } from 'zod';"],
    ['areas/entity/view.ts', "import type { Day } from '../../calendar.ts';"],
    ['areas/entity/view.ts', "import { readFileSync } from 'node:fs';"],
    ['ledger/chain.ts', "import { randomBytes } from 'node:crypto';"],
    ['ui/page.ts', "import { given } from '#accounts/given.ts';"],
    ['practice.ts', "const load = () => import('#ui/app.ts');"],
    ['practice.ts', "import '#ui/app.ts';"],
    ['practice.ts', "import { given } from '#test/given-practice.ts';"],
    ['program.ts', 'const at = new Date();'],
    ['program.ts', 'const at = Date.now();'],
    ['program.ts', 'const at = Temporal.Now.instant();'],
    ['program.ts', 'const one = Math.random();'],
    ['program.ts', "const key = process.env['KEY'];"],
    ['program.ts', 'const key = `${process.env.KEY}`;'],
    ['program.ts', "const page = await fetch('https://example.org');"],
    ['program.ts', 'const here = import.meta.url;'],
    ['program.ts', 'setTimeout(() => undefined, 5);'],
    ['program.ts', '\n'.repeat(301)],
    ['areas/entity/helpers.ts', ''],
    ['ui/utils/words.ts', ''],
    ['ui/words.tsx', "export { Mark } from './mark.tsx';"],
  ];
  for (const [path, text] of found)
    assert.notDeepEqual(faultsIn(path, text), [], `${path}: ${text.slice(0, 80)}`);
  const good: readonly (readonly [string, string])[] = [
    ['program.ts', "// Date.now is not used\nconst why = 'a process of fetch(ing) at a new Date()';"],
    ['program.ts', 'const why = `the process, ${1 + 1}, and fetch() and ${`Date.now()`}`;'],
    ['program.ts', 'const pattern = /process.*Date["\']/u;\nconst b = a / 2 / 3;'],
    ['program.ts', "/** Math.random is chance. */\nimport { dayOf } from './calendar.ts';"],
    ['areas/entity/decide.ts', "import { z } from 'zod';\nimport type { Program } from '#program.ts';"],
    ['areas/entity/findings.ts', "import { worksOn } from '#areas/workforce/view.ts';"],
    ['ledger/chain.ts', "import { createHash } from 'node:crypto';"],
  ];
  for (const [path, text] of good) assert.deepEqual(faultsIn(path, text), [], `${path}: ${text}`);
  assert.deepEqual(ranksOf('cupboard.ts'), []);
  assert.equal(basename(ranks[0]?.name ?? ''), 'regulation, states');
});
