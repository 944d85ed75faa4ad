import { outcomeWords } from '#areas/training/words.ts';
import { moment, named, several, tableOf } from './table.ts';
import type { ExportTable } from './table.ts';

/** Training: attempts, what was assigned by hand, training elsewhere, reminders, exercises. */
export const trainingTables: readonly ExportTable[] = [
  tableOf(
    {
      name: 'training',
      title: 'Training',
      note: 'Every attempt at a module, with its answers, its score and the digest of the text.',
      of: ['attempts'],
    },
    ({ program }) => program.attempts.values(),
    {
      Person: ({ person }, exported) => named(exported, person),
      Module: ({ module }) => module,
      When: ({ at }) => moment(at),
      Language: ({ language }) => language,
      'Score, percent': ({ score }) => score,
      'Pass mark, percent': ({ passMark }) => passMark,
      Passed: ({ passed }) => passed,
      Answers: ({ answers }) =>
        several(
          answers.map(
            ({ item, version, chosen, right }) => `${item}/${version}: ${chosen}${right ? '' : ' (wrong)'}`,
          ),
        ),
      'Text, SHA-256': ({ content }) => content,
      Statement: ({ statement }) => statement,
      'Policies behind it': ({ policies }, exported) =>
        several(policies.map(({ policy, version }) => `${named(exported, policy)}, version ${version}`)),
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'training-assigned',
      title: 'Training assigned by hand',
      note: 'What was assigned beside what role, first day and interval ask for.',
      of: ['assignments'],
    },
    ({ program }) => program.assignments.values(),
    {
      Person: ({ person }, exported) => named(exported, person),
      Module: ({ module }) => module,
      Due: ({ due }) => due,
      Why: ({ why }) => why,
      'After incident': ({ incident }, exported) => named(exported, incident),
      'Assigned by': ({ by }, exported) => named(exported, by),
      'Taken back, because': ({ withdrawn }) => withdrawn,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'training-elsewhere',
      title: 'Training elsewhere',
      note: 'Courses that somebody took outside, with the digest of the certificate.',
      of: ['outsideTrainings'],
    },
    ({ program }) => program.outsideTrainings.values(),
    {
      Person: ({ person }, exported) => named(exported, person),
      Title: ({ title }) => title,
      Provider: ({ provider }) => provider,
      Finished: ({ on }) => on,
      'Stands for': ({ modules }) => several(modules),
      Certificate: ({ certificate }) => certificate?.name,
      'Certificate, SHA-256': ({ certificate }) => certificate?.digest,
      'Taken back, because': ({ withdrawn }) => withdrawn,
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'security-reminders',
      title: 'Security reminders',
      note: 'What went out, when, and to whom.',
      of: ['reminders'],
    },
    ({ program }) => program.reminders.values(),
    {
      Title: ({ title }) => title,
      Message: ({ text }) => text,
      Day: ({ on }) => on,
      How: ({ how }) => how,
      To: ({ to }, exported) => several(to.map((person) => named(exported, person))),
      Identifier: ({ id }) => id,
      'Last entry': ({ revision }) => revision,
    },
  ),
  tableOf(
    {
      name: 'phishing-exercises',
      title: 'Phishing exercises',
      note: 'What each person did with a made-up message, and the talks that followed.',
      of: ['exercises'],
    },
    ({ program }) =>
      [...program.exercises.values()].flatMap((exercise) =>
        exercise.results.map((result) => ({ exercise, result })),
      ),
    {
      Day: ({ exercise }) => exercise.on,
      Tool: ({ exercise }) => exercise.tool,
      About: ({ exercise }) => exercise.about,
      Person: ({ result }, exported) => named(exported, result.person),
      Outcome: ({ result }) => outcomeWords[result.outcome],
      Talks: ({ exercise, result }) =>
        several(
          exercise.coached
            .filter(({ person }) => person === result.person)
            .map(({ on, note }) => `${on}: ${note}`),
        ),
      Identifier: ({ exercise }) => exercise.id,
      'Last entry': ({ exercise }) => exercise.revision,
    },
  ),
];
