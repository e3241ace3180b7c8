/** The listening server and `server.json`, by which programs on this computer find it. */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Express } from 'express';
import { z } from 'zod';
import { CutoutError } from '../errors.ts';

const serverFile = z.object({
  pid: z.int(),
  host: z.string().default('127.0.0.1'),
  port: z.int(),
  token: z.string(),
  store: z.enum(['embedded', 'neo4j']).default('embedded'),
});

/** Base address of a server on this computer; an IPv6 address stands in brackets. */
export function addressOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** @throws `bad-configuration` where the port is taken */
export async function listen(
  app: Express,
  address: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = app.listen(address.port, address.host, (error?: Error) => {
      if (error) reject(portError(error, address.port));
      else resolve(starting);
    });
  });
  // a slow or silent client does not hold a connection for ever; the time that we set a document in counts as well, and
  // what came meanwhile would be refused unread
  server.requestTimeout = 300_000;
  server.headersTimeout = 300_000;
  const bound = server.address();
  const port = isAddressInfo(bound) ? bound.port : address.port;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

function portError(error: Error, port: number): CutoutError {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  const message = taken
    ? `Port ${String(port)} is taken by another program.`
    : `Port ${String(port)} cannot be used: ${error.message}.`;
  return new CutoutError('bad-configuration', message, {
    remedy: 'Choose another one with --port, or --port 0 for any free one.',
    cause: error,
  });
}

/** Readable by its owner only: who can read it may do what the owner may. */
export async function announceServer(
  folder: string,
  server: Omit<z.infer<typeof serverFile>, 'pid'>,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'server.json');
  await rm(path, { force: true }).catch((error: unknown) => {
    throw new CutoutError('bad-configuration', `${path} is in the way: it is no file that can be replaced.`, {
      remedy: 'Move it away; there the server says how programs on this computer reach it.',
      cause: error,
    });
  });
  await writeFile(path, `${JSON.stringify({ pid: process.pid, ...server })}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
}

export async function withdrawServer(folder: string): Promise<void> {
  const found = await readServerFile(folder);
  if (found?.pid === process.pid) await rm(join(folder, 'server.json'), { force: true });
}

export interface FoundServer {
  readonly url: string;
  /** What it serves: one process holds an embedded store, Neo4j serves many. */
  readonly store: 'embedded' | 'neo4j';
  readonly token: string;
}

/** The server that was announced in this folder, `undefined` where none answers. */
export async function findServer(folder: string): Promise<FoundServer | undefined> {
  const found = await readServerFile(folder);
  if (found === undefined) return undefined;
  const url = addressOf(found);
  const alive = await fetch(`${url}/api/openapi.json`, {
    headers: { Authorization: `Bearer ${found.token}` },
    signal: AbortSignal.timeout(2_000),
  }).catch(() => undefined);
  return alive?.ok === true ? { url, token: found.token, store: found.store } : undefined;
}

async function readServerFile(folder: string): Promise<z.infer<typeof serverFile> | undefined> {
  const text = await readFile(join(folder, 'server.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return serverFile.parse(JSON.parse(text));
  } catch {
    // half-written or foreign: no server of ours
    return undefined;
  }
}
