/**
 * One request to a server on this computer, on a connection of its own and without a limit of time: a kept connection may be
 * closed by the server at the moment it is used again, and a long answer is not a lost one; both looked like failures of what
 * had succeeded. Ctrl-C ends it.
 */
import { request as open, type IncomingMessage } from 'node:http';
import { CutoutError } from '../errors.ts';

export interface SentRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Asking again changes nothing, so that a connection that broke is tried once more. */
const REPEATABLE = 'GET';

/** @throws `store-unreachable` where the server is gone */
export async function sendRequest(url: URL, sent: SentRequest): Promise<Response> {
  try {
    return await sendOnce(url, sent).catch((error: unknown) => {
      if (sent.method !== REPEATABLE || sent.signal?.aborted === true) throw error;
      return sendOnce(url, sent);
    });
  } catch (error) {
    if (sent.signal?.aborted === true) throw error;
    throw new CutoutError(
      'store-unreachable',
      `The running server at ${url.origin} does not answer any more.`,
      {
        remedy: 'It may have done what was asked: look, and run the command again where it has not.',
        cause: error,
      },
    );
  }
}

function sendOnce(url: URL, { method, headers, body, signal }: SentRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = open(url, { method, headers, agent: false, ...(signal === undefined ? {} : { signal }) });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      answerOf(answer).then(resolve, reject);
    });
    asked.end(body);
  });
}

async function answerOf(answer: IncomingMessage): Promise<Response> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer) if (chunk instanceof Uint8Array) chunks.push(chunk);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) headers.set(name, String(value));
  const status = answer.statusCode ?? 0;
  const hasBody = status !== 204 && status !== 304;
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers });
}
