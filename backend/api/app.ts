/** The HTTP server's application: guards, the contract's endpoints, the page. */
import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { CutoutError } from '../errors.ts';
import { contract, fileResult, type Endpoint, type EndpointName } from './contract.ts';
import { fileHeaders } from './files.ts';
import { hostGuard, originGuard, securityHeaders, sessionGuard } from './guards.ts';
import { callHandler, type Handlers } from './handlers.ts';
import { openApi } from './openapi.ts';
import { problemOf } from './problems.ts';
import { sessionCookie, type Sessions } from './session.ts';

export interface AppOptions {
  readonly handlers: Handlers;
  /** Changes whenever an answer may: the store's revision and the day. */
  readonly edition: () => Promise<string>;
  readonly sessions: Sessions;
  readonly version: string;
  /** Folder of the built page. */
  readonly page: string;
  /** The port listened on, known once the server listens. */
  readonly port: () => number;
  readonly log: Logger;
  /** Called after a link was used, so that the next one can be shown. */
  readonly linkUsed: () => void;
}

const MAX_BODY = '1mb';
const MAX_TOKEN_BODY = '1kb';

/** Addresses of the page's views; all are the one document. */
const VIEWS = ['/trace', '/explore'];

export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(securityHeaders, hostGuard(options.port), originGuard);
  const api = express.Router();
  api.use('/api', noStore);
  api.post(
    '/api/session',
    openLimit,
    requireJson,
    express.json({ limit: MAX_TOKEN_BODY }),
    openSession(options),
  );
  api.use('/api', sessionGuard(options.sessions, options.port));
  const description = openApi(options.version);
  const tag = tagger(options.edition);
  api.get('/api/openapi.json', (_request, response) => void response.json(description));
  for (const name of endpointNames) addEndpoint(api, name, { handlers: options.handlers, tag });
  for (const [path, methods] of methodsByPath()) api.all(path, refuseMethod(methods));
  app.use(api);
  app.use('/api', notFound);
  app.get(VIEWS, (_request, response) =>
    response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: options.page }),
  );
  app.use(express.static(options.page, { index: 'index.html', setHeaders: cachePage }));
  app.use(notFound);
  app.use(answerError(options.log));
  return app;
}

const endpointNames = Object.keys(contract).filter((name): name is EndpointName =>
  Object.hasOwn(contract, name),
);

/** The link's token cannot be guessed; the limit keeps a guesser from trying for long. */
const openLimit = rateLimit({
  windowMs: 60_000,
  limit: 30,
  legacyHeaders: false,
  standardHeaders: false,
  handler: (_request, _response, next) => {
    next(
      new CutoutError('too-many-requests', 'Too many links were tried within a minute.', {
        remedy: 'Wait a minute and open the link that `npm start` printed last.',
      }),
    );
  },
});

/** Exchanges the token of a link for the cookie of a session. */
function openSession({ sessions, linkUsed, port }: AppOptions): RequestHandler {
  return (request, response) => {
    const session = sessions.redeem(tokenOf(request.body));
    if (session === undefined) {
      throw new CutoutError('unauthorised', 'This link was used before or is not of this program.', {
        remedy: 'Open the link that `npm start` printed last.',
      });
    }
    response.cookie(sessionCookie(port()), session, { httpOnly: true, sameSite: 'strict', path: '/' });
    response.status(204).end();
    linkUsed();
  };
}

function tokenOf(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('token' in body)) return '';
  return typeof body.token === 'string' ? body.token : '';
}

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function cachePage(response: express.Response, path: string): void {
  // built assets carry a hash of their content in their names
  response.set(
    'Cache-Control',
    /[/\\]assets[/\\]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

const notFound: RequestHandler = (request) => {
  throw new CutoutError(
    'not-found',
    `Nothing is served at ${request.method} ${request.path.slice(0, 200)}.`,
    {
      remedy: 'The description at /api/openapi.json lists the endpoints.',
    },
  );
};

/** Of this run of the program: another store may come to the same revision. */
function tagger(edition: AppOptions['edition']): () => Promise<string> {
  const run = randomUUID().slice(0, 8);
  return async () => `W/"${run}-${await edition()}"`;
}

/** Without heed to Cache-Control, which `fetch` sets to no-cache beside a tag: nothing here is cached. */
function hasAlready(request: Request, tag: string): boolean {
  const tags = request.get('If-None-Match')?.split(',') ?? [];
  return tags.some((one) => one.trim() === tag);
}

interface Serving {
  readonly handlers: Handlers;
  readonly tag: () => Promise<string>;
}

function addEndpoint(router: express.Router, name: EndpointName, { handlers, tag }: Serving): void {
  const endpoint: Endpoint = contract[name];
  const answer: RequestHandler = async (request, response) => {
    // read before the answer: one that is newer than its tag is only asked for again
    if (endpoint.revised === true) {
      const present = await tag();
      response.set('ETag', present);
      if (hasAlready(request, present)) {
        response.status(304).end();
        return;
      }
    }
    const controller = new AbortController();
    response.on('close', () => controller.abort());
    const result = await callHandler(handlers, name, inputOf(request, endpoint), {
      signal: controller.signal,
    });
    if (response.destroyed) return;
    if (endpoint.file !== true) response.json(result);
    else {
      const file = fileResult.parse(result);
      response.set(fileHeaders(file)).end(file.bytes);
    }
  };
  if (endpoint.method === 'GET') router.get(endpoint.path, answer);
  else if (endpoint.method === 'DELETE') router.delete(endpoint.path, answer);
  else router.post(endpoint.path, requireJson, express.json({ limit: MAX_BODY, strict: true }), answer);
}

function inputOf(request: Request, endpoint: Endpoint): unknown {
  const body: unknown = endpoint.method === 'POST' ? request.body : request.query;
  const parameters: Readonly<Record<string, unknown>> = request.params;
  if (typeof body !== 'object' || body === null) return parameters;
  return { ...body, ...parameters };
}

/** What each address of the contract takes. */
function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  for (const { path, method } of Object.values<Endpoint>(contract))
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  return methods;
}

function refuseMethod(methods: readonly string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw new CutoutError(
      'wrong-method',
      `${request.method} is not served at ${request.path.slice(0, 200)}.`,
      {
        remedy: `Use ${allowed}.`,
      },
    );
  };
}

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') === 'application/json') {
    next();
    return;
  }
  throw new CutoutError('wrong-content-type', 'The body of the request is not declared as JSON.', {
    remedy: 'Send the header Content-Type: application/json.',
  });
};

function answerError(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = problemOf(error);
    if (problem.code === 'internal')
      log.error({ err: error, instance: problem.instance, path: request.path }, 'failed');
    response.removeHeader('ETag');
    response.status(problem.status).set('Cache-Control', 'no-store');
    if (request.accepts(['json', 'html']) === 'html' && !request.path.startsWith('/api')) {
      response
        .type('text')
        .send([problem.detail, problem.remedy].filter((part) => part !== undefined).join('\n'));
      return;
    }
    response.type('application/problem+json').send(JSON.stringify(problem));
  };
}
