import type { CsvFile } from '#lists/csv-table.ts';
import type { PersonRecord } from '#areas/workforce/view.ts';
import type { Program } from '#program.ts';
import type { PhishingOutcome } from './events.ts';

/** What a file of results comes to: who did what, and the lines that name nobody on the roster. */
export type PhishingResults = {
  readonly results: readonly { readonly person: string; readonly outcome: PhishingOutcome }[];
  readonly strangers: readonly { readonly line: number; readonly named: string }[];
};

/** Titles of columns that say by yes, a number or a time what somebody did; the worst that they did counts. */
const columns: readonly { readonly title: RegExp; readonly outcome: PhishingOutcome }[] = [
  {
    title: /submit|\bentered|data.?entered|gave.?data|compromised|credentials?.?(given|entered|supplied)/i,
    outcome: 'gave-data',
  },
  {
    title:
      /click|(link|attachment|macro|qr).?(code.?)?(opened|enabled|scanned)|opened.?(link|attachment)|replied|fell|^failed$|^fail$/i,
    outcome: 'clicked',
  },
  { title: /reported|^reports?$/i, outcome: 'reported' },
];

/** The words of one column that says it all. */
const words: readonly { readonly said: RegExp; readonly outcome: PhishingOutcome }[] = [
  { said: /^(no|not|never|none|did ?n[o’']t|didn[’']t|passed|ignored|deleted|safe)\b/i, outcome: 'ignored' },
  { said: /data|credential|password|submit|entered|compromis/i, outcome: 'gave-data' },
  {
    said: /click|opened.?(link|attachment)|(link|attachment).?opened|replied|fell|fail/i,
    outcome: 'clicked',
  },
  { said: /report/i, outcome: 'reported' },
];

/** From nothing to the worst: whoever ignored one message and reported another has shown good judgment. */
const gravity: readonly PhishingOutcome[] = ['ignored', 'reported', 'clicked', 'gave-data'];

const no = /^(|[0.:,]+|no?|f|false|none|never|not .*|-|—|null|na|n\/a)$/i;

/** Whether a tool's file can be read at all: it needs a column with names or email addresses. */
export function hasPeople({ header }: CsvFile): boolean {
  return header.some((title) => /mail|name|user|recipient/i.test(title));
}

/** Everybody by email address and by name, in either order. A name that two of them have finds nobody. */
function finder(people: readonly PersonRecord[]): (cells: readonly string[]) => string | undefined {
  const found = new Map<string, string | undefined>();
  const add = (key: string, id: string) =>
    void (key !== '' && found.set(key, found.has(key) && found.get(key) !== id ? undefined : id));
  for (const { id, email, name } of people) {
    add(email.toLowerCase(), id);
    add(name.toLowerCase(), id);
    const parts = name.toLowerCase().split(/\s+/);
    for (let at = 1; at < parts.length; at++)
      add(`${parts.slice(at).join(' ')}, ${parts.slice(0, at).join(' ')}`, id);
  }
  return (cells) =>
    cells.map((cell) => found.get(cell.trim().replaceAll(/\s+/g, ' ').toLowerCase())).find(Boolean);
}

/**
 * Reads results of a phishing exercise from any tool: a row for each message, its person found by email address or
 * name, and columns such as Clicked, Reported, Data Submitted with yes, a number or a time in them; or one column
 * Result in words. Of several rows of a person the worst counts. Former members of the staff are found, too.
 */
export function phishingResults(file: CsvFile, program: Program): PhishingResults {
  const find = finder([...program.people.values()]);
  const at = (wanted: RegExp) => file.header.findIndex((title) => wanted.test(title));
  const [first, last] = [at(/first.?name/i), at(/last.?name|surname/i)];
  const whose = (cells: readonly string[]): string | undefined =>
    find([...cells, ...(first >= 0 && last >= 0 ? [`${cells[first] ?? ''} ${cells[last] ?? ''}`] : [])]);
  const result = at(/^(result|outcome|status|action)s?$/i);
  const outcomeIn = (cells: readonly string[]): PhishingOutcome => {
    const said = result >= 0 ? words.find((one) => one.said.test(cells[result] ?? ''))?.outcome : undefined;
    if (said) return said;
    const hit = columns.find(({ title }) =>
      file.header.some((name, index) => title.test(name) && !no.test((cells[index] ?? '').trim())),
    );
    return hit?.outcome ?? 'ignored';
  };
  const results = new Map<string, PhishingOutcome>();
  const strangers: { line: number; named: string }[] = [];
  for (const { line, cells } of file.rows) {
    const person = whose(cells);
    if (person === undefined) {
      const named = cells.find((cell) => cell.trim() !== '') ?? '';
      strangers.push({ line, named: named.trim().slice(0, 60) });
      continue;
    }
    const outcome = outcomeIn(cells);
    const before = results.get(person);
    if (before === undefined || gravity.indexOf(outcome) > gravity.indexOf(before))
      results.set(person, outcome);
  }
  return { results: [...results].map(([person, outcome]) => ({ person, outcome })), strangers };
}
