/** What commands work with: the contract, in this process or through a running server, and where to print. */
import { isolated } from '../locales/index.ts';
import { withoutControls } from '../model/controls.ts';
import type { Client } from '../api/client.ts';

export interface OpenClient {
  readonly client: Client;
  close(): Promise<void>;
}

/** Options that every command takes. */
export interface CommonOptions {
  readonly store?: string | undefined;
  readonly json?: boolean | undefined;
}

export interface ServeOptions extends CommonOptions {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

export interface Program {
  readonly version: string;
  /** Through the running server where one holds the store, else on the store itself. */
  open(options: CommonOptions): Promise<OpenClient>;
  /** Reads a backup into an empty store. @returns the content digest */
  restore(file: string, options: CommonOptions): Promise<string>;
  /** Serves the page until the process is told to end. */
  serve(options: ServeOptions): Promise<void>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly out: (text: string) => void;
  /** Raw bytes to the standard output. */
  readonly bytes: (bytes: Uint8Array) => Promise<void>;
  /** Somebody watches the remarks as they come. */
  readonly terminal: boolean;
  /** Progress and remarks; not part of the answer. */
  readonly note: (text: string) => void;
}

/** For a terminal: no text turns another round, whatever is called as it is. */
function readable(text: string): string {
  return withoutControls(text).split('\n').map(isolated).join('\n');
}

/** Opens, runs, closes; the answer is printed as JSON or by `print`. */
export async function answer<T>(
  program: Program,
  options: CommonOptions,
  steps: { readonly ask: (client: Client) => Promise<T>; readonly print: (result: T) => string },
): Promise<void> {
  const opened = await program.open(options);
  try {
    const result = await steps.ask(opened.client);
    program.out(options.json === true ? JSON.stringify(result, null, 2) : readable(steps.print(result)));
  } finally {
    await opened.close();
  }
}
