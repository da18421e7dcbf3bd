/** Types for what the build asks of it; those on npm are of an older version. */
declare module 'subset-font' {
  type Options = {
    targetFormat: 'truetype';
    keepAllGlyphs?: boolean;
    keepFeatures?: readonly string[];
    noHinting?: boolean;
    variationAxes?: Readonly<Record<string, number>>;
  };
  export default function subsetFont(font: Uint8Array, text: string | undefined, options: Options): Promise<Uint8Array>;
}
