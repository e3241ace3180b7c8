/** A file as an answer: its name, and what a browser may do with it. */
import type { FileResult } from './contract.ts';

/**
 * A file that was made from the words of sources and authors is not trusted with anything: kept, it opens nothing here; as a
 * preview it may run what its own policy names by hash, in a sandbox without origin, framed by the page alone.
 */
export function fileHeaders(file: FileResult): Readonly<Record<string, string>> {
  return {
    'Content-Type': file.mediaType,
    'Content-Disposition': disposition(file),
    'Content-Security-Policy': file.use === 'preview' ? previewPolicy(file) : "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
  };
}

const FRAMED = "frame-ancestors 'self'";

function previewPolicy(file: FileResult): string {
  if (file.mediaType.startsWith('text/html')) {
    const own = ownPolicy(file.bytes);
    if (own !== undefined) return `${own}; ${FRAMED}; sandbox allow-scripts`;
  }
  return `default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; ${FRAMED}; sandbox`;
}

/** Where a policy stands in a file of ours, in bytes. */
const HEAD_BYTES = 16_384;

/** The policy that the exporter wrote into the head of the file, before any word of a source. */
function ownPolicy(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(head)?.[1];
  const plain = content?.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  // only what policies are written in: nothing that ends the header
  return plain !== undefined && /^[\x20-\x7E]+$/.test(plain) ? plain : undefined;
}

/** RFC 6266: an ASCII name for old programs and the name in UTF-8 (RFC 8187). */
function disposition({ name, use }: FileResult): string {
  const ascii = name.replace(/[^\w. -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const kind = use === 'preview' ? 'inline' : 'attachment';
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
