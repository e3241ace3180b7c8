/** The built program as a person runs it: a process of its own, with its output and exit code. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCases } from '../bundledCases.ts';

const main = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist', 'backend', 'main.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for store, cache and files; everything that ran in it is ended when it goes. */
export class Desk {
  readonly folder: string;
  readonly #running = new Set<ChildProcess>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Desk> {
    if (!existsSync(main)) throw new Error('The program is not built: run the tests with `npm test`.');
    return new Desk(await mkdtemp(join(tmpdir(), 'cutout-cli-')));
  }

  /** With the bundled cases in its store, as the program leaves them after its first command. */
  static async openWithCases(): Promise<Desk> {
    const desk = await Desk.open();
    await desk.writeCases('store');
    return desk;
  }

  /** A store with the bundled cases. @returns the setting that has the program use it */
  async writeCases(name: string): Promise<Readonly<Record<'CUTOUT_STORE', string>>> {
    await mkdir(this.path(name), { mode: 0o700 });
    await writeCases(this.path(name));
    return { CUTOUT_STORE: this.path(name) };
  }

  path(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: this.folder,
      env: {
        PATH: process.env['PATH'],
        HOME: this.folder,
        CUTOUT_STORE: this.path('store'),
        XDG_CACHE_HOME: this.path('cache'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    child.on('exit', () => this.#running.delete(child));
    return child;
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return ended(this.start(args, env));
  }

  /** Starts the server on a free port and waits for the link that it prints. */
  async serve(
    env: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly child: ChildProcess; readonly link: string }> {
    const child = this.start(['start', '--port', '0'], env);
    const link = await new Promise<string>((resolve, reject) => {
      let out = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const found = /http:\/\/\S+/.exec(out);
        if (found !== null) resolve(found[0]);
      });
      child.on('exit', (code) =>
        reject(new Error(`the server ended with ${String(code)} before its link: ${out}`)),
      );
    });
    return { child, link };
  }

  async close(): Promise<void> {
    const endings = [...this.#running].map((child) => {
      const end = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGKILL');
      return end;
    });
    await Promise.all(endings);
    await rm(this.folder, { recursive: true, force: true });
  }
}

export function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
