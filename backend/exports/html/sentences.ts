/** Sentences in HTML: names in their language, sources as numbered links that know the way back. */
import type { Run, Sentence } from '../briefing/document.ts';
import { isWebAddress } from '../briefing/printable.ts';
import { isRightToLeft, scriptRuns } from '../../locales/index.ts';
import { fill } from '../../locales/index.ts';
import { html, type HtmlNode } from './markup.ts';

/** A place that cites a source: the first of its section. */
export interface Place {
  readonly id: string;
  readonly section: string;
}

/** Where each source is cited; filled while the document is rendered from top to bottom. */
export class Citations {
  readonly #label: string;
  readonly #places = new Map<number, Place[]>();
  #section = '';

  /** @param label name of a link to a source, with `{n}` */
  constructor(label: string) {
    this.#label = label;
  }

  /** What is rendered from now on stands in the section of that title. */
  enter(section: string): void {
    this.#section = section;
  }

  link(number: number): HtmlNode {
    const places = this.#places.get(number) ?? [];
    this.#places.set(number, places);
    const first = !places.some((place) => place.section === this.#section);
    const id = `cited-${String(number)}-${String(places.length + 1)}`;
    if (first) places.push({ id, section: this.#section });
    const attributes = {
      id: first ? id : false,
      href: `#source-${String(number)}`,
      role: 'doc-noteref',
      'aria-label': fill(this.#label, { n: number }),
    };
    return html('a', attributes, [String(number)]);
  }

  places(number: number): readonly Place[] {
    return this.#places.get(number) ?? [];
  }
}

export function sentenceNodes(sentences: readonly Sentence[], citations: Citations): readonly HtmlNode[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [' ']),
    ...sentence.runs.map(runNode),
    ...notes(sentence.notes, citations),
  ]);
}

function notes(numbers: readonly number[], citations: Citations): readonly HtmlNode[] {
  if (numbers.length === 0) return [];
  const links = numbers.flatMap((number, index) => [...(index === 0 ? [] : [', ']), citations.link(number)]);
  return [html('sup', { class: 'notes' }, links)];
}

/** A text that comes without runs: names in it in their language. */
export function nameNodes(text: string): readonly HtmlNode[] {
  return scriptRuns(text).map(runNode);
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', quotation: 'q' } as const;

function runNode({ text, style, lang, href }: Run): HtmlNode {
  const turned = isRightToLeft(lang);
  const attributes = { ...(lang === undefined ? {} : { lang }), ...(turned ? { dir: 'rtl' } : {}) };
  const linked = href !== undefined && isWebAddress(href);
  const words: HtmlNode = linked ? html('a', { href, rel: 'noreferrer' }, [text]) : printed(text, href);
  if (style !== undefined) return html(ELEMENTS[style], attributes, [words]);
  return lang === undefined ? words : html(turned ? 'bdi' : 'span', attributes, [words]);
}

/** An address that is no link stands after its words. */
function printed(text: string, href: string | undefined): string {
  return href === undefined || href === text ? text : `${text} (${href})`;
}
