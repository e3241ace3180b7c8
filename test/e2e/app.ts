/** One running program and one browser for a test file, and pages in it as different readers have them. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { writeCases } from '../bundledCases.ts';
import { watchPages } from './checks.ts';
import { findChromium, launchChromium, withoutChromium } from './chromium.ts';
import { startProgram, temporaryFolder, type RunningProgram } from './program.ts';

export interface Reader {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: 'en' | 'de';
  readonly reducedMotion?: boolean;
  readonly forcedColours?: boolean;
  /** Is refused something on purpose, which the browser logs. */
  readonly refused?: boolean;
}

/** Where to, or how to find that out by what the API says. */
export type Way = string | ((page: Page) => Promise<string>);

export interface App {
  readonly program: RunningProgram;
  /** A page of a reader who has opened the printed link before. */
  open(way: Way, reader?: Reader): Promise<Page>;
}

type Session = NonNullable<Exclude<BrowserContextOptions['storageState'], string>>;

/** Pages drawn in software beside other tests take their time; what hangs is still found. */
const TEST_TIMEOUT_MS = 120_000;

/** Call once at the top of a file; the result answers while its tests run. */
export function useApp(options: { readonly webgl: boolean } = { webgl: true }): () => App {
  vi.setConfig({ testTimeout: TEST_TIMEOUT_MS });
  const executable = findChromium();
  let started: Started | undefined;
  beforeAll(async () => {
    if (executable !== undefined) started = await Started.start(executable, options);
  });
  beforeEach((context) => {
    if (executable === undefined) context.skip(withoutChromium);
  });
  afterEach(() => started?.closePages());
  afterAll(() => started?.stop());
  return () => {
    if (started === undefined) throw new Error('The program runs only while tests run.');
    return started;
  };
}

class Started implements App {
  readonly program: RunningProgram;
  readonly #browser: Browser;
  readonly #folder: { remove(): Promise<void> };
  readonly #session: Session;
  #contexts: {
    readonly context: BrowserContext;
    readonly complaints: readonly string[];
    readonly refused: boolean;
  }[] = [];

  private constructor(parts: {
    readonly program: RunningProgram;
    readonly browser: Browser;
    readonly folder: { remove(): Promise<void> };
    readonly session: Session;
  }) {
    this.program = parts.program;
    this.#browser = parts.browser;
    this.#folder = parts.folder;
    this.#session = parts.session;
  }

  static async start(executable: string, options: { readonly webgl: boolean }): Promise<Started> {
    const folder = await temporaryFolder();
    await mkdir(join(folder.path, 'store'));
    await writeCases(join(folder.path, 'store'));
    const program = await startProgram(folder.path);
    const browser = await launchChromium(executable, options);
    const session = await openLink(browser, program.link);
    return new Started({ program, browser, folder, session });
  }

  async open(way: Way, reader: Reader = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.program.origin,
      storageState: this.#session,
      viewport: { width: reader.width ?? 1440, height: reader.height ?? 900 },
      colorScheme: reader.theme ?? 'light',
      locale: reader.language === 'de' ? 'de-DE' : 'en-GB',
      reducedMotion: reader.reducedMotion === true ? 'reduce' : 'no-preference',
      forcedColors: reader.forcedColours === true ? 'active' : 'none',
    });
    const complaints = await watchPages(context, this.program.origin);
    this.#contexts.push({ context, complaints, refused: reader.refused ?? false });
    const page = await context.newPage();
    await page.goto(typeof way === 'string' ? way : await way(page));
    await ready(page);
    return page;
  }

  async closePages(): Promise<void> {
    const opened = this.#contexts;
    this.#contexts = [];
    await Promise.all(opened.map(({ context }) => context.close()));
    const complaints = opened.flatMap((one) =>
      one.refused ? one.complaints.filter((text) => !/status of 4\d\d/.test(text)) : one.complaints,
    );
    expect(complaints, 'errors, breaches of the content policy and requests to others').toEqual([]);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    const code = await this.program.stop();
    await this.#folder.remove();
    expect(code, 'exit code after Ctrl-C').toBe(0);
  }
}

/** The session is open and the answer on screen, or the page says what is missing. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('#app > [data-ready="true"]', { state: 'attached' });
}

/** Opens the printed link as its reader does and keeps the session that it gives. */
async function openLink(browser: Browser, link: string): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await ready(page);
  const session = await context.storageState();
  await context.close();
  return session;
}
