/** How a file is damaged: plain data, so that the same damage can be done again, and one function for each way. */
import { odd, oddBytes, oddFigures } from './odd.ts';
import { damageRecord } from './records.ts';

export interface Damage {
  readonly how: DamageName;
  /** Where, as a number that is taken modulo what there is. */
  readonly at: number;
  readonly size: number;
  /** Which of several odd things. */
  readonly pick: number;
}

/** Nothing grows beyond it, in bytes. */
const LARGEST = 400_000;
const NEWLINE = 0x0a;

type Ways = Readonly<Record<string, (bytes: Buffer, damage: Damage, other: Buffer) => Buffer>>;

/** @param length positions of a file of so many bytes, its end among them */
const place = ({ at }: Damage, length: number): number => at % (length + 1);
const item = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(items.length, 1)];
const joined = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const buffers = parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part));
  return Buffer.concat(buffers).subarray(0, LARGEST);
};

/** Puts something else in the place of a range. */
const replace = (bytes: Buffer, range: readonly [number, number], by: Uint8Array | string): Buffer =>
  joined(bytes.subarray(0, range[0]), by, bytes.subarray(range[1]));

const rangeAt = (bytes: Buffer, damage: Damage): readonly [number, number] => {
  const from = place(damage, bytes.length);
  return [from, Math.min(from + damage.size + 1, bytes.length)];
};

function lineAt(bytes: Buffer, damage: Damage): readonly [number, number] {
  const from = bytes.lastIndexOf(NEWLINE, place(damage, bytes.length) - 1) + 1;
  const end = bytes.indexOf(NEWLINE, from);
  return [from, end < 0 ? bytes.length : end + 1];
}

/** One of the places that a pattern finds. */
function foundAt(bytes: Buffer, damage: Damage, pattern: RegExp): readonly [number, number] {
  // one letter is one byte, so that positions hold
  const found = item([...bytes.toString('latin1').matchAll(pattern)], damage.at);
  return found === undefined ? rangeAt(bytes, damage) : [found.index, found.index + found[0].length];
}

const changing =
  (pattern: RegExp, by: readonly string[]) =>
  (bytes: Buffer, damage: Damage): Buffer =>
    replace(bytes, foundAt(bytes, damage, pattern), item(by, damage.pick) ?? '');

/** What happens to bytes of any kind. */
const byteWays = {
  'flip a bit': (bytes, damage) => {
    const [from] = rangeAt(bytes, damage);
    return replace(bytes, [from, from + 1], Buffer.from([(bytes[from] ?? 0) ^ (1 << (damage.pick % 8))]));
  },
  'set a byte': (bytes, damage) => {
    const [from] = rangeAt(bytes, damage);
    return replace(bytes, [from, from + 1], Buffer.from([item(oddBytes, damage.pick) ?? 0]));
  },
  'cut off': (bytes, damage) => bytes.subarray(0, place(damage, bytes.length)),
  'cut the beginning off': (bytes, damage) => bytes.subarray(place(damage, bytes.length)),
  'take out': (bytes, damage) => replace(bytes, rangeAt(bytes, damage), ''),
  'give twice': (bytes, damage) => {
    const [from, to] = rangeAt(bytes, damage);
    return replace(bytes, [from, from], bytes.subarray(from, to));
  },
  'repeat many times': (bytes, damage) => {
    const [from, to] = rangeAt(bytes, damage);
    const times = 2 ** (damage.pick % 14);
    return replace(
      bytes,
      [from, from],
      Buffer.concat(
        Array<Buffer>(times)
          .fill(bytes.subarray(from, to))
          .slice(0, LARGEST / (to - from + 1)),
      ),
    );
  },
  'splice in another file': (bytes, damage, other) => {
    const [from, to] = rangeAt(bytes, damage);
    const start = damage.pick % (other.length + 1);
    return replace(bytes, [from, to], other.subarray(start, start + damage.size * 8));
  },
  'go on as another file': (bytes, damage, other) =>
    joined(bytes.subarray(0, place(damage, bytes.length)), other.subarray(damage.pick % (other.length + 1))),
  'give all of it twice': (bytes) => joined(bytes, bytes),
} as const satisfies Ways;

