/** Checks before any route: the name under which the server was addressed, where the request comes from, who asks. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { CutoutError } from '../errors.ts';
import type { Sessions } from './session.ts';

/** Refuses every host name but the loopback ones: a foreign name that resolves here (DNS rebinding) gets nothing. */
export function hostGuard(port: () => number): RequestHandler {
  return (request, _response, next) => {
    const allowed = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${String(port())}`);
    const { host } = request.headers;
    if (host !== undefined && allowed.includes(host)) {
      next();
      return;
    }
    throw new CutoutError('forbidden-origin', 'The server was addressed by a name that is not its own.', {
      remedy: `Open it as http://127.0.0.1:${String(port())}.`,
    });
  };
}

/** Refuses requests that a page of another origin makes, whatever cookie goes with them. */
export const originGuard: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreignOrigin = origin !== undefined && origin !== `http://${host ?? ''}`;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  // a link from elsewhere may open the page; it brings no cookie along (SameSite=Strict) and changes nothing
  const opensPage =
    request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET' && !isApi(request.path);
  if (!foreignOrigin && (!foreignSite || opensPage)) {
    next();
    return;
  }
  throw new CutoutError('forbidden-origin', 'Another site made this request.', {
    remedy: 'Use the page that this server serves.',
  });
};

function isApi(path: string): boolean {
  return path.startsWith('/api');
}

export function sessionGuard(sessions: Sessions, port: () => number): RequestHandler {
  return (request, _response, next) => {
    const { cookie, authorization } = request.headers;
    if (sessions.allows({ cookie, authorization, port: port() })) {
      next();
      return;
    }
    throw new CutoutError('unauthorised', 'This browser has no session with the running program.', {
      remedy: 'Open the link that `npm start` printed last; each link opens one browser.',
    });
  };
}

/** Nothing is loaded from elsewhere, nothing is inline, nobody frames the page; it frames previews of its own exports. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      frameSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: true,
  referrerPolicy: { policy: 'no-referrer' },
});
