/** The texts that strangers write: names and addresses of people, the names of the group and of the cohort. */
export type Names = {
  reader: string;
  partners: readonly [string, string, string];
  group: string;
  cohort: string;
  organiser: string;
};

export const usualNames: Names = {
  reader: 'Maud Lefèvre',
  partners: ['Inès Benali', 'Oscar Lindqvist', 'Zoé Marchand'],
  group: 'Alizé',
  cohort: 'Élan 2027',
  organiser: 'Claire Petit',
};

/** What a name may turn out to be. */
export const hostileNames: readonly string[] = [
  '<script>alert(1)</script>',
  '</title></style><style>*{display:none}</style>',
  '<img src=x onerror=alert(1)>',
  '&lt;script&gt;alert(1)&#60;/script&#x3e;',
  '"><mj-button href="https://evil.example">',
  "' onmouseover='alert(1)",
  '{{stopUrl}} ${process.env}',
  '<!-- each:pairs --><!-- /each:pairs -->',
  '--><![endif]--><!--[if mso]>',
  'javascript:alert(1)',
  "$& $1 $` $' %0d%0a %s \\",
  '__proto__',
  'Ana\r\nBcc: everybody@example.org',
  'Ana\u0000\u0007\u2028\u2029',
  'Ana\uD83D',
  '\u202Egnorw\u2066\u2068',
  'سلمى العمراني',
  '\u{1F469}\u200D\u{1F680}'.repeat(60),
  'Ana '.repeat(100),
  'W'.repeat(10_000),
];
