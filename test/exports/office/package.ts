/** Office files as their parts, with the rules of the Open Packaging Conventions that readers insist on. */
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { attribute, find, parseXml, type XmlElement } from './xml.ts';

export interface Package {
  readonly names: readonly string[];
  xml(name: string): XmlElement;
  text(name: string): string;
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const text = (name: string): string => {
    const part = parts.get(name);
    if (part === undefined) throw new Error(`no part ${name}`);
    return new TextDecoder('utf-8', { fatal: true }).decode(part);
  };
  return { names: [...parts.keys()], text, xml: (name) => parseXml(text(name)) };
}

/** Every part is well-formed and has a type, every relationship leads to a part, every id used is one of its part. */
export function expectSound(file: Package): void {
  expect(file.names).toEqual([...file.names].sort());
  const types = file.xml('[Content_Types].xml');
  const endings = new Set(find(types, 'Default').map((one) => attribute(one, 'Extension')));
  const overrides = find(types, 'Override').map((one) => attribute(one, 'PartName').slice(1));
  expect(overrides.filter((name) => !file.names.includes(name))).toEqual([]);
  for (const name of file.names.filter((one) => one !== '[Content_Types].xml')) {
    expect(overrides.includes(name) || endings.has(name.split('.').at(-1) ?? ''), name).toBe(true);
    if (/\.(?:xml|rels)$/.test(name)) file.xml(name);
    if (name.endsWith('.rels')) expectRelationships(name, file);
  }
}

function expectRelationships(name: string, file: Package): void {
  const folder = posix.dirname(posix.dirname(name));
  const owner = posix.join(folder, posix.basename(name, '.rels'));
  const relationships = find(file.xml(name), 'Relationship');
  const ids = relationships.map((one) => attribute(one, 'Id'));
  expect(new Set(ids).size, name).toBe(ids.length);
  for (const one of relationships) {
    const target = attribute(one, 'Target');
    if (attribute(one, 'TargetMode') === 'External') expect(URL.canParse(target), target).toBe(true);
    else expect(file.names, name).toContain(posix.join(target.startsWith('/') ? '.' : folder, target));
  }
  if (!file.names.includes(owner)) return;
  const used = [...file.text(owner).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map((match) => match[1]);
  expect(used.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
}
