/** One SQLite file: opened, locked for this process, brought to the present schema; its errors in the product's terms. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { CutoutError, knownError } from '../../errors.ts';
import { RECORD_SHAPE } from '../../model/upgrades/index.ts';
import { backUp } from './backup.ts';
import { APPLICATION_ID, migrations, SCHEMA_VERSION, shapeOfSchema } from './schema.ts';
import { Seal } from './seal.ts';
import { upgradeRecords } from './upgrading.ts';

type Connection = InstanceType<typeof DatabaseSync>;
export type Value = string | number | null;
/** Columns in the order of the statement. */
export type Row = readonly unknown[];

export class Database {
  readonly file: string;
  readonly #connection: Connection;
  readonly #lock: Connection;
  readonly #seal: Seal;
  #changed: CutoutError | undefined;
  readonly #statements = new Map<string, ReturnType<Connection['prepare']>>();

  private constructor(file: string, connection: Connection, lock: Connection) {
    this.file = file;
    this.#connection = connection;
    this.#lock = lock;
    this.#seal = new Seal(file);
  }

  /** A file that is not what was closed is left as it is, and can only be looked at. @throws `store-in-use`, `store-too-new` */
  static open(file: string): Database {
    makeFolder(dirname(file));
    const lock = takeLock(file);
    let connection: Connection | undefined;
    try {
      makePrivate(file);
      connection = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
      connection.exec('PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;');
      connection.enableDefensive(true);
      const database = new Database(file, connection, lock);
      // before anything that may change a file that is not ours to change
      const version = database.#ownVersion();
      database.#changed = database.#seal.check();
      if (database.#changed !== undefined) return database;
      connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      database.#migrate(version);
      return database;
    } catch (error) {
      connection?.close();
      lock.close();
      throw toStoreError(error, file);
    }
  }

  /** Set where the file is not what was last closed. */
  get changed(): CutoutError | undefined {
    return this.#changed;
  }

  /** Whether the file is what was last closed, and nothing was written since. */
  get isSealed(): boolean {
    return this.#seal.isWhole;
  }

  /** Schema version of the file, 0 where it is new. @throws when another program or a newer version wrote it */
  #ownVersion(): number {
    const application = this.number('PRAGMA application_id');
    const version = this.number('PRAGMA user_version');
    const isNew = this.number('SELECT count(*) FROM sqlite_schema') === 0;
    if (!isNew && application !== APPLICATION_ID) throw foreignFile(this.file);
    if (version > SCHEMA_VERSION) throw tooNew(this.file, version);
    return version;
  }

  #migrate(version: number): void {
    if (version === SCHEMA_VERSION) return;
    const backup = version === 0 ? undefined : backUp(this, SCHEMA_VERSION);
    try {
      this.#bringUp(version);
    } catch (error) {
      // rolled back: the file is what its copy is
      if (backup !== undefined) rmSync(backup, { force: true });
      throw error;
    }
  }

  /** The tables first, as records are written by the present program. */
  #bringUp(version: number): void {
    this.transaction(() => {
      for (const step of migrations.slice(version)) this.#connection.exec(step);
      const shape = shapeOfSchema(version);
      if (version > 0 && shape < RECORD_SHAPE) upgradeRecords(this, shape);
      this.#connection.exec(
        `PRAGMA application_id = ${String(APPLICATION_ID)}; PRAGMA user_version = ${String(SCHEMA_VERSION)};`,
      );
    });
  }

  /** Nothing of the file is changed by it. */
  runInMemory(sql: string): void {
    this.#guard(() => this.#connection.exec(sql));
  }

  run(sql: string, ...values: readonly Value[]): number {
    this.#seal.break();
    return this.#guard(() => this.#statement(sql).run(...values).changes);
  }

  all(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#guard(() => {
      const rows: readonly unknown[] = this.#statement(sql).all(...values);
      return rows.filter((row): row is Row => Array.isArray(row));
    });
  }

  first(sql: string, ...values: readonly Value[]): Row | undefined {
    const row: unknown = this.#guard((): unknown => this.#statement(sql).get(...values));
    return Array.isArray(row) ? row : undefined;
  }

  number(sql: string, ...values: readonly Value[]): number {
    return Number(this.first(sql, ...values)?.[0] ?? 0);
  }

  /** All of `work` or nothing. */
  transaction<T>(work: () => T): T {
    this.#seal.break();
    this.#guard(() => this.#connection.exec('BEGIN IMMEDIATE'));
    try {
      const result = work();
      this.#guard(() => this.#connection.exec('COMMIT'));
      return result;
    } catch (error) {
      // a full disk has already rolled back
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#connection.close();
    this.#seal.set();
    this.#lock.close();
  }

  /** What is in doubt is not sealed. */
  abandon(): void {
    this.#statements.clear();
    this.#connection.close();
    this.#lock.close();
  }

  #statement(sql: string): ReturnType<Connection['prepare']> {
    if (!this.#connection.isOpen)
      throw new CutoutError('internal', 'The store was used after it was closed.');
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#connection.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toStoreError(error, this.file);
    }
  }
}

