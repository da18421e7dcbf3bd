import { styleOf } from '../../../../shared/page.ts';

/** What only the pages of a programme have: its letters beside the one that is open, and the text to change. */
export const programmeStyle = styleOf(`
.eyebrow a { color: inherit; }
.choices { display: flex; flex-wrap: wrap; gap: 6px 34px; margin: 14px 0; }
.choices nav { gap: 8px; }
.choices a { padding: 10px 16px; border: 2px solid var(--line); border-radius: 99px; text-decoration: none; font-weight: 600; line-height: 1.3; }
.choices a[aria-current] { border-color: var(--green); background: var(--green); color: var(--on-green); }
.letters { display: grid; grid-template-columns: minmax(0, 1fr); gap: 20px; }
.letters ol { margin: 0; padding: 0; list-style: none; counter-reset: letter; }
.letters li { margin: 0; border-top: 1px solid var(--line); }
.letters li:last-child { border-bottom: 1px solid var(--line); }
.letters li a { display: block; padding: 11px 10px; color: inherit; text-decoration: none; line-height: 1.35; }
.letters li a:hover { text-decoration: underline; }
.letters li a[aria-current] { background: var(--panel); box-shadow: inset 4px 0 var(--green); font-weight: 650; padding-left: 16px; }
.letters iframe { width: 100%; height: 80vh; min-height: 34rem; border: 1px solid var(--line); border-radius: 12px; background: var(--ground); }
textarea.text { display: block; width: 100%; margin-top: 4px; border: 2px solid var(--muted); border-radius: 10px; background: var(--card); color: inherit; font-weight: 400; min-height: 60vh; padding: 14px 16px; font: 0.9375rem/1.55 ui-monospace, Consolas, monospace; white-space: pre; overflow: auto; tab-size: 2; }
.wrong-head h2 { margin: 0 0 6px; }
.wrong-head p { margin: 0; }
.wrong { margin: 0 0 26px; padding: 0; list-style: none; }
.wrong > li { padding: 12px 0; border-top: 1px solid var(--line); }
.wrong > li + li { margin: 0; }
.wrong p { margin: 0 0 6px; }
.wrong a { display: inline-block; padding: 10px 0; }
.wrong pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; padding: 8px 12px; border-radius: 8px; background: var(--panel); font: 0.875rem/1.55 ui-monospace, Consolas, monospace; }
.wrong pre b { color: var(--rust); }
.wrong pre i { display: inline-block; min-width: 3.5em; color: var(--muted); font-style: normal; text-align: right; padding-right: 1em; user-select: none; }
@media (min-width: 60rem) { .letters { grid-template-columns: minmax(15rem, 22rem) minmax(0, 1fr); } .letters iframe { height: 86vh; } }
@media (max-width: 40rem) { .letters iframe { height: 70vh; min-height: 26rem; } }
@media print { .letters { display: block; } .letters iframe { display: none; } }
`);
