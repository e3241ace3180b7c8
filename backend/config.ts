/** Settings from the environment and the command line as one frozen, validated object. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CutoutError } from './errors.ts';
import { tellIssue } from './model/issues.ts';

export interface Neo4jSettings {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface Config {
  /** Folder of the embedded store, of `server.json` and of nothing else. */
  readonly folder: string;
  /** Folder of snapshots that can be made again. */
  readonly cache: string;
  readonly neo4j: Neo4jSettings | null;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug';
}

/** Every environment variable that is read, with its meaning; the documentation test holds README to it. */
export const settings = {
  CUTOUT_STORE: 'folder of the embedded store; default: cutout in XDG_DATA_HOME or ~/.local/share',
  CUTOUT_HOST: 'address to listen on; only loopback addresses are allowed; default 127.0.0.1',
  CUTOUT_PORT: 'port to listen on, 0 for any free one; default 4680',
  CUTOUT_LOG: 'fatal, error, warn, info or debug; default warn',
  NEO4J_URI: 'bolt or neo4j address of a Neo4j database to use instead of the embedded store',
  NEO4J_USER: 'its user; default neo4j',
  NEO4J_PASSWORD: 'its password',
  NEO4J_DATABASE: 'its database; default neo4j',
  NEO4J_ALLOW_UNENCRYPTED:
    'yes: send the password unencrypted to another computer; only in a network that you trust',
  XDG_DATA_HOME: 'where programs keep their data',
  XDG_CACHE_HOME: 'where programs keep what they can make again; snapshots of the graph lie in cutout there',
} as const;

const schema = z.object({
  CUTOUT_STORE: z.string().min(1).optional(),
  CUTOUT_HOST: z.string().min(1).default('127.0.0.1'),
  CUTOUT_PORT: z.coerce.number().int().min(0).max(65_535).default(4680),
  CUTOUT_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('warn'),
  NEO4J_URI: z
    .string()
    .regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//, 'expected an address such as neo4j://localhost:7687')
    .optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_ALLOW_UNENCRYPTED: z.enum(['yes', 'no']).default('no'),
  XDG_DATA_HOME: z.string().optional(),
  XDG_CACHE_HOME: z.string().optional(),
});

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param options from the command line; they go before the environment
 * @throws `bad-configuration` naming the setting
 */
export function readConfig(
  environment: Environment,
  options: {
    readonly store?: string | undefined;
    readonly port?: string | undefined;
    readonly host?: string | undefined;
  } = {},
): Config {
  const given = Object.entries({
    ...environment,
    ...(options.store === undefined ? {} : { CUTOUT_STORE: options.store }),
    ...(options.port === undefined ? {} : { CUTOUT_PORT: options.port }),
    ...(options.host === undefined ? {} : { CUTOUT_HOST: options.host }),
  }).filter(([, value]) => value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw invalid(parsed.error);
  const values = parsed.data;
  if (!LOOPBACK.has(values.CUTOUT_HOST)) throw notLoopback(values.CUTOUT_HOST);
  const data = values.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  const cache = values.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return Object.freeze({
    folder: resolve(values.CUTOUT_STORE ?? join(data, 'cutout')),
    cache: join(cache, 'cutout', 'snapshots'),
    neo4j: neo4jSettings(values),
    host: values.CUTOUT_HOST,
    port: values.CUTOUT_PORT,
    logLevel: values.CUTOUT_LOG,
  });
}

function neo4jSettings(values: z.infer<typeof schema>): Neo4jSettings | null {
  if (values.NEO4J_URI === undefined) return null;
  if (values.NEO4J_PASSWORD === undefined) {
    throw new CutoutError('bad-configuration', 'NEO4J_URI is set and NEO4J_PASSWORD is not.', {
      remedy: 'Set NEO4J_PASSWORD too, or unset NEO4J_URI to use the embedded store.',
    });
  }
  requireSafeAddress(values.NEO4J_URI, values.NEO4J_ALLOW_UNENCRYPTED === 'yes');
  return {
    uri: values.NEO4J_URI,
    user: values.NEO4J_USER,
    password: values.NEO4J_PASSWORD,
    database: values.NEO4J_DATABASE,
  };
}

/** The address is shown in messages, and the password goes over the wire: neither may give it away. */
function requireSafeAddress(uri: string, allowUnencrypted: boolean): void {
  const address = URL.canParse(uri) ? new URL(uri) : undefined;
  if (address === undefined || address.hostname === '') {
    throw new CutoutError('bad-configuration', 'NEO4J_URI names no server.', {
      remedy: 'Use an address such as neo4j://localhost:7687.',
    });
  }
  if (address.username !== '' || address.password !== '') {
    throw new CutoutError('bad-configuration', 'NEO4J_URI holds a user or a password.', {
      remedy: 'Give them in NEO4J_USER and NEO4J_PASSWORD instead.',
    });
  }
  const isEncrypted = address.protocol.includes('+');
  if (isEncrypted || allowUnencrypted || isLoopback(address.hostname)) return;
  throw new CutoutError('bad-configuration', `The password would go to ${address.host} unencrypted.`, {
    remedy: 'Use neo4j+s:// or bolt+s://, or set NEO4J_ALLOW_UNENCRYPTED=yes in a network that you trust.',
  });
}

function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.replace(/^\[|\]$/g, '')) || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function invalid(error: z.ZodError): CutoutError {
  const [issue] = error.issues;
  const name = issue?.path.join('.') ?? 'a setting';
  return new CutoutError(
    'bad-configuration',
    `${name} is not valid: ${issue === undefined ? '' : tellIssue(issue)}.`,
    {
      remedy: `Correct or unset ${name}; README.md lists the settings.`,
    },
  );
}

function notLoopback(host: string): CutoutError {
  return new CutoutError(
    'bad-configuration',
    `The server does not listen on "${host}": it has no users to tell apart yet.`,
    {
      remedy: 'Use 127.0.0.1; to reach it from elsewhere, forward the port through SSH.',
    },
  );
}
