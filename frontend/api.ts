/** The browser's side of the contract. */
import {
  contract,
  schemas,
  type EndpointName,
  type InputOf,
  type ResultOf,
} from '../backend/api/contract.ts';
import { answerOf, problemShape, requestOf, type ProblemShape } from '../backend/api/wire.ts';

/** What the server refused, or that it did not answer at all (`unreachable`). */
export class Refusal extends Error {
  readonly problem: ProblemShape;

  constructor(problem: ProblemShape) {
    super(problem.detail);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

export type Api = <K extends EndpointName>(
  name: K,
  input: InputOf<K>,
  signal?: AbortSignal,
) => Promise<ResultOf<K>>;

/** @throws Refusal; an aborted call throws what `fetch` throws */
export const callApi: Api = async (name, input, signal) => {
  const { url, init } = requestOf(contract[name], input);
  const response = await send(url, {
    ...init,
    ...(init.body === undefined ? {} : { headers: { 'Content-Type': 'application/json' } }),
    ...(signal === undefined ? {} : { signal }),
  });
  return schemas[name].result.parse(await answerOf(contract[name], response).catch(() => undefined));
};

/** Exchanges the token of the printed link for the session's cookie. */
export async function openSession(token: string): Promise<void> {
  await send('/api/session', {
    method: 'POST',
    body: JSON.stringify({ token }),
    headers: { 'Content-Type': 'application/json' },
  });
}

async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((error: unknown) => {
    if (init.signal?.aborted === true) throw error;
    throw new Refusal({ code: 'unreachable', detail: '' });
  });
  if (response.ok) return response;
  const problem = problemShape.safeParse(await response.json().catch(() => undefined));
  throw new Refusal(
    problem.success ? problem.data : { code: 'internal', detail: `HTTP ${String(response.status)}` },
  );
}

export function refusalOf(error: unknown): ProblemShape {
  if (error instanceof Refusal) return error.problem;
  return { code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
