import { styleOf } from '../../../../shared/page.ts';

/** What only the page of an issuer has: colours side by side, and the text of a drawing. */
export const issuerStyle = styleOf(`
form h2 { margin-top: 1.4em; }
label > .muted { display: block; font-weight: 400; }
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0 20px; }
input[type=color] { width: 6rem; padding: 4px; cursor: pointer; }
textarea { display: block; width: 100%; margin-top: 4px; padding: 10px 12px; border: 2px solid var(--muted); border-radius: 10px; background: var(--card); color: inherit; font: 0.875rem/1.5 ui-monospace, Consolas, monospace; resize: vertical; }
[aria-invalid] { border-color: var(--rust); }
.notice button.link { min-height: 44px; }
.flaw { margin-top: -8px; }
.send { margin-top: 24px; }
.send button + button { margin-top: 10px; }
`);
