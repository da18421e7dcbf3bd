import type { Shape } from './sample.ts';
import type { Rendered } from '../render.ts';
import type { Language } from '../../shared/domain/programme.ts';

/** One letter or page in one language, for one pair, for three or for a group. */
export type Exhibit = Pick<Rendered, 'subject' | 'preheader' | 'html'> & {
  readonly what: string;
  readonly shape: Shape;
  readonly language: Language;
  /** Pages have none. */
  readonly text?: string;
};
