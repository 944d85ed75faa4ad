import assert from 'node:assert/strict';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page, Response } from '@playwright/test';

import { pages } from '#page-permission.ts';

/** What a visitor looks with: the size of the window, and whether the surroundings are dark. */
export type Look = {
  readonly width?: number;
  readonly height?: number;
  /** A phone: touch, and its own idea of a page's width. */
  readonly phone?: boolean;
  readonly dark?: boolean;
  /** Whether scripts run in it; they do unless told otherwise. */
  readonly scripts?: boolean;
};

/** WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Widths in CSS pixels at which nothing may scroll sideways: the narrowest of WCAG 1.4.10, a phone, a desk. */
const widths = [320, 390, 1280];

/** What can be pressed and lies beside the window, where nothing around it scrolls: as an expression for the page. */
const outOfReach = `[...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
  .filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const beside = width > 0 && (right > document.documentElement.clientWidth + 1 || left < -1);
    const scrolls = (one) => one !== null && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    return beside && element.className !== 'skip' && !scrolls(element.parentElement);
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

/** How long a page may take to answer on a busy computer, in milliseconds. */
const patience = 30_000;

/** Only this page's own words count: a longer label that holds it is another. */
const exact = true;

/**
 * Somebody at a browser. Every page that is shown on the way is examined once: one heading of the first level, no
 * violation of WCAG, nothing that scrolls sideways, nothing that the content security policy blocks.
 */
export class Visitor {
  readonly page: Page;
  /** What was wrong with the pages so far. */
  readonly faults: string[];
  readonly #address: string;
  /** Undefined where no script runs: what examines a page is one. */
  readonly #examined: Set<string> | undefined;
  #status = 0;

  private constructor(page: Page, address: string, faults: string[], examined: Set<string> | undefined) {
    this.page = page;
    this.#address = address;
    this.faults = faults;
    this.#examined = examined;
    page.on('response', (response) => this.#answered(response));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(`${page.url()}: ${message.text()}`);
    });
  }

  static async arrives(browser: Browser, address: string, look: Look): Promise<Visitor> {
    const { width = 1280, height = 800, phone = false, dark = false, scripts = true } = look;
    const context = await browser.newContext({
      viewport: { width, height },
      isMobile: phone,
      hasTouch: phone,
      javaScriptEnabled: scripts,
      colorScheme: dark ? 'dark' : 'light',
    });
    context.setDefaultTimeout(patience / 3);
    context.setDefaultNavigationTimeout(patience);
    return new Visitor(await context.newPage(), address, [], scripts ? new Set() : undefined);
  }

  /** One more window of the same browser: the same sign-in. */
  async anotherWindow(): Promise<Visitor> {
    return this.#beside(await this.page.context().newPage());
  }

  #beside(page: Page): Visitor {
    return new Visitor(page, this.#address, this.faults, this.#examined);
  }

  #answered(response: Response): void {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== this.page.mainFrame()) return;
    if (response.status() < 300 || response.status() >= 400) this.#status = response.status();
  }

  /** The path of the page that is shown, with what comes after the question mark. */
  get path(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Opens an address, as typed or from a bookmark. */
  async open(path: string, status = 200): Promise<void> {
    await this.page.goto(new URL(path, this.#address).href);
    assert.equal(this.#status, status, `${path} answers ${this.#status}.`);
    await this.examine();
  }

  /** Follows a link, by its words. */
  async follow(words: string | RegExp | Locator): Promise<void> {
    const link = isLocator(words) ? words : this.page.getByRole('link', { name: words, exact }).first();
    await this.#onward(() => link.click());
    assert.equal(this.#status, 200, `The link ${String(words)} leads to ${this.path}: ${this.#status}.`);
  }

  /** Follows a link that opens a window of its own. */
  async followIntoNewWindow(words: string): Promise<Visitor> {
    const opened = this.page.waitForEvent('popup');
    await this.page.getByRole('link', { name: words, exact }).click();
    const page = await opened;
    await page.waitForLoadState();
    const other = this.#beside(page);
    other.#status = 200;
    await other.examine();
    return other;
  }

  /** Presses a button, by its words, and waits for the page that answers. */
  async press(words: string | RegExp | Locator, status = 200): Promise<void> {
    const button = isLocator(words) ? words : this.page.getByRole('button', { name: words, exact });
    await this.#onward(() => button.click());
    assert.equal(this.#status, status, `${String(words)} leads to ${this.path}: ${await this.#said()}`);
  }

  /** Does something that leads to another page, and waits until that is there. */
  async #onward(act: () => Promise<void>): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: patience });
    await act();
    await loaded;
    await this.examine();
  }

  /** Presses a key that leads to another page. */
  async key(name: string): Promise<void> {
    await this.#onward(() => this.page.keyboard.press(name));
  }

  async #said(): Promise<string> {
    const wrong = await this.page.getByRole('alert').allInnerTexts();
    return `${this.#status} ${wrong.join(' ')}`;
  }

  /** The field with this label. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact });
  }

  /** Types into the field with this label. */
  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Chooses from the list with this label, by the words that are shown. */
  async pick(label: string, words: string): Promise<void> {
    await this.field(label).selectOption({ label: words });
  }

  /** Ticks one of the choices under a question. */
  async choose(question: string, option: Option): Promise<void> {
    await tick(this.page.getByRole('group', { name: question, exact }), option);
  }

  /** Ticks exactly these of the boxes under a question, which starts with none ticked. */
  async chooseAll(question: string, options: readonly Option[]): Promise<void> {
    for (const option of options) await this.choose(question, option);
  }

  /** The page says this, where it can be seen. */
  async sees(words: string | RegExp): Promise<void> {
    const found = await this.page.getByText(words).filter({ visible: true }).count();
    assert.ok(found > 0, `${this.path} does not say ${String(words)}.`);
  }

  /** The heading of the page. */
  async headed(words: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1 });
    const shown = (await heading.innerText()).replaceAll(/\s+/g, ' ');
    if (typeof words === 'string') assert.equal(shown, words);
    else assert.match(shown, words);
  }

  /** Looks at the page that is shown, once for each page and status. */
  async examine(): Promise<void> {
    const { page } = this;
    const place = `${placeOf(new URL(page.url()).pathname)} (${this.#status})`;
    if (!this.#examined || this.#examined.has(place)) return;
    this.#examined.add(place);

    const headings = await page.getByRole('heading', { level: 1 }).count();
    if (headings !== 1) this.faults.push(`${place}: ${headings} headings of the first level`);

    const before = page.viewportSize();
    for (const width of widths) {
      await page.setViewportSize({ width, height: before?.height ?? 800 });
      const over = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (over > 0) this.faults.push(`${place}: scrolls sideways by ${over} px at ${width} px`);
      for (const cut of await page.evaluate<string[]>(outOfReach))
        this.faults.push(`${place}: out of reach at ${width} px: ${cut}`);
    }
    if (before) await page.setViewportSize(before);

    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
    for (const { id, help, nodes } of violations)
      for (const { target, html, failureSummary } of nodes)
        this.faults.push(`${place}: ${id}, ${help}\n${target.join(' ')}\n${html}\n${failureSummary}`);
  }
}

/** The words of one choice, and those in small print after them. */
export type Option = { readonly label: string; readonly note?: string | undefined };

/** Ticks a choice within a group, by its whole words. */
export async function tick(group: Locator, { label, note = '' }: Option): Promise<void> {
  const name = new RegExp(`^${RegExp.escape(label)}(\\s*${RegExp.escape(note)})?$`);
  await group.getByRole('radio', { name }).or(group.getByRole('checkbox', { name })).check();
}

function isLocator(words: string | RegExp | Locator): words is Locator {
  return typeof words === 'object' && 'locator' in words;
}

/** The row of the table of contents that an address belongs to. */
export function placeOf(path: string): string {
  const steps = path.split('/');
  const fits = (pattern: string): boolean => {
    const parts = pattern.split('/');
    return (
      parts.length === steps.length &&
      parts.every((part, index) => part.startsWith(':') || part === steps[index])
    );
  };
  // A fixed path goes before one with a name in it.
  return (
    Object.keys(pages)
      .filter(fits)
      .toSorted((a, b) => a.split(':').length - b.split(':').length)[0] ?? path
  );
}
