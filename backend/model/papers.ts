/** What a source is known by outside its case: its address and its file, so that one paper cited twice is one voice. */
import { hash } from 'node:crypto';
import type { Source } from './sources.ts';

/** Keys that tell nothing to a reader; equal addresses, and equal files, have equal keys. */
export function paperKeys({ url, sha256 }: Pick<Source, 'url' | 'sha256'>): string[] {
  return [
    ...(url === null ? [] : [`a-${hash('sha256', plainAddress(url), 'hex').slice(0, 24)}`]),
    ...(sha256 === null ? [] : [`f-${sha256.slice(0, 24)}`]),
  ];
}

/** Without what does not change the page: scheme, `www.`, letter case of the host, a last slash, the place on the page. */
function plainAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}
