/** What succeeded is not told as a failure, however long an answer takes and whatever becomes of connections that are kept. */
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { sendRequest } from '../../backend/api/transport.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Methods that a server was asked with, which breaks the connection of the first `broken` of them. */
async function serve(broken = 0): Promise<{ readonly url: URL; readonly asked: string[] }> {
  const asked: string[] = [];
  const started = createServer((request, answer) => {
    asked.push(request.method ?? '');
    if (asked.length <= broken) request.socket.destroy();
    else answer.end('done');
  });
  // as short as can be: a kept connection is closed as soon as it rests
  started.keepAliveTimeout = 1;
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: new URL(`http://127.0.0.1:${String(port)}/`), asked };
}

const post = { method: 'POST', headers: {}, body: '{}' };

it('each request has a connection of its own, so that none is closed under it', async () => {
  const { url, asked } = await serve();
  for (let round = 0; round < 30; round++) {
    expect((await sendRequest(url, post)).status).toBe(200);
    // around the moment at which a kept connection would be closed
    await wait(round % 4);
  }
  expect(asked).toHaveLength(30);
});

it('an answer counts after a stall of the whole process', async () => {
  const { url } = await serve();
  expect((await sendRequest(url, post)).status).toBe(200);
  const sent = sendRequest(url, post);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  expect(await (await sent).text()).toBe('done');
});

it('what only asks is asked once more where the connection broke', async () => {
  const { url, asked } = await serve(1);
  expect((await sendRequest(url, { method: 'GET', headers: {} })).status).toBe(200);
  expect(asked).toEqual(['GET', 'GET']);
});

it('what changes something is sent once, and may have been done', async () => {
  const { url, asked } = await serve(1);
  const sent = sendRequest(url, post);
  await expect(sent).rejects.toMatchObject({ code: 'store-unreachable' });
  await expect(sent).rejects.toHaveProperty(
    'detail.remedy',
    expect.stringContaining('may have done what was asked'),
  );
  expect(asked).toEqual(['POST']);
});
