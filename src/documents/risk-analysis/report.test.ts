import assert from 'node:assert/strict';
import { test } from 'node:test';

import type { Document } from '#documents/document.ts';
import { allBlocks, placesOf, plainText, tableOf } from '#documents/reading.ts';
import { recordVendor } from '#areas/business-associates/decide.ts';
import { recordAsset } from '#areas/inventory/decide.ts';
import { answer } from '#areas/risk-analysis/decide-answers.ts';
import { addScenario } from '#areas/risk-analysis/decide-scenarios.ts';
import { register } from '#areas/risk-analysis/register.ts';
import { fold } from '#fold.ts';
import { emptyProgram, latestAnalysis } from '#program.ts';
import { tableToCsv } from '#render/csv.ts';
import { toHtml } from '#render/html.ts';
import { shippedFonts } from '#render/fonts.ts';
import { createTypesetter } from '#render/typesetter.ts';
import { readFileSync } from 'node:fs';
import { behavioralHealth } from '#test/cases/behavioral-health.ts';
import { familyPractice } from '#test/cases/family-practice.ts';
import { answered, signedUp } from '#test/cases/sample-case.ts';
import { trial, today } from '#test/given-decisions.ts';
import type { ReportInput } from './line.ts';
import { isSerious, linesOf } from './line.ts';
import { riskAnalysisReport } from './report.ts';

/** Signed once, then only read. */
const cases = [familyPractice, behavioralHealth].map((sample) => {
  const program = signedUp(sample);
  const input: ReportInput = { program, today: sample.today, analysis: latestAnalysis(program) };
  return { sample, input, report: riskAnalysisReport(input) };
});
const [family, clinic] = cases as [(typeof cases)[0], (typeof cases)[0]];

/** What a document says from one heading to the next. */
function textUnder(report: Document, id: string): string {
  const blocks = allBlocks(report.blocks);
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  assert.ok(start >= 0, `a heading ${id}`);
  const end = blocks.findIndex((block, index) => index > start && block.kind === 'heading');
  return blocks
    .slice(start, end < 0 ? undefined : end)
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return block.text;
        case 'paragraph':
          return plainText(block.inlines);
        case 'list':
          return block.items.map(plainText).join('\n');
        case 'terms':
          return block.terms.map(({ term, description }) => `${term}: ${plainText(description)}`).join('\n');
        case 'table':
          return [block.caption, ...block.rows.flat().map(({ inlines }) => plainText(inlines))].join('\n');
        case 'callout':
          return block.title;
        case 'signatures':
          return JSON.stringify(block.signatures);
        default:
          return '';
      }
    })
    .join('\n');
}

const everything = (report: Document): string =>
  allBlocks(report.blocks)
    .flatMap((block) => (block.kind === 'heading' ? [textUnder(report, block.id)] : []))
    .join('\n');

test('each of OCR’s nine elements is in the report once, with the page of a section that is there', () => {
  for (const { report } of cases) {
    const table = tableOf(report, 'elements-table');
    const places = placesOf(report);
    assert.deepEqual(
      table?.rows.map(([first]) => plainText(first?.inlines ?? []).slice(0, 2)),
      ['1 ', '2 ', '3 ', '4 ', '5 ', '6 ', '7 ', '8 ', '9 '],
    );
    for (const row of table?.rows ?? []) {
      const [page] = row[3]?.inlines ?? [];
      assert.ok(typeof page === 'object' && page.kind === 'page');
      assert.ok(places.has(page.to), page.to);
    }
  }
});

test('the report has its parts: scope, method, inventory, flows, findings, register, heat map, plan, signature', () => {
  for (const { report } of cases) {
    const places = placesOf(report);
    const parts = ['summary', 'elements', 'scope', 'method', 'inventory', 'flows', 'findings', 'heat-map'];
    for (const id of [...parts, 'register', 'risks', 'plan', 'scales', 'review', 'signature'])
      assert.ok(places.get(id)?.section, id);
  }
});

test('a draft says so on top, on every page and where it would be signed; a signed version does not', () => {
  const draft = riskAnalysisReport({ ...family.input, analysis: undefined });
  assert.match(draft.mark ?? '', /Draft/);
  assert.match(textUnder(draft, 'summary'), /This is a draft/);
  assert.doesNotMatch(textUnder(draft, 'signature'), /"signed"/);
  assert.equal(family.report.mark, undefined);
  assert.match(textUnder(family.report, 'signature'), /Dana Whitfield.*2026-09-15/);
});

