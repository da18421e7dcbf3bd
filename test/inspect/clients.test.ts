import { expect, it } from 'vitest';
import { type Baseline, baseline, disagreements } from './clients.ts';
import { lettersToInspect } from './letters.ts';

const planted = (clients: Baseline['clients'], known: Partial<Baseline['known'][number]>[] = []): Baseline => ({
  clients,
  known: known.map((one) => ({ feature: '', none: [], partial: [], why: 'Everything is dark.', ...one })),
});

const pale = '<p style="opacity: 0.5">Pale</p>';

it('letters use what mail programs know, or lose nothing that matters', () => {
  expect(
    disagreements(
      lettersToInspect().map(({ html }) => html),
      baseline,
    ),
  ).toEqual([]);
});

it('a letter may use what every client knows', () => {
  expect(disagreements([pale], planted(['apple-mail.ios', 'thunderbird.macos']))).toEqual([]);
});

it('finds what a client does not know', () => {
  expect(
    disagreements(['<p style="position: fixed">Fixed</p>'], planted(['gmail.ios', 'laposte.desktop-webmail'])),
  ).toEqual(['new: position: none in gmail.ios', 'new: position: partial in laposte.desktop-webmail']);
});

it('finds what stands in a style element', () => {
  const html = '<style>p { opacity: 0.5 }</style><p>Pale</p>';
  expect(disagreements([html], planted(['outlook.windows']))).toContain('new: opacity: none in outlook.windows');
});

it('finds what is tolerated and no longer used', () => {
  const known = [{ feature: 'opacity', none: ['outlook.*'] }];
  expect(disagreements([pale], planted(['outlook.windows'], known))).toEqual([]);
  expect(disagreements(['<p>Dark</p>'], planted(['outlook.windows'], known))).toEqual([
    'gone: opacity: none in outlook.windows',
  ]);
});

it('refuses to tolerate something in a client that is not named', () => {
  expect(() => disagreements([], planted(['gmail.ios'], [{ none: ['outlook.*'] }]))).toThrow('outlook.*');
});
