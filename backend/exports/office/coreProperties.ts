/** `docProps/core.xml`: what a file says of itself, with the dates of its material instead of the day it was packed. */
import { el, renderSvg } from '../../drawing/svg.ts';
import { documentLanguages, XML_DECLARATION } from './scripts.ts';
import type { BriefingDocument } from '../briefing/document.ts';

const namespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

export function coreProperties({ title, subtitle, language, metadata }: BriefingDocument): string {
  const date = { 'xsi:type': 'dcterms:W3CDTF' };
  const { author, producer, keywords } = metadata;
  const root = el('cp:coreProperties', namespaces, [
    el('dc:title', {}, [title]),
    el('dc:subject', {}, [subtitle]),
    el('dc:creator', {}, [author === '' ? producer : author]),
    el('cp:keywords', {}, [keywords.join(', ')]),
    el('dc:language', {}, [documentLanguages[language]]),
    el('cp:lastModifiedBy', {}, [producer]),
    el('dcterms:created', date, [metadata.date]),
    el('dcterms:modified', date, [metadata.date]),
  ]);
  return `${XML_DECLARATION}${renderSvg(root)}`;
}
