import { basename } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** What a person does on the page, in its own words. */
export class ProductPage {
  readonly page: Page;
  readonly #address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
    page.setDefaultTimeout(60_000);
  }

  get question(): Locator {
    return this.page.getByRole('textbox', { name: 'Your question' });
  }

  get answer(): Locator {
    return this.page.getByRole('region', { name: 'Answer', exact: true });
  }

  get account(): Locator {
    return this.page.getByRole('region', { name: 'No answer found' });
  }

  /** Opens a view: '' is the first, '#/history' another. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(this.#address + hash);
    await this.page.locator('h1').first().waitFor();
  }

  /** Asks, and waits until the run ended, in an answer or an account. */
  async ask(question: string): Promise<void> {
    await this.question.fill(question);
    await this.question.press('Enter');
    await this.ended();
  }

  /** One of the samples that the first visit offers, by the title of its kind. */
  async askSample(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title }).click();
    await this.ended();
  }

  async ended(): Promise<void> {
    await this.answer.or(this.account).waitFor();
  }

  /** Takes files or a folder of this machine in, as the dialogues of the system do. */
  async addFiles(paths: string | readonly string[]): Promise<void> {
    const isFolder = typeof paths === 'string';
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: isFolder ? 'Add a folder' : 'Add files' }).click();
    await (await choosing).setFiles(isFolder ? paths : [...paths]);
  }

  async imported(words: RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** Holds the program of the engine back, so that a run stands in its first job until it is released. */
  async holdEngine(): Promise<{ readonly held: Promise<unknown>; readonly release: () => void }> {
    let release: () => void = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Its hash has eight characters. The worker beside it, `reader-worker-`, is fetched for the meaning of new documents, before any run.
    const isEngine = (url: URL) => /^reader-[\w-]{8}\.js$/.test(basename(url.pathname));
    const held = this.page.waitForRequest((request) => isEngine(new URL(request.url())));
    await this.page.route(isEngine, async (route) => {
      await released;
      // A reload has dropped the request that was held.
      await route.continue().catch(() => {});
    });
    return { held, release };
  }
}
