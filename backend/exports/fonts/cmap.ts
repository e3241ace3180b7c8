/** The characters that a font has a glyph for, read from its `cmap` table (OpenType 1.9, formats 4 and 12). */

/** Code points with a glyph. `font`: the bytes of a TrueType or OpenType file. */
export function coverageOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const covered = new Set<number>();
  const subtables = view.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, covered);
    if (format === 12) readGroups(view, at, covered);
  }
  return covered;
}

function tableOffset(view: DataView, wanted: string): number {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new RangeError(`The font has no table "${wanted}".`);
}

/** Format 4: segments of the basic plane, each shifted by a delta or looked up in an array of glyphs. */
function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const double = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, ranges] = [starts + double, starts + 2 * double];
  for (let segment = 0; segment < double; segment += 2) {
    const range = view.getUint16(ranges + segment);
    const delta = view.getUint16(deltas + segment);
    const [start, end] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const place = ranges + segment + range + 2 * (code - start);
      const glyph = range === 0 ? code : view.getUint16(place);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of consecutive characters over all planes. */
function readGroups(view: DataView, at: number, covered: Set<number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code++) covered.add(code);
  }
}
