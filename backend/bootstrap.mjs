#!/usr/bin/env node
/**
 * What `npm start`, `npm test` and the other scripts run: plain JavaScript without dependencies, so that it works in a
 * bare clone. Installs packages when they are missing or not those of package-lock.json, builds when a source is newer
 * than the build, then hands over.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const stampFile = at('dist', '.build');

function fail(message) {
  console.error(message);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Cutout needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
    );
  }
}

function run(command, args, env = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  return result.status ?? 1;
}

function runOrExit(command, args, env) {
  const status = run(command, args, env);
  if (status !== 0) process.exit(status);
}

const node = (script, args, env) =>
  runOrExit(process.execPath, [at('node_modules', ...script.split('/')), ...args], env);

/** Runs scripts one after the other, up to the first that fails; gives its status, or 0. */
async function inTurn(steps) {
  for (const [script, ...args] of steps) {
    const child = spawn(process.execPath, [at(...script.split('/')), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    const status = await new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
    if (status !== 0) return status;
  }
  return 0;
}

/** Installed packages against the lock; packages for other platforms may be absent. */
function installIsCurrent() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '' || entry.link) return true;
      const found = installed[path];
      return found === undefined
        ? entry.optional === true || entry.peer === true
        : found.version === entry.version;
    });
  } catch {
    return false;
  }
}

function install() {
  if (installIsCurrent()) return;
  console.error('Installing packages (npm ci) …');
  runOrExit(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}

function* files(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

/** Changes whenever a source of the build does. */
function sourceStamp() {
  const sum = createHash('sha256');
  const folders = ['backend', 'frontend', 'cypher', 'test/bench', 'test/crash', 'test/fuzz', 'test/neo4j'];
  const single = [
    'test/bundledCases.ts',
    'test/ofacEditions.ts',
    'test/runFolder.ts',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const path of [
    ...folders.flatMap((folder) => [...files(at(folder))]),
    ...single.map((name) => at(name)),
  ]) {
    const { mtimeMs, size } = statSync(path);
    sum.update(`${path}\n${String(mtimeMs)}\n${String(size)}\n`);
  }
  return sum.digest('hex');
}

function build() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('Building …');
  rmSync(stampFile, { force: true });
  for (const folder of ['backend', 'frontend', 'test', 'cypher'])
    rmSync(at('dist', folder), { recursive: true, force: true });
  rmSync(at('dist', '.tsbuildinfo-build'), { force: true });
  node('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  node('vite/bin/vite.js', ['build', 'frontend', '--logLevel', 'warn']);
  copyData();
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** What the compiled program reads beside itself. */
function copyData() {
  cpSync(at('backend', 'casefiles'), at('dist', 'backend', 'casefiles'), { recursive: true });
  for (const path of files(at('backend', 'exports'))) {
    if (!path.endsWith('.ts')) cpSync(path, join(at('dist'), path.slice(root.length)));
  }
  cpSync(at('cypher'), at('dist', 'cypher'), { recursive: true });
  cpSync(at('test', 'neo4j', 'pom.xml'), at('dist', 'test', 'neo4j', 'pom.xml'));
  cpSync(at('package.json'), at('dist', 'package.json'));
  chmodSync(at('dist', 'backend', 'main.js'), 0o755);
}

async function handOver(script, args) {
  process.argv = [process.argv[0] ?? 'node', script, ...args];
  await import(pathToFileURL(script).href);
}

const commands = {
  start: async (args) => {
    install();
    build();
    await handOver(at('dist', 'backend', 'main.js'), ['start', ...args]);
  },
  /** Rebuilds on change and restarts the server. */
  dev: (args) => {
    install();
    build();
    const watch = (script, ...rest) =>
      spawn(process.execPath, [script, ...rest], { cwd: root, stdio: 'inherit' });
    const children = [
      watch(
        at('node_modules', 'typescript', 'bin', 'tsc'),
        '-p',
        'tsconfig.build.json',
        '--watch',
        '--preserveWatchOutput',
      ),
      watch(
        at('node_modules', 'vite', 'bin', 'vite.js'),
        'build',
        'frontend',
        '--watch',
        '--logLevel',
        'warn',
      ),
      watch('--watch', at('dist', 'backend', 'main.js'), 'start', ...args),
    ];
    process.on('SIGINT', () => children.forEach((child) => child.kill('SIGINT')));
  },
  build: () => {
    install();
    build();
  },
  test: (args) => {
    install();
    build();
    process.exit(run(process.execPath, [at('node_modules', 'vitest', 'vitest.mjs'), 'run', ...args]));
  },
  /** `--no-test` leaves out the tests, which `npm test` runs alone. Lint takes about as long as all the rest together. */
  check: async (args) => {
    install();
    const typescript = 'node_modules/typescript/bin/tsc';
    const statuses = await Promise.all([
      inTurn([['node_modules/eslint/bin/eslint.js', '.']]),
      inTurn([
        ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
        [typescript, '--noEmit', '-p', 'tsconfig.json'],
        [typescript, '--noEmit', '-p', 'frontend/tsconfig.json'],
        ['backend/bootstrap.mjs', 'build'],
      ]),
    ]);
    const failed = statuses.find((status) => status !== 0);
    if (failed !== undefined) process.exit(failed);
    if (!args.includes('--no-test')) commands.test([]);
  },
  bench: (args) => {
    install();
    build();
    runOrExit(process.execPath, [
      '--max-old-space-size=4000',
      at('dist', 'test', 'bench', 'main.js'),
      ...args,
    ]);
  },
  neo4j: async (args) => {
    install();
    build();
    await handOver(at('dist', 'test', 'neo4j', 'server.js'), args);
  },
};

requireNode();
const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];
if (command === undefined)
  fail(`Unknown command "${name}"; expected one of ${Object.keys(commands).join(', ')}.`);
await command(rest);
