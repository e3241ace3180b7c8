/** Theme, master and layout of the deck: one place for typeface, colours, footer and page number. */
import { el, renderXml, type XmlElement } from '../../drawing/xml.ts';
import { documentLanguages, LATIN_FONT, XML_DECLARATION } from '../office/scripts.ts';
import type { Language } from '../../locales/index.ts';
import { bodyXml, box, filled, preset, solid, type Area } from './shapes.ts';
import { FOOT, MARGIN, ROOM, SLIDE } from './slide.ts';
import { emu, hex, paragraphXml, type TextStyle } from './text.ts';

export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

export function xmlPart(root: XmlElement): string {
  return `${XML_DECLARATION}${renderXml(root)}`;
}

/** Places of the parts of the frame, for master, layout and slides. */
export const titleArea: Area = { x: MARGIN, y: 26, width: ROOM, height: 46 };
export const footerArea: Area = { x: MARGIN, y: FOOT + 5, width: ROOM - 70, height: 16 };
export const numberArea: Area = { x: MARGIN + ROOM - 60, y: FOOT + 5, width: 60, height: 16 };
export const FOOTER: TextStyle = { size: 10, colour: 'ink-3' };

/** A tree of shapes needs a group around it that says nothing. */
export function shapeTree(children: readonly XmlElement[]): XmlElement {
  const zero = { x: 0, y: 0 };
  const none = { cx: 0, cy: 0 };
  return el('p:spTree', {}, [
    el('p:nvGrpSpPr', {}, [el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr', {}), el('p:nvPr', {})]),
    el('p:grpSpPr', {}, [
      el('a:xfrm', {}, [el('a:off', zero), el('a:ext', none), el('a:chOff', zero), el('a:chExt', none)]),
    ]),
    ...children,
  ]);
}

export interface Placeholder {
  readonly id: number;
  readonly name: string;
  readonly type: 'title' | 'ftr' | 'sldNum' | 'sldImg' | 'body';
  readonly index?: number;
  readonly area?: Area;
  readonly body?: XmlElement;
}

export function placeholder({ id, name, type, index, area, body }: Placeholder): XmlElement {
  const locks = type === 'sldImg' ? { noGrp: 1, noRot: 1, noChangeAspect: 1 } : { noGrp: 1 };
  const place =
    area === undefined
      ? []
      : [
          el('a:xfrm', {}, [
            el('a:off', { x: emu(area.x), y: emu(area.y) }),
            el('a:ext', { cx: emu(area.width), cy: emu(area.height) }),
          ]),
          preset('rect'),
        ];
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, [el('a:spLocks', locks)]),
      el('p:nvPr', {}, [el('p:ph', { type, ...(index === undefined ? {} : { idx: index }) })]),
    ]),
    el('p:spPr', {}, place),
    ...(body === undefined ? [] : [body]),
  ]);
}

export function footerBody(text: string, language: Language): XmlElement {
  return bodyXml(
    { paragraphs: [{ runs: [{ text }], style: FOOTER }], anchor: 'ctr' },
    { language, link: () => null },
  );
}

/** The number of the slide, as a field. */
export function numberBody(shown: string, language: Language): XmlElement {
  const run = paragraphXml(
    { runs: [{ text: shown }], style: { ...FOOTER, align: 'r' } },
    language,
    () => null,
  );
  const children = run.children.map((child) =>
    typeof child === 'string' || child.tag !== 'a:r'
      ? child
      : el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, child.children),
  );
  const body = bodyXml({ paragraphs: [], anchor: 'ctr' }, { language, link: () => null });
  return { ...body, children: [...body.children, { ...run, children }] };
}

export function masterXml(language: Language): string {
  const rule = filled({ x: MARGIN, y: FOOT, width: ROOM, height: 0.5 }, 'rule');
  return xmlPart(
    el('p:sldMaster', namespaces, [
      el('p:cSld', {}, [
        el('p:bg', {}, [el('p:bgPr', {}, [solid('FFFFFF'), el('a:effectLst', {})])]),
        shapeTree(frame(language, [ruleXml(rule.area)])),
      ]),
      el('p:clrMap', colourMap),
      el('p:sldLayoutIdLst', {}, [el('p:sldLayoutId', { id: 2147483649, 'r:id': 'rId1' })]),
      el('p:hf', { hdr: 0, dt: 0 }),
      textStyles(language),
    ]),
  );
}

function ruleXml(area: Area): XmlElement {
  const line = box(area, { fill: hex('rule') });
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [el('p:cNvPr', { id: 9, name: 'Rule' }), el('p:cNvSpPr', {}), el('p:nvPr', {}, [])]),
    el('p:spPr', {}, [
      el('a:xfrm', {}, [
        el('a:off', { x: emu(area.x), y: emu(area.y) }),
        el('a:ext', { cx: emu(area.width), cy: emu(area.height) }),
      ]),
      line.geometry,
      solid(hex('rule')),
    ]),
  ]);
}

