import { addDays, longDate } from '#calendar.ts';
import { dueItems } from '#posture/posture.ts';
import { nameOf } from '#program.ts';
import { Stop, wrapped } from './answer.ts';
import type { Answer, Surroundings } from './answer.ts';
import { dayOption, optionsOf } from './options.ts';
import { onRecord, recordOptions } from './record.ts';

/** How many days ahead it looks unless told. */
const ahead = 90;

/** `diligence due`: what has a date, what is late included, up to a day. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const { values } = optionsOf('due', args, { ...recordOptions, until: { type: 'string' } });
  const given = dayOption('until', values.until);
  return onRecord(values, surroundings, ({ program, day }) => {
    const until = given ?? addDays(day, ahead);
    if (until < day)
      throw new Stop(`--until ${until} is before ${day}, the day that is judged. Give a later one.`, {
        field: 'until',
      });
    const items = dueItems(program, day, until);
    const listed = items.map(({ citation, subject, due, because, work }) => ({
      citation,
      subject,
      due,
      because,
      minutes: work?.minutes ?? 0,
    }));
    const lines = items.map(({ citation, subject, due = '', because, work }) =>
      [
        `${longDate(due)}${due < day ? ' (late)' : ''}  ${citation}${subject === 'practice' ? '' : `  ${nameOf(program, subject)}`}${work ? `  about ${work.minutes} minutes` : ''}`,
        wrapped(because, '    '),
      ].join('\n'),
    );
    const head = `${program.entity?.name ?? program.practice}: due by ${longDate(until)}`;
    return {
      json: { practice: program.practice, day, until, items: listed },
      text: [head, ...(lines.length > 0 ? lines : ['Nothing.'])].join('\n\n'),
    };
  });
}