/** What happens to text. */
const textWays = {
  'put something odd in': (bytes, damage) => {
    const [from] = rangeAt(bytes, damage);
    return replace(bytes, [from, from], item(odd, damage.pick) ?? '');
  },
  'begin with something odd': (bytes, damage) => joined(item(odd, damage.pick) ?? '', bytes),
  'take a line out': (bytes, damage) => replace(bytes, lineAt(bytes, damage), ''),
  'give a line twice': (bytes, damage) => {
    const [from, to] = lineAt(bytes, damage);
    return replace(bytes, [from, from], bytes.subarray(from, to));
  },
  'move a line': (bytes, damage) => {
    const [from, to] = lineAt(bytes, damage);
    const rest = replace(bytes, [from, to], '');
    const [there] = lineAt(rest, { ...damage, at: damage.pick * damage.at });
    return replace(rest, [there, there], bytes.subarray(from, to));
  },
  'indent a line': (bytes, damage) => {
    const [from] = lineAt(bytes, damage);
    return replace(bytes, [from, from], ' '.repeat(damage.pick % 9));
  },
  'make an end of line odd': (bytes, damage) =>
    changing(/\r?\n/g, ['\r', '\n\r', '\r\r\n', '\u0085', '\u2028', ''])(bytes, damage),
  'change a number': changing(/\d+/g, oddFigures),
  'change a word': changing(/[\w.-]+/g, odd),
  'change what is quoted': changing(/"[^"\r\n]*"/g, [...odd, ...odd.map((one) => `"${one}"`)]),
  'change a value': changing(/(?<=: ?)[^,{}[\]\r\n]+/g, odd),
  'change a key': changing(/[a-z_]+(?=: )/g, odd),
  'change a field': changing(/(?<=,)[^,\r\n]*/g, odd),
  'take a field out': changing(/,[^,\r\n]*/g, ['']),
  'give a field twice': (bytes, damage) => {
    const [from, to] = foundAt(bytes, damage, /,[^,\r\n]*/g);
    return replace(bytes, [from, from], bytes.subarray(from, to));
  },
  'take a mark out': changing(/["',:{}[\]|-]/g, ['']),
  'write in another encoding': (bytes, damage) => {
    const text = bytes.toString('utf8');
    const utf16 = Buffer.from(text, 'utf16le');
    const ways = [
      () => utf16,
      () => joined(Buffer.from([0xff, 0xfe]), utf16),
      () =>
        joined(
          Buffer.from([0xfe, 0xff]),
          Buffer.from(utf16)
            .subarray(0, utf16.length & ~1)
            .swap16(),
        ),
      () => Buffer.from(text, 'latin1'),
      () => joined('\ufeff', text),
      () => joined(text.replace(/\r?\n/g, '\r\n')),
      () => joined(text.replace(/\r?\n/g, '\r')),
      () => joined(text.normalize('NFD')),
      () => joined(encodeURI(text)),
      () => Buffer.from(bytes.toString('base64')),
    ];
    return item(ways, damage.pick)?.() ?? bytes;
  },
  'change a record': (bytes, damage) => {
    const range = lineAt(bytes, damage);
    const line = bytes.subarray(...range).toString('utf8');
    return replace(bytes, range, damageRecord(line, damage));
  },
} as const satisfies Ways;

const ways = { ...byteWays, ...textWays };
export type DamageName = keyof typeof ways;
const isName = (name: string): name is DamageName => name in ways;
export const byteDamages = Object.keys(byteWays).filter(isName);
export const damages = Object.keys(ways).filter(isName);

/** @param other a file that some damage takes parts from */
export function damage(bytes: Buffer, done: readonly Damage[], other: Buffer): Buffer {
  return done.reduce((content, one) => ways[one.how](content, one, other), bytes);
}
