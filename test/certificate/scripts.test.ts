import { describe, expect, it } from 'vitest';
import { covered, languageOf, runsOf, settable } from '../../shared/certificate/runs.ts';
import { names } from './names.ts';

const isDrawn = (name: string): boolean =>
  settable(name) !== '' && covered(settable(name), 'regular') === settable(name);

describe('a name', () => {
  it.each(Object.entries(names))('has a glyph for every letter: %s', (_, name) => {
    const runs = runsOf(settable(name), 'regular');
    expect(runs.map(({ text }) => text).join('')).toHaveLength(settable(name).length);
    for (const { face, text } of runs) expect(face.font.layout(text).glyphs.filter(({ id }) => id === 0)).toEqual([]);
  });

  it.each([
    'Zoé',
    'Þórdís Ó’Brien',
    'Αθηνά',
    'Юлия',
    'm\u0308',
    '한글',
    '髙橋',
    '𠮷野 家',
    'أمينة ٣',
    'علی‌رضا',
    'יִצְחָק',
    'क्षत्रिय',
  ])('is drawn: %s', (name) => {
    expect(isDrawn(name)).toBe(true);
  });

  it.each(['ᠮᠣᠩᠭᠣᠯ', 'Zoé ᠮᠣᠩᠭᠣᠯ', '🌸', '\u202E'])('is left to a pen: %s', (name) => {
    expect(isDrawn(name)).toBe(false);
  });

  it('cannot turn the rest of the line round', () => {
    expect(settable('Anna\u202Egro.elpmaxe')).toBe('Annagro.elpmaxe');
  });

  it.each([
    ['Zoé محمد (أحمد) Lefèvre', ['Zoé ', '(', 'أحمد', ') ', 'محمد ', ' Lefèvre']],
    ['Zoé محمد 12 Lefèvre', ['Zoé ', '12', 'محمد ', ' Lefèvre']],
    ['محمد Zoé', ['Zoé', 'محمد ']],
    ['שרה 12', ['12', 'שרה ']],
  ])('keeps the order of both its directions: %s', (name, pieces) => {
    const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '');
    expect(trimmed(runsOf(name, 'regular').map(({ text }) => text))).toEqual(trimmed(pieces));
  });

  it.each([
    ['山田 太郎', 'noto-serif-jp', 'ja'],
    ['さくら', 'noto-serif-jp', 'ja'],
    ['斎藤', 'noto-serif-jp', 'ja'],
    ['李华', 'noto-serif-sc', 'zh-Hans'],
    ['王明', 'noto-serif-sc', 'zh-Hans'],
    ['陳麗華', 'noto-serif-tc', 'zh-Hant'],
    ['김민준', 'noto-serif-kr', 'ko'],
    ['민준 金', 'noto-serif-kr', 'ko'],
  ])('is drawn in the hand of its country: %s', (name, family, language) => {
    expect(runsOf(name, 'regular')[0]?.face.key).toContain(family);
    expect(languageOf(name)).toBe(language);
  });

  it.each([
    ['محمد', 'ar'],
    ['שרה', 'he'],
    ['प्रिया', 'hi'],
    ['สมศักดิ์', 'th'],
    ['Αθηνά', 'el'],
    ['Zoé', undefined],
    ['Юлия', undefined],
    ['Zoé محمد', undefined],
  ])('tells its language by its script alone: %s, %s', (name, language) => {
    expect(languageOf(name)).toBe(language);
  });
});
