/** Briefings on the bundled cases as packages of an office format, each made once; they are only read. */
import { composeBriefing } from '../../../backend/exports/briefing/compose.ts';
import type { BriefingDocument } from '../../../backend/exports/briefing/document.ts';
import type { Language } from '../../../backend/locales/index.ts';
import type { OpenedCases } from '../../bundledCases.ts';
import { materialOf, type BundledCase } from '../material.ts';
import { openPackage, type Package } from './package.ts';

export interface Rendered {
  readonly document: BriefingDocument;
  readonly file: Package;
}

export class Briefings {
  readonly #cases: () => OpenedCases;
  readonly #render: (document: BriefingDocument) => Promise<Uint8Array>;
  readonly #made = new Map<string, Promise<Rendered>>();

  constructor(cases: () => OpenedCases, render: (document: BriefingDocument) => Promise<Uint8Array>) {
    this.#cases = cases;
    this.#render = render;
  }

  async rendered(document: BriefingDocument): Promise<Rendered> {
    return { document, file: openPackage(await this.#render(document)) };
  }

  of(name: BundledCase, language: Language): Promise<Rendered> {
    const key = `${name} ${language}`;
    const made = this.#made.get(key) ?? this.#compose(name, language);
    this.#made.set(key, made);
    return made;
  }

  async #compose(name: BundledCase, language: Language): Promise<Rendered> {
    const material = await materialOf(this.#cases().workspace, name, { language });
    return this.rendered(composeBriefing(material));
  }
}
