/** What a font says of its characters: which it has, and how wide they are (OpenType 1.9: `cmap` formats 4 and 12, `hmtx`). */

/** Glyph of each code point that has one. `font`: the bytes of a TrueType file. */
export function glyphsOf(font: Uint8Array): ReadonlyMap<number, number> {
  const view = viewOf(font);
  const cmap = tableOffset(view, 'cmap');
  const glyphs = new Map<number, number>();
  const subtables = view.getUint16(cmap + 2);
  for (let index = 0; index < subtables; index++) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(at);
    if (format === 4) readSegments(view, at, glyphs);
    if (format === 12) readGroups(view, at, glyphs);
  }
  return glyphs;
}

/** Advance width of a glyph in em. */
export function advancesOf(font: Uint8Array): (glyph: number) => number {
  const view = viewOf(font);
  const unitsPerEm = view.getUint16(tableOffset(view, 'head') + 18);
  const full = view.getUint16(tableOffset(view, 'hhea') + 34);
  const metrics = tableOffset(view, 'hmtx');
  // glyphs beyond the last full entry are as wide as that one
  return (glyph) => view.getUint16(metrics + 4 * Math.min(glyph, full - 1)) / unitsPerEm;
}

function viewOf(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.byteLength);
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
function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const double = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + double];
  const [deltas, ranges] = [starts + double, starts + 2 * double];
  for (let segment = 0; segment < double; segment += 2) {
    const range = view.getUint16(ranges + segment);
    const delta = view.getUint16(deltas + segment);
    const [start, end] = [view.getUint16(starts + segment), view.getUint16(ends + segment)];
    for (let code = start; code <= end && code < 0xffff; code++) {
      const place = ranges + segment + range + 2 * (code - start);
      const listed = range === 0 ? code : view.getUint16(place);
      const glyph = (listed + delta) & 0xffff;
      if (listed !== 0 && glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** Format 12: groups of consecutive characters over all planes. */
function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  const groups = view.getUint32(at + 12);
  for (let index = 0; index < groups; index++) {
    const group = at + 16 + index * 12;
    const [start, end] = [view.getUint32(group), view.getUint32(group + 4)];
    const first = view.getUint32(group + 8);
    for (let code = start; code <= end; code++) glyphs.set(code, first + code - start);
  }
}
