/**
 * Presses the form `auto` for somebody who looks at the page: not while it is hidden or only prepared in advance, and once
 * in the life of its place in the history, so that going back or loading it again never presses anew.
 */
export const autoPress = `
const press = () => {
  if (document.prerendering || document.visibilityState !== 'visible' || history.state === 'pressed') return;
  history.replaceState('pressed', '');
  document.getElementById('moment').hidden = false;
  document.getElementById('auto').requestSubmit();
};
document.addEventListener('visibilitychange', press);
document.addEventListener('prerenderingchange', press);
press();
`;
