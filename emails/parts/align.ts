import type { TopicValues } from '../generated/templates.ts';
import type { Telling } from '../telling.ts';

/** The way to the questions that each side answers privately before the first meeting. */
export const alignValues = ({ t }: Telling, url: string | undefined): TopicValues['pairs'][number]['align'] =>
  url === undefined ? [] : [{ url, label: t.topic.align, text: t.topic.alignText }];
