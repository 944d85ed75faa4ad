import { noticeSections } from '#texts/notice/sections.ts';
import { library } from '#texts/policies/library.ts';
import { written } from '#texts/policies/write.ts';
import { curriculum } from '#texts/training/curriculum.ts';
import { telling } from '#told/telling.ts';
import { toldPractices } from '#test/cases/told.ts';
import { gradeOf } from './readability.ts';

/**
 * Prints how hard each text is to read, for both sample practices: the Flesch-Kincaid grade level, and the most that
 * it may be. `npm run readability`. Ends with 1 where one is harder.
 */

const limits = { policy: 9, lesson: 7, notice: 7 } as const;

type Row = { readonly what: keyof typeof limits; readonly name: string; readonly grades: readonly number[] };

const practices = [...toldPractices()].map(([name, { program, sample }]) => ({
  name,
  told: telling(program, sample.today).told,
}));
const rows: readonly Row[] = [
  ...library.map((policy): Row => ({
    what: 'policy',
    name: `${policy.id} ${policy.title}`,
    grades: practices.map(({ told }) => gradeOf(written(policy, told))),
  })),
  ...curriculum.map((lesson): Row => ({
    what: 'lesson',
    name: `${lesson.id} ${lesson.title.en}`,
    grades: practices.map(({ told }) => gradeOf(lesson.text(told, 'en'))),
  })),
  {
    what: 'notice',
    name: 'Notice of Privacy Practices',
    // Without the header, whose words the rule prescribes.
    grades: practices.map(({ told }) =>
      gradeOf(
        noticeSections(told, 'en')
          .filter(({ id }) => id !== 'header')
          .flatMap(({ text }) => text),
      ),
    ),
  },
];
const print = (line: string) => process.stdout.write(`${line}\n`);
const width = 74;
print(`${'Text'.padEnd(width)}${practices.map(({ name }) => name.padStart(20)).join('')}   at most`);
for (const { what, name, grades } of rows)
  print(
    `${name.slice(0, width - 2).padEnd(width)}${grades.map((grade) => grade.toFixed(1).padStart(20)).join('')}   ${limits[what]}`,
  );
const over = rows.filter(({ what, grades }) => grades.some((grade) => grade > limits[what]));
print(
  over.length === 0
    ? 'None is harder than it may be.'
    : `Too hard: ${over.map(({ name }) => name).join('; ')}`,
);
process.exitCode = over.length === 0 ? 0 : 1;
