import { z } from 'zod';

import { longDate } from '#calendar.ts';
import type { Command, Refusal } from '#decision.ts';
import { decided } from '#decision.ts';
import { choice, day, form, optionalText, seen } from '#fields.ts';
import { optionalWritten } from '#fields-written.ts';
import type { Program } from '#program.ts';
import { missing, refusalsOf, says, staleness, tooFar } from '#revision.ts';
import type { Written } from '#written/written.ts';
import { composed, gapsOf, noticeLanguages } from './composed.ts';
import { lackingIn } from './elements.ts';
import type { Lacking } from './elements.ts';
import type { NoticeSection } from './events.ts';
import { NOTICE, notEstablished, noticeEvent as event } from './facts.ts';

const language = choice('the language', noticeLanguages);
const sectionId = z.string({ error: 'Choose a part of the notice.' }).max(40);

const draftSchema = form({ seen, language, section: sectionId, text: optionalWritten('the text') });

/**
 * Puts the practice's own words in the place of a part of the next version, in one language. Nothing of it is in effect
 * until it is published; what must be in the notice is checked then.
 */
export const draft: Command<Program, z.output<typeof draftSchema>> = {
  name: 'notice.draft',
  schema: draftSchema,
  decide(program, { seen, language, section, text }, context) {
    const unset = notEstablished(program);
    if (unset) return { refusals: [unset] };
    const known = composed(program, context.today).sections[language].find(({ id }) => id === section);
    if (!known) return { refusals: [missing('part of the notice', 'section')] };
    const own = program.notice?.draft[language] ?? {};
    if (says({ text: known.text }, { text })) return decided();
    return (
      refusalsOf(staleness(program, program.notice, seen, context)) ??
      decided(event('notice-drafted', NOTICE, { language, sections: { ...own, [section]: text } }))
    );
  },
};

const discardSchema = form({ seen, language, section: sectionId.optional() });

/** Goes back to the text that the facts give: for one part, or, without one, for the whole notice in a language. */
export const discardDraft: Command<Program, z.output<typeof discardSchema>> = {
  name: 'notice.discardDraft',
  schema: discardSchema,
  decide(program, { seen, language, section }, context) {
    const own = program.notice?.draft[language] ?? {};
    const rest: Record<string, Written> = { ...own };
    if (section !== undefined && section !== '') delete rest[section];
    const left = section === undefined || section === '' ? {} : rest;
    if (Object.keys(left).length === Object.keys(own).length) return decided();
    return (
      refusalsOf(staleness(program, program.notice, seen, context)) ??
      decided(
        Object.keys(left).length === 0
          ? event('draft-discarded', NOTICE, { language })
          : event('notice-drafted', NOTICE, { language, sections: left }),
      )
    );
  },
};

const publishSchema = form({
  seen,
  effective: day('the effective date'),
  material: choice('whether it changes something that matters', ['yes', 'no']),
  changes: optionalText('what changed'),
});

function lackingWords({ element, language, what }: Lacking): Refusal {
  return {
    because: `The notice${language === 'es' ? ' in Spanish' : ''} lacks an element: ${element.name}: ${what}. Open that part and put it back.`,
    citation: element.citation,
    ...(element.id === 'effective_date' && { field: 'effective' }),
  };
}

/**
 * Publishes the next version, in every language at once. It is refused while an element of 164.520(b)(1) is missing or a
 * fact is, and where it would be in effect before today, the day of its publication (164.520(b)(1)(viii)).
 */
export const publish: Command<Program, z.output<typeof publishSchema>> = {
  name: 'notice.publish',
  schema: publishSchema,
  decide(program, { seen, effective, material, changes }, context) {
    const unset = notEstablished(program);
    if (unset) return { refusals: [unset] };
    const { today, by } = context;
    const next = composed(program, today, effective);
    const sections = {
      en: next.sections.en.map(bare),
      es: next.sections.es.map(bare),
    };
    const last = program.notice?.versions.at(-1);
    if (last && last.effective === effective && says(last, { sections })) return decided();
    const gaps = gapsOf(next);
    return (
      refusalsOf(
        staleness(program, program.notice, seen, context),
        effective < today
          ? {
              because: `The effective date cannot be ${longDate(effective)}: it must not be earlier than the day on which you publish, ${longDate(today)}. Choose today or a later day.`,
              citation: '164.520(b)(1)(viii)',
              field: 'effective',
            }
          : tooFar(effective, today, 'The effective date', 'effective'),
        last && changes === ''
          ? {
              because:
                'Write in a sentence what changed since the last version, so that anybody can tell later.',
              citation: '164.520(b)(3)',
              field: 'changes',
            }
          : undefined,
        gaps.map((what) => ({
          because: `The notice still waits for a fact: ${what}. Record it on the page of the practice, or write it into the part yourself.`,
          citation: '164.520(b)(1)' as const,
        })),
        noticeLanguages.flatMap((one) => lackingIn(sections[one], one, program, effective)).map(lackingWords),
      ) ??
      decided(
        event('notice-published', NOTICE, {
          version: (last?.version ?? 0) + 1,
          effective,
          published: today,
          sections,
          relied: next.relied,
          material: last !== undefined && material === 'yes',
          changes: last === undefined && changes === '' ? 'The first version on record.' : changes,
          approver: by,
        }),
      )
    );
  },
};

function bare({ id, title, part, elements, text }: NoticeSection): NoticeSection {
  return { id, title, ...(part !== undefined && { part }), elements, text };
}