function makeFolder(folder: string): void {
  try {
    makeFolders(folder);
  } catch (cause) {
    throw unusableFolder(folder, cause);
  }
}

/** One by one from above: asked for all at once, a folder that cannot be made in `/proc` is tried for ever. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  mkdirSync(folder, { mode: 0o700 });
}

function unusableFolder(folder: string, cause: unknown): CutoutError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CutoutError('bad-configuration', `The folder ${folder} cannot hold a store: ${reason}.`, {
    remedy: 'Check its rights and its disk, or choose another folder with --store or CUTOUT_STORE.',
    cause,
  });
}

/** Made before the database is, so that it and the files that SQLite puts beside it are for their owner alone. */
function makePrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
}

/** Held by a second small file for as long as the process lives; the system frees it when the process dies. */
function takeLock(file: string): Connection {
  const lock = openLock(file);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return lock;
  } catch (cause) {
    lock.close();
    if (primaryCode(cause) !== BUSY) throw unusableFolder(dirname(file), cause);
    throw new CutoutError('store-in-use', `Another process has the store ${file} open.`, {
      remedy: 'End that process, work through its page, or choose another folder with --store.',
      cause,
    });
  }
}

function openLock(file: string): Connection {
  try {
    makePrivate(`${file}.lock`);
    return new DatabaseSync(`${file}.lock`, { timeout: 0 });
  } catch (cause) {
    throw unusableFolder(dirname(file), cause);
  }
}

function foreignFile(file: string): CutoutError {
  return new CutoutError('store-damaged', `${file} is a database of another program.`, {
    remedy: 'Choose another folder with --store; the file was left as it is.',
  });
}

function tooNew(file: string, version: number): CutoutError {
  return new CutoutError(
    'store-too-new',
    `${file} was written by a newer Cutout (schema ${String(version)}; this one knows ${String(SCHEMA_VERSION)}).`,
    { remedy: 'Use that newer version, or choose another folder with --store; the file was left as it is.' },
  );
}

/** Result codes of SQLite; the low byte of a code is its kind. */
const [BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB] = [5, 6, 8, 10, 11, 13, 14, 26];
/** Of the errors of input and output, those of reading: the others are of writing. */
const READING = new Set([266, 522, 2826, 3338, 8202]);

function primaryCode(error: unknown): number {
  return extendedCode(error) & 0xff;
}

function extendedCode(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

const MALFORMED = 'database disk image is malformed';

export function unreadable(file: string, cause: Error): CutoutError {
  return new CutoutError('store-damaged', `${file} cannot be read: ${cause.message}.`, {
    remedy: 'Restore a backup (`cutout restore`), or move the file away and load the data again.',
    cause,
  });
}

function toStoreError(error: unknown, file: string): unknown {
  if (error instanceof CutoutError || !(error instanceof Error)) return error;
  const kept = 'what was committed before is kept.';
  const code = primaryCode(error);
  if (code === FULL) {
    return new CutoutError('no-space', `There is no space left to write ${file}.`, {
      remedy: `Free some space and run the command again; ${kept}`,
      cause: error,
    });
  }
  // where several rows are read, the driver gives the message alone
  const isMalformed = code === CORRUPT || code === NOTADB || error.message === MALFORMED;
  if (isMalformed || READING.has(extendedCode(error))) return unreadable(file, error);
  if (code === READONLY || code === IOERR || code === CANTOPEN) {
    return new CutoutError('not-writable', `${file} cannot be written: ${error.message}.`, {
      remedy: `Check the rights and the free space of its folder and run the command again; ${kept}`,
      cause: error,
    });
  }
  if (code === BUSY || code === LOCKED) {
    return new CutoutError('busy', `Another program holds ${file}.`, {
      remedy: `End it and run the command again; ${kept}`,
      cause: error,
    });
  }
  return knownError(error) ?? error;
}