test('a signed version prints the register that was signed, whatever is answered, added or bought later', () => {
  const program = signedUp(behavioralHealth);
  const analysis = latestAnalysis(program);
  const { by, today, at } = behavioralHealth;
  const later = (events: readonly object[]) => {
    for (const event of events)
      fold(program, [
        { ...(event as Parameters<typeof fold>[1][0]), by, at, position: program.position + 1 },
      ]);
  };
  const put = <Input>(command: typeof answer | typeof recordAsset | typeof addScenario, input: Input) => {
    const parsed = command.schema.safeParse(input);
    assert.ok(parsed.success, JSON.stringify(parsed));
    const decision = command.decide(program, parsed.data as never, { by, today, at });
    assert.ok('events' in decision, JSON.stringify(decision));
    later(decision.events);
  };
  const phone = { id: 'asset-phone', seen: 0, form: 'device', kind: 'phone', name: 'Phones', count: 3 };
  put(recordAsset, { ...phone, uses: ['keeps'], phi: ['clinical'], leaves: true, encryptedAtRest: 'no' });
  put(answer, { question: 'second-factor', subject: 'asset-mail', choice: 'in-place', note: '' });
  const now = register(program, today).scenarios.map(({ id, risk }) => `${id} ${risk}`);
  assert.notDeepEqual(
    now,
    analysis?.register.map(({ id, risk }) => `${id} ${risk}`),
    'otherwise this test shows nothing',
  );
  const report = riskAnalysisReport({ program, today, analysis });
  for (const id of ['register-table', 'heat-map-table'])
    assert.deepEqual(tableOf(report, id), tableOf(clinic.report, id));
  assert.equal(textUnder(report, 'risk-1'), textUnder(clinic.report, 'risk-1'));
  const answers = (of: Document, row: number) =>
    plainText(tableOf(of, 'elements-table')?.rows[row]?.[2]?.inlines ?? []);
  for (const row of [2, 6, 7]) assert.equal(answers(report, row), answers(clinic.report, row));
});

test('the agreements that are missing are named as missing, in the summary and among the vendors (164.308(b)(3))', () => {
  const summary = allBlocks(clinic.report.blocks).find(
    (block) => block.kind === 'callout' && /agreements are missing/.test(block.title),
  );
  assert.ok(summary?.kind === 'callout');
  const named = summary.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plainText) : []));
  const missing = [...clinic.input.program.vendors.values()].filter(({ agreement }) => agreement === 'none');
  assert.equal(missing.length, 3);
  assert.deepEqual(
    named,
    missing.map(({ name, service }) => `${name} (${service})`),
  );
  const cells = tableOf(clinic.report, 'vendors')?.rows.map((row) => plainText(row[3]?.inlines ?? []));
  assert.equal(cells?.filter((cell) => cell.startsWith('Missing')).length, 3);
  assert.doesNotMatch(textUnder(family.report, 'summary'), /missing/);
});

test('an agreement that has ended is told as missing, with the day on which it ended', () => {
  const one = trial();
  const vendor = { id: 'vendor-old1', seen: 0, name: 'Old Billing', service: 'Billing', phi: ['billing'] };
  const agreement = { agreement: 'signed', agreementSigned: '2020-01-02', agreementEnds: '2026-11-29' };
  one.given(recordVendor, { ...vendor, ...agreement });
  const ended = riskAnalysisReport({ program: one.program, today });
  assert.match(textUnder(ended, 'inventory'), /Ended November 29, 2026; signed January 2, 2020/);
  assert.match(textUnder(ended, 'summary'), /One business associate agreement is missing/);
  const last = riskAnalysisReport({ program: one.program, today: '2026-11-29' });
  assert.match(textUnder(last, 'inventory'), /ends November 29, 2026/);
  assert.doesNotMatch(textUnder(last, 'summary'), /missing/);
});

test('every risk of Moderate or higher is told in full; every other one has its threat and what stands in its way', () => {
  for (const { input, report } of cases) {
    const brief = textUnder(report, 'lower-risks');
    const lines = linesOf(input);
    assert.equal(lines.length, input.analysis?.register.length);
    for (const { number, scenario, treatment, actions } of lines) {
      if (!isSerious(scenario.risk)) {
        assert.ok(brief.includes(`R${number} ${scenario.title}\n${scenario.threat}`), scenario.id);
        continue;
      }
      const told = textUnder(report, `risk-${number}`);
      for (const words of [scenario.title, scenario.threat, scenario.vulnerability, ...scenario.reasons])
        assert.ok(told.includes(words), `${scenario.id}: ${words}`);
      assert.match(told, /\(G-4\): (Very )?(Low|Moderate|High)\. \S/);
      assert.match(told, /Impact \(H-3\): (Very )?(Low|Moderate|High)\. (?!(Very )?(Low|Moderate|High):)\S/);
      assert.ok(treatment);
      for (const { what } of actions) assert.ok(told.includes(what), what);
    }
  }
});

