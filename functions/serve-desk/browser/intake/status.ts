import { byId, say, show } from './dom.ts';
import { cohort, state, t, tOfChanges } from './state.ts';

/** How the rows stand, in a sentence. */
export const drawStatus = (): void => {
  const { checked } = state;
  const place = byId('pairs-status', HTMLElement);
  const isWrong =
    checked.kind === 'failed' || (checked.kind === 'flawed' && checked.rows.size + checked.others.length > 0);
  const isDoubtful = checked.kind === 'compared' && checked.comparison.same === 0;
  const isRight = checked.kind === 'fine' || checked.kind === 'compared';
  place.className = isWrong || isDoubtful ? 'notice problem' : isRight ? 'notice' : 'muted';
  say('pairs-status', statusText());
  show('check-again', checked.kind === 'failed');
};

/** What is said of them. */
export const statusText = (): string => {
  const { checked } = state;
  switch (checked.kind) {
    case 'not yet':
      return '';
    case 'checking':
      return cohort === undefined ? t.pairs.checking : tOfChanges.comparing;
    case 'fine':
      return t.pairs.fine(checked.counts);
    case 'compared':
      return tOfChanges.same({ count: checked.comparison.same });
    case 'failed':
      return checked.message;
    case 'flawed': {
      const parts = [...checked.others];
      if (checked.rows.size > 0) parts.push(t.pairs.need({ count: checked.rows.size }));
      if (checked.hasMore) parts.push(t.pairs.many({ most: 5000 }));
      return parts.length > 0 ? parts.join(' ') : t.pairs.settings;
    }
    default:
      return checked satisfies never;
  }
};
