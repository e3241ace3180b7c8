/** How the contract travels over HTTP, for whoever calls it: the request of an input, the shape of a refusal. */
import { z } from 'zod';
import type { Endpoint, FileResult } from './contract.ts';

export interface WireRequest {
  readonly url: string;
  readonly init: { readonly method: Endpoint['method']; readonly body?: string };
}

/** Path parameters into the path, the rest into the query or the body. */
export function requestOf(endpoint: Endpoint, input: unknown): WireRequest {
  const { method } = endpoint;
  const values = new Map<string, unknown>(
    Object.entries(typeof input === 'object' && input !== null ? input : {}),
  );
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, key: string) => {
    const value = values.get(key);
    values.delete(key);
    return encodeURIComponent(typeof value === 'string' ? value : '');
  });
  if (method === 'POST')
    return { url: path, init: { method, body: JSON.stringify(Object.fromEntries(values)) } };
  const query = new URLSearchParams();
  for (const [key, value] of values) {
    if (typeof value === 'string' || typeof value === 'number') query.set(key, String(value));
  }
  return { url: query.size === 0 ? path : `${path}?${query.toString()}`, init: { method } };
}

/** The body of a good answer: JSON, or a file by its headers. */
export async function answerOf(endpoint: Endpoint, response: Response): Promise<unknown> {
  if (endpoint.file !== true) return response.json();
  const disposition = response.headers.get('Content-Disposition') ?? '';
  const file: FileResult = {
    name: decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? ''),
    mediaType: response.headers.get('Content-Type') ?? '',
    use: disposition.startsWith('inline') ? 'preview' : 'download',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
  return file;
}

/** Problem details (RFC 9457) as `problems.ts` writes them. */
export const problemShape = z.object({
  code: z.string(),
  detail: z.string(),
  remedy: z.string().optional(),
  items: z.array(z.string()).optional(),
  meant: z.object({ given: z.string(), id: z.string() }).optional(),
  place: z
    .object({ file: z.string(), line: z.number().optional(), column: z.number().optional() })
    .optional(),
  instance: z.string().optional(),
});
export type ProblemShape = z.infer<typeof problemShape>;
