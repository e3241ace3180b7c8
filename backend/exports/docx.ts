/** The briefing as a Word document. */
import { composeBriefing } from './briefing/compose.ts';
import type { Exporter } from './exporter.ts';

export const docxExporter: Exporter = {
  format: 'docx',
  async render(material) {
    const { renderDocx } = await import('./docx/render.ts');
    return renderDocx(composeBriefing(material));
  },
};
