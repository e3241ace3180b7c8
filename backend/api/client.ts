/** The contract from the caller's side: by the handlers in this process, or by HTTP to a running server. */
import { CutoutError, errorTable, type ErrorCode } from '../errors.ts';
import { contract, schemas, type EndpointName, type InputOf, type ResultOf } from './contract.ts';
import { callHandler, type Handlers } from './handlers.ts';
import { sendRequest } from './transport.ts';
import { answerOf, problemShape, requestOf } from './wire.ts';

export type Client = <K extends EndpointName>(
  name: K,
  input: InputOf<K>,
  signal?: AbortSignal,
) => Promise<ResultOf<K>>;

export function localClient(handlers: Handlers): Client {
  return (name, input, signal = new AbortController().signal) =>
    callHandler(handlers, name, input, { signal });
}

/** @param server base address, e.g. `http://127.0.0.1:4680`, and the token of its `server.json` */
export function remoteClient(server: { readonly url: string; readonly token: string }): Client {
  return async (name, input, signal) => {
    const { url, init } = requestOf(contract[name], input);
    const response = await sendRequest(new URL(url, server.url), {
      ...init,
      headers: { Authorization: `Bearer ${server.token}`, 'Content-Type': 'application/json' },
      signal,
    });
    if (!response.ok) throw errorOf(await response.json());
    return schemas[name].result.parse(await answerOf(contract[name], response));
  };
}

/** What a refusal stands for, from the other side of the wire. */
export function errorOf(body: unknown): CutoutError {
  const problem = problemShape.safeParse(body);
  if (!problem.success)
    return new CutoutError('internal', 'The running server gave an answer that is not its own.');
  const { code, detail, remedy, items, meant, place } = problem.data;
  return new CutoutError(isCode(code) ? code : 'internal', detail, {
    ...(remedy === undefined ? {} : { remedy }),
    ...(items === undefined ? {} : { items }),
    ...(meant === undefined ? {} : { meant }),
    ...(place === undefined
      ? {}
      : {
          place: {
            file: place.file,
            ...(place.line === undefined ? {} : { line: place.line }),
            ...(place.column === undefined ? {} : { column: place.column }),
          },
        }),
  });
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTable, code);
}
