/** Which Javas lie on this computer: JAVA_HOME, JAVA_HOME_*, PATH and the folders where they are usually installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Neo4jLine } from './lines.ts';

export interface Java {
  readonly home: string;
  readonly binary: string;
  /** 17 for 17.0.15. */
  readonly major: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const BINARY = process.platform === 'win32' ? 'java.exe' : 'java';

/** The first Java found of the versions that the line takes, best version first. */
export function javaFor(line: Neo4jLine, javas: readonly Java[] = findJavas()): Java | undefined {
  return line.javas
    .map((major) => javas.find((java) => java.major === major))
    .find((java) => java !== undefined);
}

export function findJavas(environment: Environment = process.env): readonly Java[] {
  const homes = new Set<string>();
  for (const home of candidates(environment)) {
    const binary = join(home, 'bin', BINARY);
    if (isExecutable(binary)) homes.add(dirname(dirname(realpathSync(binary))));
  }
  return [...homes].flatMap((home) => {
    const binary = join(home, 'bin', BINARY);
    const major = majorOf(home, binary);
    return major === undefined ? [] : [{ home, binary, major }];
  });
}

function candidates(environment: Environment): readonly string[] {
  const named = Object.entries(environment)
    .filter(([name, value]) => /^JAVA_HOME(?:_|$)/.test(name) && value !== undefined && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value ?? '');
  const onPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, BINARY))
    .filter(isExecutable)
    .map((binary) => dirname(dirname(realpathSync(binary))));
  return [
    ...named,
    ...onPath,
    ...inside('/usr/lib/jvm'),
    ...inside('/opt/java'),
    ...inside('/Library/Java/JavaVirtualMachines').map((folder) => join(folder, 'Contents', 'Home')),
    ...inside(join(homedir(), '.sdkman', 'candidates', 'java')),
  ];
}

function inside(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch {
    // the folder is one of several that may be there
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** From the file `release`, which costs nothing to read; from the program itself where that is missing. */
function majorOf(home: string, binary: string): number | undefined {
  const [, released] = /^JAVA_VERSION="(\d+)/m.exec(textOf(join(home, 'release'))) ?? [];
  if (released !== undefined) return Number(released);
  const { stderr } = spawnSync(binary, ['-version'], { encoding: 'utf8', timeout: 20_000 });
  const [, printed] = /version "(\d+)/.exec(stderr) ?? [];
  return printed === undefined ? undefined : Number(printed);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
