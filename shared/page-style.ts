/** The letters' colours and shapes, for every page; system fonts, nothing is fetched. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f3eadc; --card: #fffdf9; --panel: #f7f0e5; --line: #e3d5be; --text: #2d2823; --muted: #675e55;
  --green: #2c7362; --on-green: #fff; --rust: #a84a24;
  --dot-one: #c4683f; --dot-two: #3a8673;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #191613; --card: #25211c; --panel: #312b25; --line: #4d443a; --text: #f3ece2; --muted: #c2b7aa;
    --green: #93d3bf; --on-green: #14231e; --rust: #f0a581;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; padding: clamp(20px, 6vh, 64px) 16px 32px; background: var(--ground); color: var(--text);
  font: 1.0625rem/1.55 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
  overflow-wrap: break-word;
}
header, main, footer { max-width: 36rem; margin: 0 auto; }
header { font-weight: 700; padding: 0 4px 14px; }
header svg { margin-right: 0.5em; }
.one { fill: var(--dot-one); }
.two { fill: var(--dot-two); }
main { background: var(--card); border-radius: 16px; padding: clamp(22px, 6vw, 40px); }
footer { padding: 14px 4px 0; }
h1, h2, .serif { font-family: 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif; font-weight: 600; }
h1 { margin: 0 0 12px; font-size: clamp(1.6rem, 6vw, 2.1rem); line-height: 1.2; text-wrap: balance; }
h2 { margin: 1.7em 0 0.4em; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
h2:first-child { margin-top: 0; }
h3 { margin: 1.2em 0 0.3em; font-size: 1.0625rem; }
p, ul { margin: 0 0 14px; text-wrap: pretty; }
ul { padding-left: 1.2em; }
ul:not(.links) li + li { margin-top: 6px; }
a { color: var(--green); text-underline-offset: 0.2em; }
main > :last-child, main > :last-child > :last-child { margin-bottom: 0; }
.eyebrow { margin-bottom: 6px; color: var(--rust); font-size: 0.9rem; font-weight: 700; }
.genuine { color: var(--green); }
.prose { font-size: 1.125rem; line-height: 1.65; text-wrap: pretty; }
.prose p, .prose ul { margin-bottom: 1em; }
.prose ul { padding-left: 1.2em; }
.prose li { margin-bottom: 0.4em; padding-left: 0.2em; }
.prose li::marker { color: var(--rust); }
.prose .eyebrow { margin-bottom: 6px; }
.prose .standfirst { margin-bottom: 1.4em; padding-bottom: 1.2em; border-bottom: 1px solid var(--line); color: var(--muted); font-size: 1.1875rem; line-height: 1.5; }
.muted { color: var(--muted); font-size: 0.9375rem; }
.notice { padding: 10px 14px; border-left: 4px solid var(--green); border-radius: 0 8px 8px 0; background: var(--panel); }
.problem { border-color: var(--rust); }
form { margin: 20px 0; }
form + form { margin-top: -8px; }
label { display: block; margin: 0 0 14px; font-weight: 600; }
input, select {
  display: block; width: 100%; min-height: 48px; margin-top: 4px; padding: 9px 12px; border: 2px solid var(--muted);
  border-radius: 10px; background: var(--card); color: inherit; font: inherit; font-weight: 400;
}
.flaw { margin-bottom: 8px; color: var(--rust); font-weight: 600; }
fieldset { min-width: 0; margin: 0 0 22px; padding: 0; border: 0; }
legend { margin-bottom: 8px; padding: 0; font-weight: 600; }
legend .eyebrow { display: block; }
.pick { display: flex; gap: 12px; align-items: flex-start; margin-bottom: 8px; padding: 0 14px; border: 2px solid var(--line); border-radius: 10px; font-weight: 400; cursor: pointer; }
.pick:has(:checked) { border-color: var(--green); }
.pick input { flex: none; width: 20px; margin: 0; padding: 0; accent-color: var(--green); }
.pick > span { min-width: 0; padding: 9px 0; }
.pick .muted { display: block; }
.missing .pick { border-color: var(--rust); }
summary { padding: 12px 0 12px 1.1em; text-indent: -1.1em; color: var(--green); font-weight: 650; cursor: pointer; }
hr { margin: 26px 0 18px; border: 0; border-top: 1px solid var(--line); }
hr ~ p { margin-bottom: 0; }
hr ~ form { margin-top: 10px; }
button, .button {
  display: block; width: 100%; min-height: 56px; padding: 14px 18px; border: 2px solid var(--green); border-radius: 12px;
  text-align: center; text-decoration: none; background: var(--green); color: var(--on-green); font: inherit; font-weight: 650; line-height: 1.3; text-wrap: balance; cursor: pointer;
}
button:hover, .button:hover { filter: brightness(1.08); }
button.quiet { background: none; color: var(--green); min-height: 48px; padding: 10px 16px; }
button[aria-current] { background: var(--green); color: var(--on-green); }
.offers p { margin: 6px 4px 18px; }
.switch { display: flex; gap: 8px; margin-bottom: 20px; }
.switch form { flex: 1; margin: 0; }
.links { display: flex; flex-wrap: wrap; gap: 0 22px; padding: 0; list-style: none; }
.links a { display: block; padding: 10px 0; }
section { margin-top: 30px; padding-top: 24px; border-top: 1px solid var(--line); }
.path { margin: 20px 0 10px; padding: 0; list-style: none; }
.path > li { position: relative; margin-left: 11px; padding: 0 0 14px 27px; border-left: 2px solid var(--line); }
.path > :last-child { border-color: transparent; }
.path i { position: absolute; left: -13px; top: 1px; width: 24px; height: 24px; border: 2px solid var(--green); border-radius: 50%; background: var(--card); color: var(--on-green); font-style: normal; font-weight: 700; line-height: 20px; text-align: center; }
.done i { background: var(--green); }
.skipped i { border-color: var(--line); color: var(--muted); }
.later i { border-color: var(--line); }
.now i { border-width: 7px; }
.path p { margin: 0; }
.path .links { margin: 0; }
.path p:has(.button) { margin: 10px 0 4px; }
:focus-visible, .pick:has(:focus-visible) { outline: 3px solid var(--rust); outline-offset: 3px; }
.pick input:focus-visible { outline: none; }
.dots { display: flex; flex-wrap: wrap; gap: 6px; margin: 20px 0 8px; }
.dots span { width: 22px; height: 22px; border: 2px solid var(--green); border-radius: 50%; }
.dots .done { background: var(--green); }
.holder { margin: 0; font-size: clamp(1.7rem, 8vw, 2.6rem); line-height: 1.2; }
dl { margin: 22px 0; border-top: 1px solid var(--line); }
dl div { display: flex; flex-wrap: wrap; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
dt { flex: 0 0 9.5rem; color: var(--muted); font-size: 0.9375rem; }
dd { flex: 1 1 12rem; min-width: 0; margin: 0; font-weight: 600; }
@media (forced-colors: active) { .dots .done { background: CanvasText; } .path i { color: CanvasText; } }
`;
