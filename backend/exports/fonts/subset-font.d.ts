/** What is used of two packages that bring no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2' | 'truetype';
    /** OpenType features to keep; all, if absent. */
    readonly keepFeatures?: readonly string[];
    /** Entries of the name table to keep besides the few that are always kept. */
    readonly preserveNameIds?: readonly number[];
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>;
}

declare module 'fontverter' {
  export function convert(font: Buffer, format: 'truetype'): Promise<Buffer>;
}
