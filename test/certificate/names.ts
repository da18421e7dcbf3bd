/** Names as people have them: each tries what broke somebody's certificate somewhere. */
export const names: Readonly<Record<string, string>> = {
  french: 'Hélène Lefèvre-Œuvrard',
  polish: 'Łukasz Żółć',
  vietnamese: 'Nguyễn Thị Thảo',
  arabic: 'محمد بن عبد الله',
  hebrew: 'שרה כהן',
  hindi: 'श्रीमती प्रिया शर्मा',
  thai: 'สมศักดิ์ น้ำทิพย์',
  japanese: '山田 さくら',
  korean: '김민준',
  chinese: '李华',
  traditional: '陳麗華',
  long: 'Maximiliane-Alexandra von Hohenstein-Waldburg zu Trauchburgen',
  emoji: 'Zoé 🌸 Żeromska',
  mixed: 'Zoé محمد (أحمد) Lefèvre',
};
