/** What the pages of the desk have besides every page's: a wider sheet, navigation, lists, tables. */
export const deskStyle = `
header:has(nav) { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 22px; }
body:has(.desk) header, body:has(.desk) main { max-width: 46rem; }
body:has(.wide) header, body:has(.wide) main { max-width: 72rem; }
.home { color: inherit; text-decoration: none; }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 0 18px; font-weight: 400; }
nav a, nav .link { padding: 10px 0; }
nav a[aria-current] { color: var(--text); font-weight: 650; text-decoration: none; }
input[aria-invalid] { border-color: var(--rust); }
form.inline { display: inline; margin: 0; }
button.link { display: inline; width: auto; min-height: 0; padding: 4px 0; border: 0; background: none; color: var(--green); font: inherit; text-align: left; text-decoration: underline; text-underline-offset: 0.2em; }
button.small, .button.small { display: inline-block; width: auto; min-height: 44px; padding: 9px 16px; }
.rows { margin: 20px 0; padding: 0; list-style: none; }
.rows > li { padding: 14px 0; border-top: 1px solid var(--line); }
.rows > li:last-child { border-bottom: 1px solid var(--line); }
.rows > li + li { margin-top: 0; }
.rows h2, .rows h3 { margin: 0; }
.rows p { margin: 2px 0 0; }
.rows time { white-space: nowrap; }
.beside { display: flex; flex-wrap: wrap; gap: 10px 20px; align-items: center; justify-content: space-between; }
.far { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; }
.far progress { flex: 0 1 12rem; height: 10px; accent-color: var(--green); }
.secret { overflow-wrap: anywhere; padding: 12px 14px; border-radius: 8px; background: var(--panel); font-family: ui-monospace, Consolas, monospace; user-select: all; }
.tag { display: inline-block; padding: 1px 10px; border: 1px solid var(--line); border-radius: 99px; color: var(--muted); font-size: 0.9rem; }
.tag.now { border-color: var(--green); color: var(--green); }
nav button.link { min-height: 44px; padding: 10px 0; }
.home { display: inline-block; padding: 9px 0; }
@media print { body { padding: 0; background: none; } header nav, .no-print { display: none; } main { padding: 0; } }
`;
