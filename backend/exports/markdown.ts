/** A briefing as Markdown. */
import { composeBriefing } from './briefing/compose.ts';
import type { Exporter } from './exporter.ts';
import { renderMarkdown } from './markdown/render.ts';

export const markdownExporter: Exporter = {
  format: 'md',
  render: (material) =>
    Promise.resolve(new TextEncoder().encode(renderMarkdown(composeBriefing(material), material.made))),
};
