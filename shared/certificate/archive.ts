import { escapeAttribute } from '../../emails/escape.ts';

/**
 * Says that a file of pdfkit's, opened as PDF/A-3a to be kept for decades, is PDF/UA-1 too, to be read aloud: pdfkit
 * offers one of them only. As PDF/A-3a it writes no list of glyphs, which its PDF/UA does, and wrongly for an é.
 */
export const alsoAccessible = (doc: PDFKit.PDFDocument): void => doc.appendXML(accessible);

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
