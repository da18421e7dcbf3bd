import { escapeAttribute } from '../../emails/escape.ts';

/**
 * What makes a file of pdfkit's both PDF/A-3a, to be kept for decades, and PDF/UA-1, to be read aloud; pdfkit writes one
 * of them only, and both with a gap.
 */
export const close = (doc: PDFKit.PDFDocument): void => {
  doc.appendXML(accessible);
  for (const font of new Set(Object.values(doc._fontFamilies))) countParts(font);
  doc.end();
};

/** Attaches the signed credential: whoever holds the file can prove it without us. */
export const attach = (doc: PDFKit.PDFDocument, credential: string, on: Date): void =>
  void doc.file(Buffer.from(credential), {
    name: 'credential.jwt',
    type: 'application/vc+jwt',
    relationship: 'Data',
    creationDate: on,
    modifiedDate: on,
  });

/** The claim of PDF/UA-1, with the schema that PDF/A asks of every property that it does not know. */
const accessible = `
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
  </rdf:Description>
  <rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas>
      <rdf:Bag>
        <rdf:li rdf:parseType="Resource">
          <pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
          <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
          <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
          <pdfaSchema:property>
            <rdf:Seq>
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>The part of the standard</pdfaProperty:description>
              </rdf:li>
            </rdf:Seq>
          </pdfaSchema:property>
        </rdf:li>
      </rdf:Bag>
    </pdfaExtension:schemas>
  </rdf:Description>`;

/**
 * An é is drawn from an e and an accent, which the font holds as glyphs of their own; pdfkit 0.20.2 counts only those
 * that were written, and PDF/A wants all (ISO 19005-3, 6.2.11.4). They are known once the font is encoded.
 */
const countParts = ({ subset, font, scale, widths, unicode }: PDFKit.Mixins.EmbeddedFont): void => {
  const encode = subset.encode.bind(subset);
  subset.encode = () => {
    const bytes = encode();
    subset.glyphs.forEach((glyph, index) => {
      widths[index] ??= font.getGlyph(glyph).advanceWidth * scale;
      unicode[index] ??= [];
    });
    return bytes;
  };
};

/** Texts of a file's metadata, which pdfkit writes into XML as they are: "R&D" would break the whole. */
export const describe = (doc: PDFKit.PDFDocument, texts: { Title: string; Author: string }): void => {
  const escaped = Object.entries(texts).map(([name, text]) => [name, new MetadataText(text)]);
  Object.assign(doc.info, Object.fromEntries(escaped));
};

/** The text itself where pdfkit writes a string of PDF, and escaped where it writes it into XML. */
class MetadataText extends String {
  override toString(): string {
    return escapeAttribute(this.valueOf());
  }
}
