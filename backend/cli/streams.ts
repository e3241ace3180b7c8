/** The program's own streams: a reader that has seen enough (`| head`) ends nothing badly, a full disk is said. */
import { CutoutError, tellError, type ToldError } from '../errors.ts';

export interface Output {
  /** @returns a promise for bytes that must be out before the program goes on */
  readonly write: (content: string | Uint8Array) => Promise<void>;
  /** What kept the output from being written whole, once all of it was tried; a closed pipe is none. */
  readonly failure: () => Promise<CutoutError | undefined>;
}

export function openOutput(stream: NodeJS.WritableStream): Output {
  let failed: unknown;
  // an error of a stream that nobody hears ends the program
  stream.on('error', (error) => {
    failed ??= error;
  });
  const write: Output['write'] = (content) =>
    new Promise((resolve) => {
      if (failed === undefined) stream.write(content, () => resolve());
      else resolve();
    });
  return {
    write,
    failure: async () => {
      await write('');
      // the event follows the answer to the write
      await new Promise((resolve) => setImmediate(resolve));
      if (failed === undefined || isClosedPipe(failed)) return undefined;
      const { code, detail } = tellError(failed);
      return new CutoutError(code, `The answer could not be written: ${detail}`, {
        remedy: 'Free some space, or send it elsewhere.',
        cause: failed,
      });
    },
  };
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** With `--json`, failures are JSON on the standard error: one object on one line. */
export function errorJson(told: ToldError): string {
  return JSON.stringify({ error: told });
}
