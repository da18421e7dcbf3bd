import { styleOf } from '../../../../shared/page.ts';

/** What the page of a cohort has besides every page of the desk. */
export const overviewStyle = styleOf(`
.title { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; justify-content: space-between; }
.title h1 { margin: 0 0 4px; }
.acts { display: flex; flex-wrap: wrap; gap: 0 20px; align-items: center; margin: 8px 0 0; }
.acts a, .acts button { display: inline-block; min-height: 44px; padding: 10px 0; }
.acts form { margin: 0; }
.counted button, .counted a { min-height: 44px; padding: 10px 0; }
.panel { margin: 20px 0; padding: 18px 20px; border-radius: 12px; background: var(--panel); }
.panel h2 { margin-top: 0; }
.panel form { display: flex; flex-wrap: wrap; gap: 12px 16px; align-items: end; margin: 14px 0 0; }
.panel label { margin: 0; }
.panel button { width: auto; min-height: 48px; padding: 9px 24px; }
.panel form + .muted { margin-top: 10px; }
.panel > :last-child { margin-bottom: 0; }
.top { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px 40px; margin: 26px 0 8px; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 0; padding: 0; border: 0; list-style: none; }
.figures li { margin: 0 !important; padding: 14px 16px; border-radius: 12px; background: var(--panel); }
.figures b { display: block; font: 600 2.1rem/1.15 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; font-variant-numeric: lining-nums; }
.figures .label { display: block; font-weight: 650; line-height: 1.3; }
.figures .muted { display: block; }
.figures a { display: inline-block; padding: 10px 0; }
.figures .need { padding-bottom: 4px; }
.figures .need { background: none; outline: 2px solid var(--rust); outline-offset: -2px; }
.figures .need b { color: var(--rust); }
.plot { margin: 0; }
.plot h2 { margin: 0; }
.key { display: flex; gap: 0 22px; margin: 0 0 10px; font-size: 0.9375rem; font-weight: 650; }
.key i { display: inline-block; width: 26px; margin-right: 8px; border-top: 3px solid var(--green); vertical-align: middle; }
.key .plan-key { border-top: 2px dashed var(--muted); }
.chart { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 10px; color: var(--muted); font-size: 0.875rem; line-height: 1; font-variant-numeric: tabular-nums; }
.chart svg { display: block; width: 100%; height: 180px; overflow: visible; }
.chart svg * { vector-effect: non-scaling-stroke; }
.heights { display: flex; flex-direction: column; justify-content: space-between; margin: -0.5em 0; text-align: right; }
.days { display: flex; grid-column: 2; justify-content: space-between; }
.plot .grid { stroke: var(--line); }
.plot .plan { fill: none; stroke: var(--muted); stroke-width: 2; stroke-dasharray: 6 5; }
.plot .held { fill: none; stroke: var(--green); stroke-width: 3; stroke-linejoin: round; }
.plot .area { fill: var(--green); opacity: 0.13; }
.plot .end { stroke: var(--green); stroke-width: 11; stroke-linecap: round; }
.plot table, .numbers { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.plot th, .plot td { padding: 5px 18px 5px 0; border-bottom: 1px solid var(--line); text-align: left; font-weight: 400; }
.plot thead th { color: var(--muted); }
.plot td, .plot thead th + th { text-align: right; }
.counted { display: flex; flex-wrap: wrap; gap: 0 14px; align-items: center; margin: 0; }
.counted form { margin: 0; }
.counted progress { flex: 1 1 8rem; }
progress { width: 100%; height: 12px; accent-color: var(--green); }
.find { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 12px 16px; align-items: end; margin: 18px 0 6px; }
.find label { margin: 0; }
.find > :first-child, .find > :last-child { grid-column: 1 / -1; }
.find button { min-height: 48px; padding: 9px 24px; }
.reasons { display: none; flex-wrap: wrap; gap: 8px; margin: 14px 0; padding: 0; list-style: none; }
.reasons li { margin: 0 !important; }
.reasons a { display: inline-block; min-height: 44px; padding: 9px 15px; border: 1px solid var(--line); border-radius: 99px; text-decoration: none; }
.reasons a[aria-current] { border-color: var(--green); background: var(--green); color: var(--on-green); }
.signs { position: absolute; width: 0; height: 0; }
.strip { --hole: var(--card); display: inline-flex; flex-wrap: wrap; gap: 5px; color: var(--muted); vertical-align: middle; }
.strip svg { width: 20px; height: 20px; }
.strip .s-recorded, .strip .s-told, .strip .s-dated { color: var(--green); }
.strip .s-contested, .strip .s-unheard, .strip .s-passed, .strip .s-waiting { color: var(--rust); }
.hole { fill: none; stroke: var(--hole); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.ring { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; }
.thick { stroke-width: 4.4; }
.dashed { stroke-dasharray: 3.6 2.7; stroke-linecap: butt; }
.legend ul { display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 0; list-style: none; }
.legend li { margin: 0 !important; }
.pairs { margin: 8px 0 20px; padding: 0; list-style: none; }
.pairs > li { display: grid; grid-template-columns: minmax(0, 1fr); gap: 6px 24px; margin: 0 !important; padding: 7px 0; border-top: 1px solid var(--line); break-inside: avoid; }
.pairs > li:last-child { border-bottom: 1px solid var(--line); }
.pairs h3 { margin: 0; line-height: 1.4; }
.pairs h3 a { display: inline-block; max-width: 100%; padding: 11px 0; overflow-wrap: anywhere; }
.pairs p { margin: 0; }
.pairs .far { display: flex; gap: 12px; align-items: center; white-space: nowrap; font-variant-numeric: tabular-nums; }
.pairs .more { line-height: 1.75; }
.case { padding: 8px 14px; border-left: 4px solid var(--rust); border-radius: 0 8px 8px 0; background: var(--panel); }
.case b { font-weight: 650; }
.case a { display: inline-block; max-width: 100%; padding: 10px 0; overflow-wrap: anywhere; font-weight: 650; }
.pages { display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center; }
.pages a { padding: 12px 0; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 46rem) {
  .find { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto; }
  .find > :first-child, .find > :last-child { grid-column: auto; }
  .find button { width: auto; }
  .reasons { display: flex; }
  .pairs > li { grid-template-columns: minmax(0, 5fr) auto minmax(0, 4fr); align-items: center; }
  .pairs .case { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 24px; align-items: center; justify-content: space-between; }
  .case p { flex: 1 1 24rem; }
}
@media (min-width: 62rem) {
  .top { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; }
}
@media (forced-colors: active) {
  .strip { --hole: Canvas; color: CanvasText; }
  .strip svg { color: CanvasText; }
  .figures li, .panel, .case { border: 1px solid CanvasText; }
  .plot .held, .plot .end { stroke: CanvasText; } .plot .area { fill: none; }
  .plot .plan, .plot .grid { stroke: CanvasText; } .plot .grid { stroke-width: 0.5; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; --card: #fff; --panel: #fff; --line: #bbb; --text: #000; --muted: #444; --green: #1f5c4d; --rust: #8a3512; }
  body { font-size: 10pt; background: #fff; }
  main { border-radius: 0; }
  .acts, .find, .reasons, .pages, .case a { display: none !important; }
  .figures li { border: 1px solid #bbb; }
  .top { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); break-inside: avoid; }
  .pairs > li { padding: 6px 0; }
  a { color: inherit; text-decoration: none; }
}
`);
