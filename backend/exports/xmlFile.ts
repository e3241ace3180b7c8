/** An XML file of a tree: declaration first, then one tag a line, so that two files can be compared. */
import { renderXml, type XmlElement } from '../drawing/xml.ts';

export function xmlFile(root: XmlElement): Uint8Array {
  // text and attributes have no bare "<", so this only meets the space between two tags
  const text = renderXml(root).replaceAll('><', '>\n<');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
}
