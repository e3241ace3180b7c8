/**
 * A briefing as one HTML file: opens from disk, asks for nothing, and forbids itself to. Style and script stand in it and
 * are allowed by their hashes alone; without the script it is all there to read.
 */
import { createHash } from 'node:crypto';
import type { BriefingDocument, Section, SourceNote } from '../briefing/document.ts';
import { dictionaries } from '../../locales/index.ts';
import { blockNode, paragraphNode } from './blocks.ts';
import { filterNode } from './filter.ts';
import { html, renderHtml, type HtmlElement, type HtmlNode } from './markup.ts';
import { Citations, nameNodes, sentenceNodes } from './sentences.ts';
import type { Setting } from './setting.ts';

/** What stands in the body, before style and script are known. */
export function bodyOf(document: BriefingDocument): HtmlElement {
  const words = dictionaries[document.language];
  const setting = { document, words, citations: new Citations(words.reader.source) };
  // from top to bottom: sources come last, when it is known where each is cited
  const header = headerNode(setting);
  const sections = document.sections.map((section) => sectionNode(section, setting));
  return html('body', {}, [
    header,
    contentsNode(setting),
    html('main', {}, [...sections, sourcesNode(setting)]),
    html('footer', {}, [html('p', {}, [document.footer])]),
  ]);
}

export interface PageParts {
  readonly body: HtmlElement;
  readonly style: string;
  readonly script: string;
}

export function renderPage(document: BriefingDocument, { body, style, script }: PageParts): string {
  const live = html('script', { type: 'module' }, [{ code: script }]);
  const page = html('html', { lang: document.language }, [
    headNode(document, style, script),
    { ...body, children: [...body.children, live] },
  ]);
  return `<!doctype html>${renderHtml(page)}\n`;
}

function headNode(document: BriefingDocument, style: string, script: string): HtmlNode {
  const { metadata } = document;
  const named = (name: string, content: string): readonly HtmlNode[] =>
    content === '' ? [] : [html('meta', { name, content })];
  return html('head', {}, [
    html('meta', { charset: 'utf-8' }),
    html('meta', { 'http-equiv': 'Content-Security-Policy', content: policyOf(style, script) }),
    html('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    html('meta', { name: 'color-scheme', content: 'light dark' }),
    html('meta', { name: 'referrer', content: 'no-referrer' }),
    html('title', {}, [document.title]),
    ...named('author', metadata.author),
    ...named('date', metadata.date),
    ...named('generator', metadata.producer),
    ...named('description', document.subtitle),
    ...named('keywords', metadata.keywords.join(', ')),
    html('style', {}, [{ code: style }]),
  ]);
}

function policyOf(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

function headerNode(setting: Setting): HtmlNode {
  const { document, words } = setting;
  setting.citations.enter(document.title);
  return html('header', {}, [
    html('h1', {}, nameNodes(document.title)),
    ...(document.titleByAuthor ? [html('p', { class: 'small' }, [words.briefing.titleByAuthor])] : []),
    html('p', { class: 'subtitle' }, [document.subtitle]),
    ...document.warnings.map((warning) => paragraphNode(warning, setting)),
  ]);
}

function contentsNode({ document, words }: Setting): HtmlNode {
  const entry = (id: string, title: string): HtmlNode =>
    html('li', {}, [html('a', { href: `#${id}` }, [title])]);
  const { contents } = words.reader;
  return html('nav', { class: 'contents', 'aria-label': contents }, [
    html('details', { open: true, 'data-fold': 'narrow' }, [
      html('summary', {}, [contents]),
      html('ol', {}, [
        ...document.sections.map((section) => entry(section.id, section.title)),
        entry('sources', document.sourcesTitle),
      ]),
    ]),
  ]);
}

function sectionNode({ id, title, blocks }: Section, setting: Setting): HtmlNode {
  setting.citations.enter(title);
  const first = setting.document.sections.find((one) => one.blocks.some((block) => block.kind === 'chain'));
  const chains = blocks.filter((block) => block.kind === 'chain');
  const others = blocks.filter((block) => block.kind !== 'chain');
  return html('section', { id, 'aria-labelledby': `${id}-title` }, [
    html('h2', { id: `${id}-title` }, nameNodes(title)),
    ...(first?.id === id ? [filterNode(setting)] : []),
    ...others.map((block) => blockNode(block, setting)),
    ...(chains.length === 0
      ? []
      : [
          html(
            'div',
            { class: 'chains' },
            chains.map((block) => blockNode(block, setting)),
          ),
        ]),
  ]);
}

function sourcesNode(setting: Setting): HtmlNode {
  const { document } = setting;
  const attributes = { id: 'sources', role: 'doc-endnotes', 'aria-labelledby': 'sources-title' };
  return html('section', attributes, [
    html('h2', { id: 'sources-title' }, [document.sourcesTitle]),
    html(
      'ol',
      { class: 'sources' },
      document.sources.map((source) => sourceNode(source, setting)),
    ),
  ]);
}

function sourceNode({ number, sentences }: SourceNote, { citations }: Setting): HtmlNode {
  const back = citations
    .places(number)
    .map(({ id, section }) =>
      html('a', { href: `#${id}`, role: 'doc-backlink' }, ['↩\ufe0e ', ...nameNodes(section)]),
    );
  return html('li', { id: `source-${String(number)}`, value: number }, [
    html('p', {}, sentenceNodes(sentences, citations)),
    ...(back.length === 0
      ? []
      : [
          html(
            'p',
            { class: 'back' },
            back.flatMap((link) => [link, ' ']),
          ),
        ]),
  ]);
}
