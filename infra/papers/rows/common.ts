import type { Field } from '../field.ts';
import { words } from '../words.ts';

export const at = words('since when', 'depuis quand');

/** What every row has that wants to be looked at. */
export const looked = {
  stuck: {
    what: words(
      'why this row could not be decided on, and since when',
      'pourquoi cette ligne n’a pu être traitée, et depuis quand',
    ),
    why: 'running',
    seen: ['organiser'],
    parts: { why: words('the kind of error, never its text', 'le genre d’erreur, jamais son texte'), at },
  },
  version: { what: words('the count of its changes', 'le compte de ses changements'), why: 'running' },
  nextAt: { what: words('when it is to be looked at next', 'quand elle sera regardée de nouveau'), why: 'running' },
} as const satisfies Readonly<Record<string, Field>>;

/** What a press of the last minute holds, whoever it is about. */
export const pressed = {
  before: words('what stood before them', 'ce qui valait avant eux'),
  'presses.at': words('when', 'quand'),
  'presses.proof': words(
    'in a browser that was known, or by a button in another',
    'dans un navigateur reconnu, ou par un bouton dans un autre',
  ),
  'presses.quick': words('that it came sooner than a person presses', 'qu’il est venu plus vite qu’un geste humain'),
  'presses.aside': words('that it was set aside', 'qu’il a été mis de côté'),
  'presses.act.do': words('which button', 'quel bouton'),
} as const;

export const proof = words(
  'how we know it: a browser that was known, a button in another, or the organiser',
  'comment nous le savons : un navigateur reconnu, un bouton dans un autre, ou la personne qui anime',
);