function frame(language: Language, more: readonly XmlElement[]): readonly XmlElement[] {
  const style: TextStyle = { size: 22, colour: 'ink', bold: true };
  const title = bodyXml({ paragraphs: [{ runs: [{ text: ' ' }], style }] }, { language, link: () => null });
  return [
    placeholder({ id: 2, name: 'Title', type: 'title', area: titleArea, body: title }),
    placeholder({
      id: 3,
      name: 'Footer',
      type: 'ftr',
      index: 11,
      area: footerArea,
      body: footerBody('', language),
    }),
    placeholder({
      id: 4,
      name: 'Number',
      type: 'sldNum',
      index: 12,
      area: numberArea,
      body: numberBody('‹#›', language),
    }),
    ...more,
  ];
}

const colourMap = {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
};

export const colourMapXml = el('p:clrMap', colourMap);
export const masterColours = el('p:clrMapOvr', {}, [el('a:masterClrMapping', {})]);

function textStyles(language: Language): XmlElement {
  const level = (size: number, bold: number) =>
    el('a:lvl1pPr', { algn: 'l' }, [
      el('a:buNone', {}),
      el('a:defRPr', { lang: documentLanguages[language], sz: size * 100, b: bold }, [
        el('a:solidFill', {}, [el('a:schemeClr', { val: 'tx1' })]),
        el('a:latin', { typeface: '+mn-lt' }),
        el('a:ea', { typeface: '+mn-ea' }),
        el('a:cs', { typeface: '+mn-cs' }),
      ]),
    ]);
  return el('p:txStyles', {}, [
    el('p:titleStyle', {}, [level(22, 1)]),
    el('p:bodyStyle', {}, [level(13, 0)]),
    el('p:otherStyle', {}, [level(13, 0)]),
  ]);
}

export function layoutXml(language: Language): string {
  return xmlPart(
    el('p:sldLayout', { ...namespaces, type: 'titleOnly', preserve: 1 }, [
      el('p:cSld', { name: 'Title only' }, [shapeTree(frame(language, []))]),
      masterColours,
    ]),
  );
}

export function notesMasterXml(language: Language): string {
  const style: TextStyle = { size: 10, colour: 'ink' };
  const body = bodyXml({ paragraphs: [{ runs: [{ text: ' ' }], style }] }, { language, link: () => null });
  return xmlPart(
    el('p:notesMaster', namespaces, [
      el('p:cSld', {}, [
        el('p:bg', {}, [el('p:bgPr', {}, [solid('FFFFFF'), el('a:effectLst', {})])]),
        shapeTree([
          placeholder({
            id: 2,
            name: 'Slide',
            type: 'sldImg',
            index: 2,
            area: { x: 40, y: 60, width: 460, height: 259 },
          }),
          placeholder({
            id: 3,
            name: 'Notes',
            type: 'body',
            index: 3,
            area: { x: 40, y: 340, width: 460, height: 380 },
            body,
          }),
        ]),
      ]),
      colourMapXml,
    ]),
  );
}

export function themeXml(): string {
  const colour = (name: string, value: string) => el(`a:${name}`, {}, [el('a:srgbClr', { val: value })]);
  const fonts = (name: string) =>
    el(name, {}, [
      el('a:latin', { typeface: LATIN_FONT }),
      el('a:ea', { typeface: '' }),
      el('a:cs', { typeface: '' }),
      el('a:font', { script: 'Hang', typeface: 'Noto Sans KR' }),
      el('a:font', { script: 'Jpan', typeface: 'Noto Sans JP' }),
      el('a:font', { script: 'Hans', typeface: 'Noto Sans SC' }),
    ]);
  const plain = el('a:solidFill', {}, [el('a:schemeClr', { val: 'phClr' })]);
  const three = (element: XmlElement) => [element, element, element];
  return xmlPart(
    el('a:theme', { 'xmlns:a': namespaces['xmlns:a'], name: 'Cutout' }, [
      el('a:themeElements', {}, [
        el('a:clrScheme', { name: 'Cutout' }, [
          colour('dk1', hex('ink')),
          colour('lt1', 'FFFFFF'),
          colour('dk2', hex('ink-2')),
          colour('lt2', hex('band')),
          colour('accent1', hex('contract')),
          colour('accent2', hex('files')),
          colour('accent3', hex('control')),
          colour('accent4', hex('person')),
          colour('accent5', hex('sanction')),
          colour('accent6', hex('mark-edge')),
          colour('hlink', hex('contract')),
          colour('folHlink', hex('ink-3')),
        ]),
        el('a:fontScheme', { name: 'Cutout' }, [fonts('a:majorFont'), fonts('a:minorFont')]),
        el('a:fmtScheme', { name: 'Cutout' }, [
          el('a:fillStyleLst', {}, three(plain)),
          el('a:lnStyleLst', {}, three(el('a:ln', { w: 9525 }, [plain]))),
          el('a:effectStyleLst', {}, three(el('a:effectStyle', {}, [el('a:effectLst', {})]))),
          el('a:bgFillStyleLst', {}, three(plain)),
        ]),
      ]),
    ]),
  );
}

export const presentationSize = { cx: emu(SLIDE.width), cy: emu(SLIDE.height) };
