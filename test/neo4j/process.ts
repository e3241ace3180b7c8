/** One Neo4j server: a folder with its data, a port, and the process that serves it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import type { Java } from './java.ts';
import { neo4jJars } from './jars.ts';
import type { Neo4jLine } from './lines.ts';

export interface Neo4jAccess {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface ServerOptions {
  readonly line: Neo4jLine;
  readonly java: Java;
  /** Data, settings and logs; made if it is not there. */
  readonly folder: string;
  /** Set before the first start; a folder that has been started keeps its own. At least 8 characters. */
  readonly password: string;
  /** Any free one where it is not given. */
  readonly port?: number;
  /** Where Neo4j Browser is served; no HTTP where it is not given. */
  readonly httpPort?: number;
  /** The folder goes with the server. */
  readonly passing?: boolean;
}

const START_MS = 120_000;
const STOP_MS = 30_000;

export class Neo4jServer {
  readonly access: Neo4jAccess;
  readonly #options: ServerOptions;
  readonly #port: number;
  readonly #jars: string;
  #child: ChildProcess | undefined;
  #watch: ChildProcess | undefined;
  #said = '';

  private constructor(options: ServerOptions, jars: string, port: number) {
    this.#options = options;
    this.#jars = jars;
    this.#port = port;
    this.access = {
      uri: `bolt://127.0.0.1:${String(port)}`,
      user: 'neo4j',
      password: options.password,
      database: 'neo4j',
    };
  }

  /** Fetches the jars if need be, sets the password and waits until the server answers. */
  static async open(options: ServerOptions): Promise<Neo4jServer> {
    const jars = await neo4jJars(options.line.version, options.java);
    const server = new Neo4jServer(options, jars, options.port ?? (await freePort()));
    await mkdir(join(options.folder, 'conf'), { recursive: true });
    await server.#writeSettings();
    if (!existsSync(join(options.folder, 'data', 'dbms', 'auth.ini'))) await server.#setPassword();
    await server.start();
    return server;
  }

  /** On the same data and port as before. Resolves once the server answers. */
  async start(): Promise<void> {
    if (this.#child !== undefined) return;
    const { line, java, folder } = this.#options;
    this.#said = '';
    const child = spawn(
      java.binary,
      [
        ...this.#virtualMachine(),
        ...line.options,
        line.mainClass,
        `--home-dir=${folder}`,
        `--config-dir=${join(folder, 'conf')}`,
        '--console-mode',
      ],
      // a group of its own: Ctrl-C reaches it through us, in order
      { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream
        .setEncoding('utf8')
        .on('data', (text: string) => (this.#said = (this.#said + text).slice(-4_000)));
    }
    child.on('close', () => {
      if (this.#child === child) this.#child = undefined;
    });
    this.#watch = watchOver(child, this.#options);
    await this.#answers(child);
  }

  /** Ends it in order: transactions are finished and data is flushed. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    if (this.#options.passing === true) await rm(this.#options.folder, { recursive: true, force: true });
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await closed;
    clearTimeout(late);
    this.#watch?.kill();
  }

  #virtualMachine(): readonly string[] {
    return [
      '-cp',
      join(this.#jars, '*'),
      '-Xms256m',
      '-Xmx768m',
      '-XX:+UseSerialGC',
      // a server of minutes ends before the slower compiler has paid for itself
      ...(this.#options.passing === true ? ['-XX:TieredStopAtLevel=1'] : []),
      '--add-opens=java.base/java.nio=ALL-UNNAMED',
      '--add-opens=java.base/java.io=ALL-UNNAMED',
      '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
      '-Dio.netty.tryReflectionSetAccessible=true',
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
    ];
  }

  async #writeSettings(): Promise<void> {
    const { httpPort } = this.#options;
    const settings = {
      'server.default_listen_address': '127.0.0.1',
      'server.bolt.enabled': 'true',
      'server.bolt.listen_address': `127.0.0.1:${String(this.#port)}`,
      'server.http.enabled': String(httpPort !== undefined),
      ...(httpPort === undefined ? {} : { 'server.http.listen_address': `127.0.0.1:${String(httpPort)}` }),
      'server.https.enabled': 'false',
      'server.memory.pagecache.size': '128m',
      'db.transaction.timeout': '120s',
      'db.lock.acquisition.timeout': '30s',
      'db.tx_log.preallocate': 'false',
      'dbms.security.allow_csv_import_from_file_urls': 'false',
      'dbms.usage_report.enabled': 'false',
    };
    const text = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
    await writeFile(join(this.#options.folder, 'conf', 'neo4j.conf'), text.join(''));
  }

  /** Neo4j takes the first password only before its first start. */
  #setPassword(): Promise<void> {
    const { java, folder, password } = this.#options;
    return new Promise((resolve, reject) => {
      const child = spawn(
        java.binary,
        ['-cp', join(this.#jars, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
        {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') },
        },
      );
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      child.on('error', reject);
      child.on('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`Neo4j did not take its first password: ${said}`));
      });
    });
  }

  async #answers(child: ChildProcess): Promise<void> {
    const { uri, user, password } = this.access;
    const deadline = performance.now() + START_MS;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: 2_000,
      maxTransactionRetryTime: 0,
    });
    try {
      for (;;) {
        const refused = await driver.executeQuery('RETURN 1', {}, { database: this.access.database }).then(
          () => undefined,
          (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
        );
        if (refused === undefined) return;
        const hopeless = this.#child !== child || isWrongPassword(refused) || performance.now() > deadline;
        if (hopeless) throw this.#failed(refused);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    } finally {
      await driver.close();
    }
  }

  #failed(cause: Error): Error {
    const { line, folder } = this.#options;
    return new Error(`Neo4j ${line.version} in ${folder} did not start (${cause.message}).\n${this.#said}`, {
      cause,
    });
  }
}

function isWrongPassword(error: Error): boolean {
  return 'code' in error && error.code === 'Neo.ClientError.Security.Unauthorized';
}

/** Should this process be gone without a word, its end of the pipe closes: then the server is ended in order. */
const WATCH =
  'read -r _; kill "$0"; while kill -0 "$0" 2>/dev/null; do sleep 0.2; done; [ -z "$1" ] || rm -rf "$1"';

function watchOver(child: ChildProcess, options: ServerOptions): ChildProcess | undefined {
  if (process.platform === 'win32' || child.pid === undefined) return undefined;
  const goes = options.passing === true ? options.folder : '';
  return spawn('sh', ['-c', WATCH, String(child.pid), goes], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
