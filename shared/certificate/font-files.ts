/** The styles of EB Garamond that a certificate is set in, as its package names them. */
export const garamond = { regular: '400Regular', italic: '400Regular_Italic', medium: '500Medium' } as const;
export type Style = keyof typeof garamond;

type ScriptFont = {
  /** A file of its package, and the name of ours. */
  file: string;
  /** What of a text may be in it. */
  holds: RegExp;
  /** What makes it look as large as Garamond. */
  scale: number;
};

/** What Garamond does not write, script by script. */
export const scriptFonts: readonly ScriptFont[] = [
  { file: 'noto-naskh-arabic-arabic-400-normal', holds: /\p{Script_Extensions=Arabic}/u, scale: 1 },
  { file: 'noto-serif-hebrew-hebrew-400-normal', holds: /\p{Script_Extensions=Hebrew}/u, scale: 0.92 },
  { file: 'noto-serif-devanagari-devanagari-400-normal', holds: /\p{Script_Extensions=Devanagari}/u, scale: 0.95 },
  { file: 'noto-serif-thai-thai-400-normal', holds: /\p{Script_Extensions=Thai}/u, scale: 0.92 },
];

/** East Asia writes the same characters in four ways; each family comes in a folder of slices. */
export const cjkFamilies = {
  ja: { family: 'noto-serif-jp' },
  // Korean names in Chinese characters are rare: the other families draw those.
  ko: { family: 'noto-serif-kr', only: /U\+(?:a[c-f]|[b-d]|11|31[3-8])/i },
  'zh-Hans': { family: 'noto-serif-sc' },
  'zh-Hant': { family: 'noto-serif-tc' },
} as const;
export type CjkLanguage = keyof typeof cjkFamilies;
export const cjkScale = 0.9;
