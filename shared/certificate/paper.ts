/** A4 landscape, in points. */
export const paper = { width: 841.89, height: 595.28 };

/** The axes on which everything is centred. */
export const centre = paper.width / 2;
export const left = 185;
export const right = paper.width - left;

export const colour = {
  paper: '#fffdf7',
  ink: '#1b4a40',
  text: '#29241f',
  quiet: '#625a52',
  gold: '#a47e2b',
  paleGold: '#d8c48f',
};
