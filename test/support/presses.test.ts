import { expect, it } from 'vitest';
import { answerOf, bodyOf, pressesOf, pressThatSays } from './presses.ts';

const page = `<form method="post"><input type="hidden" name="answer" value="met">
<input type="checkbox" name="here" value="zoe" checked><input type="checkbox" name="here" value="ana">
<input type="date" name="day" value=""><select name="minutes"><option value="30">30</option><option selected>60</option></select>
<textarea name="why">L&#39;été &amp; l&#39;hiver</textarea><button type="submit">Yes</button></form>
<form method="post" action="/me/k1"><button name="answer" value="skip">Skip</button><button name="answer" value="move">Move</button></form>`;

it('a page is read as its form would be sent', () => {
  expect(pressesOf(page).map(answerOf)).toEqual(['met', 'skip', 'move']);
  expect([...bodyOf(pressThatSays(page, 'met'))]).toEqual([
    ['answer', 'met'],
    ['here', 'zoe'],
    ['day', ''],
    ['minutes', '60'],
    ['why', 'L\u0027été & l\u0027hiver'],
  ]);
  expect(pressThatSays(page, 'move')).toEqual({ action: '/me/k1', fields: [['answer', 'move']] });
});

it('whoever asks for a button that is not there is told what there is', () => {
  expect(() => pressThatSays(page, 'erase')).toThrow('The page offers no "erase", but: met, skip, move.');
});
