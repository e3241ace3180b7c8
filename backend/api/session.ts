/**
 * Who may talk to the server: whoever opened the link that the program printed (once; it is exchanged for a cookie that
 * scripts cannot read), or a program on this computer that can read `server.json` (a bearer token).
 */
import { randomBytes, timingSafeEqual, hash } from 'node:crypto';

export const SESSION_COOKIE = 'cutout_session';

function secret(): string {
  return randomBytes(32).toString('base64url');
}

export class Sessions {
  /** For programs, by `Authorization: Bearer`. */
  readonly programToken = secret();
  readonly #sessions = new Set<string>();
  #linkToken = secret();

  /** Path of the link that opens a session once. */
  get linkPath(): string {
    return `/open?token=${this.#linkToken}`;
  }

  /** A new session for the right token, which is used up thereby; else `undefined`. */
  redeem(token: string): string | undefined {
    if (!equal(token, this.#linkToken)) return undefined;
    this.#linkToken = secret();
    const session = secret();
    this.#sessions.add(hash('sha256', session, 'hex'));
    return session;
  }

  allows(credentials: {
    readonly cookie: string | undefined;
    readonly authorization: string | undefined;
  }): boolean {
    const { cookie, authorization } = credentials;
    if (authorization?.startsWith('Bearer ') === true)
      return equal(authorization.slice(7), this.programToken);
    const session = cookieValue(cookie, SESSION_COOKIE);
    return session !== undefined && this.#sessions.has(hash('sha256', session, 'hex'));
  }
}

/** In time that does not depend on where the two differ. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hash('sha256', a, 'hex')), Buffer.from(hash('sha256', b, 'hex')));
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
