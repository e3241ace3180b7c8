/** A copy of the file as an older version left it, made before a migration changes it. */
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import type { Database } from './database.ts';

/**
 * `store.sqlite.before-5` for a migration to schema 5, readable by its owner only; a copy of that name that is there
 * already is left alone, and a number added. @returns the path
 */
export function backUp(database: Database, version: number): string {
  const first = `${database.file}.before-${String(version)}`;
  let path = first;
  for (let number = 2; existsSync(path); number++) path = `${first}.${String(number)}`;
  // made empty first, so that it is never readable by others
  closeSync(openSync(path, 'wx', 0o600));
  try {
    database.run('VACUUM INTO ?', path);
    return path;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}
