import type { Font } from 'fontkit';

/** What pdfkit 0.20.2 takes and holds, and its types do not say: pinned, since it may change with any version. */
declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** A font that is open already; `key` is the name under which the document keeps it. */
      font(src: Font, key: string, size: number): this;
    }
    interface PDFAttachmentOptions {
      /** What the file is to the document: `AFRelationship`. */
      relationship?: 'Data';
    }
    interface StructureElementOptions {
      /** Left, top, right and bottom of a figure. */
      bbox?: readonly [number, number, number, number];
    }
    interface AnnotationOption {
      structParent?: PDFStructureElement;
    }
    interface TextOptions {
      /** How wide a text is that was measured already. */
      textWidth?: number;
      wordCount?: number;
    }
  }
}
