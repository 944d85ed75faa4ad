import { longDate } from '#calendar.ts';
import { wordOf } from '#finding.ts';
import type { ProvisionStanding } from '#posture/posture.ts';
import { posture, tally } from '#posture/posture.ts';
import { ruleOf, rules } from '#regulation/index.ts';
import type { Rule } from '#regulation/index.ts';
import { columns, Stop, wrapped } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { optionsOf } from './options.ts';
import { onRecord, recordOptions } from './record.ts';

/** `diligence posture`: what the practice can show for every duty in force. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('posture', args, recordOptions);
  return onRecord(values, surroundings, ({ practice, program, day }) => {
    const standings = posture(program, day);
    if (standings.length === 0)
      throw new Stop(
        `Diligence holds no text of the rules that was in force on ${longDate(day)}. Give a day from March 26, 2013 on.`,
        { field: 'on' },
      );
    return {
      json: {
        practice: practice.id,
        name: program.entity?.name ?? null,
        day,
        provisions: standings.map(asJson),
      },
      text: [
        `${program.entity?.name ?? practice.id}, ${longDate(day)}`,
        `${standings.length} duties\n${columns(rules.map(({ id, title }) => counted(title, standings.filter(of(id)))))}`,
        ...standings.map(asText),
      ].join('\n\n'),
    };
  });
}

function of(rule: Rule['id']) {
  return ({ provision }: ProvisionStanding): boolean => ruleOf(provision.citation) === rule;
}

/** A rule, with how many of its duties are shown, said, and missing. */
function counted(title: string, standings: readonly ProvisionStanding[]): [string, string] {
  const counts = Object.entries(tally(standings)).map(([word, count]) => `${count} ${word}`);
  const unasked = standings.filter(({ asked }) => !asked).length;
  return [
    title,
    `${standings.length}: ${counts.join(', ')}${unasked > 0 ? ` (${unasked} not asked about yet)` : ''}`,
  ];
}

function asJson({ provision, asked, finding }: ProvisionStanding) {
  const { status, grade, due, because, evidence } = finding;
  return {
    citation: provision.citation,
    title: provision.title,
    designation: provision.designation,
    status,
    grade: grade ?? null,
    ...(due !== undefined && { due }),
    because,
    evidence,
    word: wordOf(finding),
    rule: ruleOf(provision.citation),
    asked,
  };
}

function asText({ provision, finding }: ProvisionStanding): string {
  const { citation, title, designation } = provision;
  const rows: [string, string][] = [[wordOf(finding).toUpperCase(), `${citation} ${title} (${designation})`]];
  if (finding.due !== undefined) rows.push(['', `by ${longDate(finding.due)}`]);
  return `${columns(rows)}\n${wrapped(finding.because, '    ')}`;
}
