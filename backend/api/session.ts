/**
 * Who may talk to the server: whoever opened the link that the program printed (once; the page exchanges its token for a
 * cookie that scripts cannot read), or a program on this computer that can read `server.json` (a bearer token).
 */
import { randomBytes, timingSafeEqual, hash } from 'node:crypto';

/** Cookies ignore ports: each server on this computer needs a name of its own. */
export function sessionCookie(port: number): string {
  return `cutout_session_${String(port)}`;
}

export interface Credentials {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
  readonly port: number;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

export class Sessions {
  /** For programs, by `Authorization: Bearer`. */
  readonly programToken = secret();
  readonly #sessions = new Set<string>();
  #linkToken = secret();

  /** Path of the link that opens a session once. The fragment stays in the browser: no log and no referrer has it. */
  get linkPath(): string {
    return `/#token=${this.#linkToken}`;
  }

  /** A new session for the right token, which is used up thereby; else `undefined`. */
  redeem(token: string): string | undefined {
    if (!equal(token, this.#linkToken)) return undefined;
    this.#linkToken = secret();
    const session = secret();
    this.#sessions.add(hash('sha256', session, 'hex'));
    return session;
  }

  allows({ cookie, authorization, port }: Credentials): boolean {
    if (authorization?.startsWith('Bearer ') === true)
      return equal(authorization.slice(7), this.programToken);
    const session = cookieValue(cookie, sessionCookie(port));
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
