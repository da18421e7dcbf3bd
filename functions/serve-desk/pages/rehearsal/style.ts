import { styleOf } from '../../../../shared/page.ts';

/** What only the pages of the rehearsal have: a wall calendar, the days of a list, and a letter in its frame. */
export const rehearsalStyle = styleOf(`
.eyebrow a { color: inherit; }
.ways { gap: 8px; margin: 22px 0 10px; }
.ways a { padding: 9px 16px; border: 2px solid var(--line); border-radius: 99px; text-decoration: none; font-weight: 600; line-height: 1.3; }
.ways a[aria-current] { border-color: var(--green); background: var(--green); color: var(--on-green); }
.way { max-width: 42rem; color: var(--muted); }
.sum { max-width: 42rem; font-weight: 600; }
.faces { display: flex; flex-wrap: wrap; gap: 0 34px; margin: 0 0 8px; padding: 0; list-style: none; }
.faces a { display: inline-block; min-height: 44px; padding: 9px 0; font-weight: 600; }
.faces:not(.links) li + li { margin: 0; }
.find { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; max-width: 28rem; margin: 8px 0 18px; }
.find label { flex: 1 1 14rem; margin: 0; }
.find button { min-height: 48px; }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(15.5rem, 1fr)); gap: 26px 34px; align-items: start; margin: 18px 0; }
.month { width: 100%; border-collapse: separate; border-spacing: 2px; table-layout: fixed; font-variant-numeric: tabular-nums; }
.month caption { padding: 0 0 6px; font-weight: 650; text-align: left; }
.month th { padding: 2px 0; color: var(--muted); font-size: 0.75rem; font-weight: 400; }
.month td { height: 2.1rem; padding: 0; text-align: center; font-size: 0.9375rem; border-radius: 8px; }
.month td a, .month td span { display: flex; align-items: center; justify-content: center; height: 2.1rem; border-radius: 8px; }
.off { background: var(--panel); color: var(--muted); }
.month a, .legend .on { background: var(--green); color: var(--on-green); font-weight: 700; text-decoration: none; }
.month a:hover { filter: brightness(1.08); }
.month .clocks > *, .legend .clocks { box-shadow: inset 0 -3px var(--rust); }
.legend { display: flex; flex-wrap: wrap; gap: 4px 22px; margin: 0; padding: 0; list-style: none; color: var(--muted); font-size: 0.9375rem; }
.legend:not(.links) li + li { margin: 0; }
.legend i { display: inline-block; width: 1.1rem; height: 1.1rem; margin-right: 8px; border-radius: 5px; vertical-align: -0.2rem; }
.agenda { margin: 0; padding: 0; list-style: none; }
.agenda > li { display: grid; grid-template-columns: 18.5rem 1fr; gap: 0 24px; padding: 3px 10px; border-top: 1px solid var(--line); scroll-margin-top: 20px; }
.agenda > li:target { background: var(--panel); }
.agenda h3 { grid-column: 1; margin: 0; padding: 9px 0; }
.agenda .clocks { grid-column: 2; margin: 0; padding: 9px 0; }
.agenda ul { grid-column: 2; margin: 0; padding: 0; list-style: none; }
.agenda li li { display: grid; grid-template-columns: 5rem 1fr auto; gap: 0 12px; align-items: baseline; }
.agenda li li a { min-height: 44px; padding: 9px 0; }
.agenda li li:not(:first-child) { margin: 0; }
.agenda .at { color: var(--muted); font-variant-numeric: tabular-nums; }
.agenda h3 .muted { font-weight: 400; }
.launch { padding-bottom: 4px; }
.will { max-width: 42rem; font-size: 1.1875rem; }
.launch form button { max-width: 26rem; }
.launch details form { max-width: 26rem; margin: 4px 0; }
.letter { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
.letter iframe { width: 100%; height: 80vh; min-height: 34rem; border: 1px solid var(--line); border-radius: 12px; background: var(--ground); }
.letter dl { margin-top: 0; }
.letter dl div { display: block; }
.letter dd { font-weight: 400; }
.letter form { margin-bottom: 8px; }
.letter form p { margin-top: 8px; }
.letter pre { overflow-x: auto; padding: 16px; border-radius: 12px; background: var(--panel); white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9375rem/1.5 ui-monospace, Consolas, monospace; }
.subject { text-wrap: balance; }
.turning { flex-wrap: nowrap; justify-content: space-between; gap: 16px; align-items: baseline; }
.turning a { padding: 10px 0; min-height: 44px; }
@media (min-width: 64rem) { .letter { grid-template-columns: minmax(0, 40rem) minmax(0, 1fr); } .letter iframe { height: 86vh; } }
@media (max-width: 40rem) {
  .wall { display: none; }
  .agenda > li { grid-template-columns: 1fr; padding: 6px 0; }
  .agenda h3 { padding-bottom: 0; }
  .agenda .clocks, .agenda ul { grid-column: 1; }
  .agenda li li { grid-template-columns: 4.4rem 1fr; }
  .agenda li li .muted { grid-column: 2; margin-top: -9px; }
}
@media print {
  .months { grid-template-columns: repeat(3, 1fr); gap: 14px 22px; }
  .month { break-inside: avoid; }
  .month a, .legend .on { background: none; color: #000; outline: 2px solid #000; outline-offset: -3px; }
  .agenda a { color: inherit; text-decoration: none; }
  .agenda > li { break-inside: avoid; }
}
@media (forced-colors: active) { .month a { outline: 2px solid; outline-offset: -3px; } .off { color: GrayText; } }
`);
