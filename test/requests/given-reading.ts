import assert from 'node:assert/strict';

import { nextAttempt } from '#areas/training/attempt.ts';
import { asked } from '#areas/training/draw.ts';
import { recordPerson } from '#areas/workforce/decide.ts';
import { lessonWith } from '#texts/training/curriculum.ts';
import { recorded } from '#test/given-practice.ts';
import { hiddenIn } from './given-factor.ts';
import { origin } from './given-app.ts';
import type { Browser } from './given-app.ts';
import { givenPolicies } from './given-policies.ts';

/** A practice whose officer gives out personal links, and people who have no sign-in. */
export async function givenReading() {
  const given = await givenPolicies();

  /** Somebody on the roster, without a sign-in. */
  async function hired(id: string, name: string): Promise<string> {
    recorded(
      await given.practice.record(given.by, recordPerson, {
        id,
        seen: 0,
        name,
        job: '',
        start: '2026-01-05',
      }),
    );
    return id;
  }

  /** A personal link that the officer makes on the page, as the path that is in it. */
  async function linkFor(person: string): Promise<string> {
    const made = await given.browser.post('/people/reading-links', { people: person });
    assert.equal(made.status, 200, made.text);
    const [link = ''] = /http[^<\s]*\/reading\?token=[\w-]+/.exec(made.text) ?? [];
    assert.ok(link.startsWith(origin), made.text);
    return link.slice(origin.length);
  }

  /** Opens a link on a phone and begins. */
  async function begun(path: string, phone: Browser = given.elsewhere('a phone')): Promise<Browser> {
    const hello = await phone.get(path);
    assert.equal(hello.status, 200, hello.text);
    const went = await phone.post('/reading', hiddenIn(hello, '/reading'));
    assert.equal(went.location, '/mine', went.text);
    return phone;
  }

  /** What the form of the next attempt sends, with so many right answers. */
  async function answers(phone: Browser, person: string, module: string, right: number = asked.items) {
    const path = `/mine/training/${module}/questions`;
    const page = await phone.get(path);
    assert.equal(page.status, 200, page.text);
    const lesson = lessonWith(module);
    assert.ok(lesson);
    const { items } = nextAttempt(await given.practice.program(), person, lesson, given.today());
    const chosen = items.map((item, index) => [
      `answers.${item.id}`,
      item.options.find((option) => option.right === index < right)?.id ?? '',
    ]);
    return {
      path,
      items,
      fields: { ...hiddenIn(page, path), ...Object.fromEntries(chosen), agree: 'yes' } as Record<
        string,
        string
      >,
    };
  }

  return { ...given, hired, linkFor, begun, answers };
}
