import assert from 'node:assert/strict';

import { journey } from './journey.ts';
import { setUp } from './set-up.ts';
import type { Visitor } from './visitor.ts';

journey(
  'WCAG 2.1.1, 2.4.1, 2.4.7: the facts and the first three questions of the interview by keyboard alone',
  async ({ link, visitor }) => {
    const olivia = await visitor();
    await setUp(olivia, link);
    await olivia.open('/inventory/start');
    await olivia.press('Add this set: Family or primary care practice');

    await olivia.open('/risk-analysis/interview/facts');
    while (olivia.path.startsWith('/risk-analysis/interview/facts')) await answerFactsByKeyboard(olivia);
    for (let question = 0; question < 3; question++) {
      const before = olivia.path;
      assert.match(before, /^\/risk-analysis\/interview\/(?!facts)/);
      await skipToPage(olivia);
      await tabTo(olivia, 'input[name="choice"]');
      await olivia.page.keyboard.press('Space');
      await olivia.page.keyboard.press('ArrowDown');
      const chosen = olivia.page.getByRole('radio', { checked: true });
      assert.equal(await chosen.count(), 1);
      assert.equal(await olivia.page.getByRole('radio').nth(1).isChecked(), true);
      // Enter in a form does what its first button says: next.
      await olivia.key('Enter');
      assert.notEqual(olivia.path, before);
    }
    await olivia.open('/risk-analysis');
    await olivia.sees(/^\d+ of (about )?\d+ answered\./);
  },
);

/** The skip link is the first stop of a page, can be seen there, and leads past the navigation. */
async function skipToPage(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const skip = page.getByRole('link', { name: 'Skip to the page' });
  await page.keyboard.press('Tab');
  const first = await page.evaluate<string>('document.activeElement.innerText');
  assert.equal(first, 'Skip to the page', 'The skip link is not the first stop.');
  const box = await skip.boundingBox();
  assert.ok(box && box.x >= 0 && box.y >= 0 && box.height >= 24, 'The skip link cannot be seen.');
  await focusIsSeen(visitor);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'main');
}

/** Presses Tab until something that fits has the focus, which is seen at every stop. */
async function tabTo(visitor: Visitor, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await visitor.page.keyboard.press('Tab');
    await focusIsSeen(visitor);
    if (await visitor.page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
  }
  assert.fail(`Tab never comes to ${selector}.`);
}

async function focusIsSeen({ page }: Visitor): Promise<void> {
  const seen = await page.evaluate<{ tag: string; ring: number; style: string }>(`(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { tag: document.activeElement.outerHTML.slice(0, 120), ring: parseFloat(outlineWidth), style: outlineStyle };
  })()`);
  assert.ok(seen.style !== 'none' && seen.ring >= 2, `The focus cannot be seen: ${JSON.stringify(seen)}`);
}

/** Goes through the page of facts: into each question with Tab, its first answer with Space, then on. */
async function answerFactsByKeyboard(visitor: Visitor): Promise<void> {
  await skipToPage(visitor);
  const open = visitor.page
    .getByRole('main')
    .getByRole('group')
    .filter({ has: visitor.page.getByRole('radio') });
  const questions = await open.count();
  assert.ok(questions > 0);
  for (let question = 0; question < questions; question++) {
    await tabTo(visitor, 'input[type="radio"]');
    await visitor.page.keyboard.press('Space');
  }
  await tabTo(visitor, 'button');
  await visitor.key('Enter');
}