test('every measure says whether it is said or missing; what is said to be in place is said, never shown', () => {
  for (const { sample, input, report } of cases) {
    const standing = allBlocks(report.blocks).flatMap((block) =>
      block.kind === 'table' && block.columns[2]?.title === 'Stands as'
        ? block.rows.map((row) => row[2]?.inlines[0])
        : [],
    );
    const answers = [...input.program.answers.values()].filter(({ choice }) => choice === 'in-place');
    assert.ok(standing.length > 30);
    const words = standing.map((one) => (typeof one === 'object' && one.kind === 'word' ? one.word : 'none'));
    assert.equal(words.filter((word) => word === 'said').length, answers.length, sample.by);
    assert.ok(words.every((word) => word === 'said' || word === 'missing'));
  }
});

test('the plan names every step with owner and day, and the spans of its cost hold each open step once', () => {
  for (const { input, report } of cases) {
    const plan = textUnder(report, 'plan');
    const steps = [...input.program.actions.values()];
    for (const { what } of steps) assert.ok(plan.includes(what), what);
    const spans = allBlocks(report.blocks).find(
      (block) => block.kind === 'table' && block.caption === 'What is open, and what it costs',
    );
    assert.ok(spans?.kind === 'table');
    const column = (index: number) => spans.rows.map((row) => plainText(row[index]?.inlines ?? []));
    assert.equal(
      column(1).reduce((sum, text) => sum + Number(text), 0),
      steps.length,
    );
    const dollars = column(2).reduce((sum, text) => sum + Number(text.replace(/[$,]|none/g, '')), 0);
    assert.equal(
      dollars,
      steps.reduce((sum, { cost }) => sum + cost, 0),
    );
  }
});

test('the register as CSV has a row for each risk, the highest first', () => {
  for (const { input, report } of cases) {
    const table = tableOf(report, 'register-table');
    assert.ok(table);
    const rows = tableToCsv(table).trimEnd().split('\r\n');
    assert.equal(rows.length, 1 + (input.analysis?.register.length ?? 0));
    assert.match(rows[0] ?? '', /^No\.,What could happen,/);
    assert.match(rows[1] ?? '', /^R1,/);
  }
});

test('a practice with nothing on record, and one with no risk, have a report too', () => {
  const none = riskAnalysisReport({ program: emptyProgram('practice-none'), today });
  assert.match(textUnder(none, 'summary'), /found 0 risks/);
  const one = riskAnalysisReport({ program: trial().program, today });
  assert.match(everything(one), /No risk is Moderate or higher|nothing in the inventory holds PHI/);
  for (const report of [none, one]) assert.equal(tableOf(report, 'elements-table')?.rows.length, 9);
});

test('unusual names and notes stand in every form of the report, and cost the PDF neither fonts nor pictures', () => {
  const names = [
    'مختبر المدينة للتحاليل الطبية',
    'Café “Łukasz” 😀 & <b>Söhne</b> #strong[x] $1',
    'W'.repeat(120),
    '=HYPERLINK("https://example.test")',
  ];
  const program = answered(familyPractice);
  const { by, today: day, at } = familyPractice;
  for (const [index, name] of names.entries()) {
    const facts = { id: `asset-odd${index}`, seen: 0, form: 'system', kind: 'other-system', name, count: 1 };
    const parsed = recordAsset.schema.safeParse({
      ...facts,
      uses: ['keeps'],
      phi: ['clinical'],
      notes: name,
    });
    assert.ok(parsed.success, JSON.stringify(parsed));
    const decision = recordAsset.decide(program, parsed.data, { by, today: day, at });
    assert.ok('events' in decision, JSON.stringify(decision));
    for (const event of decision.events)
      fold(program, [{ ...event, by, at, position: program.position + 1 }]);
  }
  const report = riskAnalysisReport({ program, today: day });
  const words = everything(report);
  for (const name of names) assert.ok(words.includes(name), name);
  assert.ok(toHtml(report).includes('&lt;b&gt;Söhne&lt;/b&gt;'));
  const typeset = createTypesetter({
    template: readFileSync('assets/document.typ', 'utf8'),
    fonts: shippedFonts(),
    pictureStyle: '',
  });
  assert.equal(typeset(report).plain, false);
});

test('the report never says compliant, and names no number of months as the law’s', () => {
  for (const { report } of cases) {
    const words = everything(report);
    assert.doesNotMatch(words, /complian/i);
    assert.doesNotMatch(words, /HIPAA requires annual|undefined|\[object|NaN/);
    assert.match(textUnder(report, 'review'), /customary.*the law gives no number/);
  }
});
