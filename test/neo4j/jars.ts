/** The jars of Neo4j Community from Maven Central, fetched once and kept outside the checkout. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Java } from './java.ts';

const pom = join(dirname(fileURLToPath(import.meta.url)), 'pom.xml');
const MAVEN = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

/** Another pom.xml is another folder. */
export function jarFolder(version: string): string {
  const cache = process.env['XDG_CACHE_HOME'];
  const root = cache === undefined || cache === '' ? join(homedir(), '.cache') : cache;
  const mark = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 8);
  return join(root, 'cutout', `neo4j-${version}-${mark}`);
}

/** Whether the jars are there or could be fetched. */
export function canHaveJars(version: string): boolean {
  return existsSync(jarFolder(version)) || spawnSync(MAVEN, ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** @returns the folder of the jars. It appears whole or not at all, however many ask for it at the same time. */
export async function neo4jJars(version: string, java: Java): Promise<string> {
  const folder = jarFolder(version);
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const fetched = await mkdtemp(`${folder}.`);
  try {
    await maven(version, fetched, java);
    await rename(fetched, folder).catch((error: unknown) => {
      // another process was faster; its jars are the same
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(fetched, { recursive: true, force: true });
  }
  return folder;
}

function maven(version: string, folder: string, java: Java): Promise<void> {
  const args = [
    '-q',
    '-B',
    '-f',
    pom,
    `-Dneo4j.version=${version}`,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(MAVEN, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, JAVA_HOME: java.home },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2_000)));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Maven could not fetch Neo4j ${version} (exit code ${String(code)}):\n${said}`));
    });
  });
}
