import type { Block } from '#documents/document.ts';
import { callout, citation, heading, list, paragraph, term, terms } from '#documents/document.ts';
import { officialOn, openSites, workforceOn } from '#program.ts';
import { practiceKindWords } from '#areas/entity/words.ts';
import { interview } from '#areas/risk-analysis/interview.ts';
import type { ReportInput } from './line.ts';
import { counted } from './line.ts';

const part2Words = {
  yes: 'Applies: the practice has records of substance use disorder treatment under it',
  no: 'Does not apply, as the practice said',
  unknown: 'Not settled yet',
} as const;

/** Scope: what was looked at, where, and what could not be looked at yet. */
export function scopeSection({ program, today }: ReportInput): Block[] {
  const { entity } = program;
  const sites = openSites(program, today);
  const { unlisted } = interview(program, today);
  const nobody = 'Nobody is designated';
  return [
    heading(1, 'scope', 'Scope'),
    paragraph(
      'This analysis looks at all electronic protected health information (ePHI) that the practice creates, receives, keeps or sends, in every system, device and service and at every site. Paper is looked at as well, since the same people handle it. (',
      citation('164.306(a)(1)'),
      ', ',
      citation('164.308(a)(1)(ii)(A)'),
      ')',
    ),
    terms(
      term('Practice', entity?.name ?? 'Not on record yet'),
      ...(entity
        ? [term('Kind', practiceKindWords[entity.kind]), term('States', entity.states.join(', '))]
        : []),
      term(
        'Sites',
        sites.map(({ name, city, state }) => `${name} (${city}, ${state})`).join('; ') || 'None on record',
      ),
      ...(entity
        ? [
            term(
              'People',
              `${counted(entity.staff, 'person works', 'people work')} here; ${counted(workforceOn(program, today).length, 'is', 'are')} on the roster by name`,
            ),
            term('Patients', `About ${entity.patients.toLocaleString('en-US')}`),
          ]
        : []),
      term('Security official', officialOn(program, 'security-official', today)?.name ?? nobody),
      term('Privacy official', officialOn(program, 'privacy-official', today)?.name ?? nobody),
      ...(entity ? [term('42 CFR Part 2', part2Words[entity.part2])] : []),
    ),
    ...(unlisted.length > 0
      ? [
          callout(
            'attention',
            'Not covered yet',
            paragraph('The answers tell of things that the inventory does not list:'),
            list(unlisted.map(({ because }) => because)),
          ),
        ]
      : []),
  ];
}
