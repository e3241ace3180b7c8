/** The briefing as a presentation. */
import { composeBriefing } from './briefing/compose.ts';
import type { Exporter } from './exporter.ts';

export const pptxExporter: Exporter = {
  format: 'pptx',
  async render(material) {
    const { renderPptx } = await import('./pptx/render.ts');
    return renderPptx(composeBriefing(material));
  },
};
