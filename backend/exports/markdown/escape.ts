/** Text as Markdown that shows it letter by letter: none of it is read as markup, and nothing in it becomes a link. */
import { isolated } from '../../locales/index.ts';
import { printable } from '../briefing/printable.ts';

/**
 * What GitHub makes links of without any markup: web addresses and e-mail addresses. A backslash does not stop that
 * everywhere, a code span does; it stands around the sign that makes the link, so that the words stay as they are.
 */
const LINKING = /(?:(?:https?|ftp):\/\/|www\.|(?:mailto|xmpp):|@)+/gi;

/** Inside a line; what begins a block needs `escapeStart` as well. */
export function escapeMarkdown(text: string): string {
  return isolated(printable(text))
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#|\w)/g, '\\&')
    .replace(LINKING, '`$&`');
}

/** The beginning of a block, already escaped: no heading, list, quotation or rule. */
export function escapeStart(line: string): string {
  return line.replace(/^[#+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** A double-quoted YAML scalar; JSON's strings are a part of YAML's. */
export function yamlText(text: string): string {
  return JSON.stringify(printable(text));
}
