/** The text in pieces of at most so many bytes of UTF-8, cut between code points; an empty text is one empty piece. */
export const piecesOf = (text: string, bytes: number): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter) > bytes) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
};
