/**
 * `npm run neo4j`: Neo4j Community for somebody without Docker. Keeps its data and its password in the user's data
 * folder, serves Neo4j Browser too, and ends with Ctrl-C.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findJavas, javaFor } from './java.ts';
import { canHaveJars } from './jars.ts';
import { neo4jLines, type Neo4jLine } from './lines.ts';
import { freePort, Neo4jServer, type ServerOptions } from './process.ts';

const versions = neo4jLines.map((line) => line.version).join(' | ');
const usage = `Usage: npm run neo4j [-- [${versions}] [--port <n>]]`;
const BOLT_PORT = 7687;
const HTTP_PORT = 7474;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(4);
}

/** The version asked for, else the first line that a Java is there for. */
function chooseLine(wanted: string | undefined): Pick<ServerOptions, 'line' | 'java'> {
  const javas = findJavas();
  const lines = neo4jLines.filter((line) => wanted === undefined || line.version === wanted);
  if (lines.length === 0)
    fail(`Neo4j ${wanted ?? ''} is none of the versions that are supported here. ${usage}`);
  for (const line of lines) {
    const java = javaFor(line, javas);
    if (java === undefined) continue;
    if (canHaveJars(line.version)) return { line, java };
    fail('Maven (mvn) was not found; Neo4j is fetched with it. Install it, e.g. `apt install maven`.');
  }
  const needed = lines.map((line) => `${line.version} needs Java ${line.javas.join(' or ')}`).join('; ');
  return fail(`No Java that runs Neo4j was found (${needed}). Install one or set JAVA_HOME.`);
}

/** One folder for each line, because a newer Neo4j may rewrite the data of an older one. */
function dataFolder(line: Neo4jLine): string {
  const data = process.env['XDG_DATA_HOME'];
  const root = data === undefined || data === '' ? join(homedir(), '.local', 'share') : data;
  return join(root, 'cutout-neo4j', line.name);
}

async function passwordIn(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(12).toString('hex');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1');
    const settle = (taken: boolean) => () => {
      probe.destroy();
      resolve(taken);
    };
    probe.once('connect', settle(true)).once('error', settle(false));
  });
}

const portOr = async (usual: number): Promise<number> => ((await isTaken(usual)) ? freePort() : usual);

/** @param port `undefined`: the usual one, or a free one where that is taken */
async function serve(wanted: string | undefined, port: number | undefined): Promise<void> {
  if (port !== undefined && (await isTaken(port)))
    fail(`Port ${String(port)} is taken by another program. Choose another one with --port.`);
  const { line, java } = chooseLine(wanted);
  const folder = dataFolder(line);
  process.stderr.write(`Starting Neo4j ${line.version} (Java ${String(java.major)}) …\n`);
  const httpPort = await portOr(HTTP_PORT);
  const ended = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  const password = await passwordIn(folder);
  const opening = Neo4jServer.open({
    line,
    java,
    folder,
    password,
    httpPort,
    port: port ?? (await portOr(BOLT_PORT)),
  });
  const server = await opening.catch((error: unknown) =>
    fail(error instanceof Error ? error.message : String(error)),
  );
  const { uri, user } = server.access;
  process.stdout.write(`Neo4j ${line.version} is running; its data is in ${folder}

  address        ${uri}
  user           ${user}
  password       ${password}
  Neo4j Browser  http://127.0.0.1:${String(httpPort)}/browser/

To let Cutout use it, in another terminal:

  export NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${password}
  npm start

Ctrl-C ends it.
`);
  await ended;
  process.stderr.write('Ending Neo4j …\n');
  await server.stop();
}

const { values, positionals } = readArguments();
if (values.help === true) process.stdout.write(`${usage}\n`);
else await serve(positionals[0], values.port === undefined ? undefined : portOf(values.port));

function readArguments() {
  try {
    const options = { help: { type: 'boolean', short: 'h' }, port: { type: 'string' } } as const;
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  return fail(`"${text}" is no port. ${usage}`);
}
