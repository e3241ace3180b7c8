/**
 * Snapshots on disk, one file per store, so that a restart need not stream a large database again. A file belongs to a
 * fingerprint of the store (place, revision, counts, newest import); anything else in it is ignored and written anew.
 */
import { createHash, hash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entityId } from '../model/ids.ts';
import type { Store } from '../stores/store.ts';
import { TraceGraph } from '../trace/graph.ts';
import type { LinkTable } from './linkTable.ts';
import { Snapshot } from './snapshot.ts';

const FORMAT = 'cutout snapshot 2';
const COLUMNS = ['from', 'to', 'type', 'grade', 'contested', 'earliest', 'latest', 'production'] as const;

interface Header {
  readonly format: string;
  readonly fingerprint: string;
  readonly links: number;
  readonly ids: readonly string[];
  readonly graphBytes: number;
}

export class SnapshotCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #file(store: Store): string {
    return join(this.#folder, `${hash('sha256', store.place, 'hex').slice(0, 24)}.snapshot`);
  }

  /** `undefined` where there is none of this revision, or the file is damaged. */
  async read(store: Store, revision: number): Promise<Snapshot | undefined> {
    const bytes = await readFile(this.#file(store)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    try {
      return decode(bytes, await fingerprintOf(store, revision), revision);
    } catch {
      // a damaged or foreign file is as good as none; the next write replaces it
      return undefined;
    }
  }

  /** Written whole beside and renamed; a full disk only costs the next start its head start. */
  async write(store: Store, snapshot: Snapshot): Promise<void> {
    const file = this.#file(store);
    const part = `${file}.${String(process.pid)}`;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFile(part, encode(snapshot, await fingerprintOf(store, snapshot.revision)), { mode: 0o600 });
      await rename(part, file);
    } catch {
      await rm(part, { force: true });
    }
  }
}

async function fingerprintOf(store: Store, revision: number): Promise<string> {
  const [newest] = await store.imports();
  const counts = await store.counts();
  return JSON.stringify([store.place, revision, counts, newest?.id ?? null, newest?.finishedAt ?? null]);
}

/** Checksum (32 bytes), length of the header (4 bytes), header as JSON, link columns, graph. */
function encode(snapshot: Snapshot, fingerprint: string): Uint8Array {
  const { links } = snapshot;
  const graph = snapshot.graph.toBuffer();
  const header: Header = {
    format: FORMAT,
    fingerprint,
    links: links.type.length,
    ids: links.ids,
    graphBytes: graph.byteLength,
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.byteLength);
  const columns = COLUMNS.map((name) => bytesOf(links[name]));
  const body = Buffer.concat([length, text, ...columns, graph]);
  return Buffer.concat([createHash('sha256').update(body).digest(), body]);
}

function bytesOf(column: Uint8Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function decode(bytes: Buffer, fingerprint: string, revision: number): Snapshot | undefined {
  const body = bytes.subarray(32);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(0, 32))) return undefined;
  const length = body.readUInt32LE(0);
  const header: unknown = JSON.parse(body.toString('utf8', 4, 4 + length));
  if (!isHeader(header) || header.format !== FORMAT || header.fingerprint !== fingerprint) return undefined;
  let offset = 4 + length;
  const take = (size: number): ArrayBuffer => {
    // a copy, as columns of wider numbers need their own alignment
    const part = new Uint8Array(body.subarray(offset, offset + size)).buffer;
    offset += size;
    return part;
  };
  const wide = header.links * 4;
  const links: LinkTable = {
    ids: header.ids.map((id) => entityId.parse(id)),
    from: new Uint32Array(take(wide)),
    to: new Uint32Array(take(wide)),
    type: new Uint8Array(take(header.links)),
    grade: new Uint8Array(take(header.links)),
    contested: new Uint8Array(take(header.links)),
    earliest: new Int32Array(take(wide)),
    latest: new Int32Array(take(wide)),
    production: new Int32Array(take(wide)),
  };
  return new Snapshot(revision, links, TraceGraph.fromBuffer(new Uint8Array(take(header.graphBytes))));
}

function isHeader(value: unknown): value is Header {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    'ids' in value &&
    'graphBytes' in value
  );
}
