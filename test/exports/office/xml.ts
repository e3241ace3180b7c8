/** A strict reader of the XML that office files hold: elements, attributes, text; anything else is an error. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** @throws Error where the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const root: Growing = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) throw new Error(`not well-formed at ${String(at)}: ${text.slice(at, at + 80)}`);
    at = TOKEN.lastIndex;
    const [, close, name, attributes = '', empty, words] = match;
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(decoded(words));
    else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${String(name)}> closes another element`);
    } else if (name !== undefined) {
      const element: Growing = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [only] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || only === undefined) throw new Error('elements left open');
  return only;
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (found.has(name)) throw new Error(`attribute ${name} twice`);
    found.set(name, decoded(value));
  }
  return found;
}

function decoded(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly the characters that XML forbids
  if (/[\u0000-\u0008\v\f\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new Error('a character that XML forbids');
  return text.replace(
    /&(?:#x([0-9a-f]+);|#(\d+);|(\w+);)?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const character = name === undefined ? undefined : ENTITIES.get(name);
      if (character !== undefined) return character;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      throw new Error(`unknown entity ${whole}`);
    },
  );
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** All elements of that name within, in the order of the text. */
export function find(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...find(child, name),
  ]);
}

export function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
