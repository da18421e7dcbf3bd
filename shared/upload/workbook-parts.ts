import { unzipSync, zipSync } from 'fflate';

/** What the largest table that an upload may hold takes, three times over. */
const mostInflated = 64_000_000;

/** Of all that a workbook holds, what its cells are read from. */
const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

export type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a workbook, inflated only as far as they say and no more than fits; none if it is no workbook. */
export const partsOf = (bytes: Uint8Array): Parts | 'damaged' | 'too large' => {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name) || size > mostInflated) return false;
        size += originalSize;
        return size <= mostInflated;
      },
    });
    return size > mostInflated ? 'too large' : parts;
  } catch {
    // Whatever a damaged archive makes the reader stumble over, it cannot be read.
    return 'damaged';
  }
};

/** The parts as an archive again, not deflated. */
export const packed = (parts: Parts): ArrayBuffer => {
  const { buffer, byteLength } = zipSync({ ...parts }, { level: 0 });
  return buffer.byteLength === byteLength ? buffer : buffer.slice(0, byteLength);
};

export const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
