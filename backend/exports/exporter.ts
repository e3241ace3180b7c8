/** One way to write material as a file. Exporters are pure: equal material, equal bytes, whatever the day or the machine. */
import type { ExportFormat } from '../model/briefings.ts';
import type { Material } from './material.ts';

export interface Exporter {
  readonly format: ExportFormat;
  /**
   * @throws `CutoutError` `bad-question` where the material cannot be shown in this format, with what to choose instead
   */
  render(material: Material): Promise<Uint8Array>;
}
