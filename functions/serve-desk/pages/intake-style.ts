/** What the page of a new list has besides the desk's: a place to drop it, and cells to write in. */
export const intakeStyle = `
[hidden] { display: none !important; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#intake h2 { margin-top: 0; }
.drop { padding: clamp(22px, 5vw, 44px) 20px; border: 2px dashed var(--muted); border-radius: 14px; text-align: center; }
.over .drop { border-color: var(--green); background: var(--panel); }
.drop b { display: block; margin-bottom: 12px; font-size: 1.25rem; }
.drop label { display: inline-block; width: auto; min-width: 14rem; margin: 0 0 10px; cursor: pointer; }
.drop .muted { margin: 0; }
#file:focus-visible + label { outline: 3px solid var(--rust); outline-offset: 3px; }
textarea { display: block; width: 100%; margin-top: 4px; padding: 9px 12px; border: 2px solid var(--muted); border-radius: 10px; background: var(--card); color: inherit; font: inherit; font-size: 0.9375rem; font-weight: 400; white-space: pre; overflow-x: auto; resize: vertical; }
.fields { display: grid; gap: 0 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); align-items: start; }
.fields .muted { display: block; margin-top: 4px; font-weight: 400; }
.fields .flaw, .fields .note { margin: -8px 0 14px; }
.fields .note { color: var(--green); font-weight: 650; }
#columns-list { display: grid; gap: 14px 20px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); margin: 6px 0 0; padding: 0; list-style: none; }
#columns-list li { margin: 0; min-width: 0; }
#columns-list b, #columns-list span { display: block; overflow-wrap: anywhere; }
#columns-list li { display: flex; flex-direction: column; }
#columns-list select { margin-top: auto; }
#columns-list select { min-height: 44px; }
.views { display: flex; flex-wrap: wrap; gap: 8px; margin: 0 0 12px; }
.views button[aria-pressed="false"] { background: none; color: var(--green); }
.sheet { overflow-x: auto; margin: 0 -6px 12px; padding: 0 6px; border: 0; }
.sheet table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
.sheet th { padding: 6px 8px; color: var(--muted); font-weight: 600; text-align: left; white-space: nowrap; }
.sheet td { padding: 2px; vertical-align: top; }
.sheet tbody th { padding-top: 12px; vertical-align: top; font-weight: 400; }
.sheet tbody tr { border-top: 1px solid var(--line); }
.sheet input { min-width: 4.5rem; min-height: 44px; margin: 0; padding: 6px 8px; border-color: transparent; border-radius: 6px; background: none; }
.sheet [data-kind="name"] input { min-width: 8rem; }
.sheet [data-kind="address"] input { min-width: 11rem; }
.sheet [data-kind="zone"] input, .sheet [data-kind="group"] input { min-width: 6.5rem; }
.sheet thead td, .sheet .act { position: sticky; right: -6px; background: var(--card); box-shadow: -8px 0 8px -4px var(--card); }
.sheet input:hover { border-color: var(--line); }
.sheet input[aria-invalid], input[aria-invalid], select[aria-invalid] { border-color: var(--rust); }
.sheet .flaw { margin: 2px 4px 8px; max-width: 20rem; font-size: 0.875rem; font-weight: 400; line-height: 1.35; }
.sheet .act { padding: 2px 6px; white-space: nowrap; text-align: right; }
#intake button.link { min-height: 44px; }
.sheet .act button { font-size: 0.875rem; white-space: nowrap; }
.fine { margin-right: 12px; color: var(--green); font-weight: 650; }
.out input { color: var(--muted); text-decoration: line-through; }
.pages { display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: center; margin-bottom: 14px; }
.pages p { margin: 0; }
.pages button:disabled { opacity: 0.45; cursor: default; }
#changes h3 { margin: 22px 0 4px; font-size: 1rem; }
#changes-hear, #changes #create, #create-status { margin-top: 18px; }
#create:disabled { opacity: 0.55; cursor: default; }
#changes-after { display: flex; flex-wrap: wrap; gap: 6px 20px; }
#create + .muted { margin: 10px 0 0; }
#list-line p { margin: 0; }
.downloads { display: flex; flex-wrap: wrap; gap: 4px 18px; align-items: baseline; }
progress { display: block; width: 100%; height: 14px; margin: 12px 0; accent-color: var(--green); }
@media (max-width: 44rem) {
  .sheet table, .sheet tbody, .sheet tr, .sheet td { display: block; }
  .sheet thead { display: none; }
  .sheet tbody tr { position: relative; padding: 0 0 12px; }
  .sheet tbody th { display: block; padding: 10px 2px 12px; color: var(--text); font-weight: 650; }
  .sheet tbody th::before { content: attr(data-label) ' '; }
  .sheet td[data-label] { padding: 0 2px 6px; }
  .sheet td[data-label]::before { content: attr(data-label); display: block; color: var(--muted); font-size: 0.8125rem; }
  .sheet td input, .sheet td[data-kind] input { min-width: 0; border-color: var(--line); }
  .sheet td input[aria-invalid] { border-color: var(--rust); }
  .sheet .flaw { max-width: none; }
  .sheet .act { position: absolute; top: 0; right: 0; padding: 0 2px; background: none; box-shadow: none; }
}
`;
