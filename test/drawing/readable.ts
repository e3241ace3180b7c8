import { attributeText, type SvgNode } from '../../backend/drawing/svg.ts';

/** One element on a line, without what is the same everywhere, so that a change is read in a diff. */
export function readable(node: SvgNode, depth = 0): string {
  const space = ' '.repeat(depth);
  if (typeof node === 'string') return `${space}${node}\n`;
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => !['font-family', 'aria-label', 'xmlns', 'tabindex', 'role'].includes(name))
    .map(([name, value]) => ` ${name}="${attributeText(value)}"`)
    .join('');
  const [only] = node.children;
  if (node.children.length === 1 && typeof only === 'string')
    return `${space}${node.tag}${attributes}: ${only}\n`;
  const children = node.children.map((child) => readable(child, depth + 1)).join('');
  return `${space}${node.tag}${attributes}\n${children}`;
}
