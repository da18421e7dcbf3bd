import * as z from 'zod';
import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { Language } from '../../../../shared/domain/programme.ts';
import { html } from '../../../../shared/html.ts';
import { htmlPage } from '../../../../shared/page.ts';
import type { LinkPurpose } from '../../../../shared/world.ts';
import type { OpenAction } from '../../action.ts';
import { refusalPage } from '../frame.ts';

const Purpose = z.enum([
  ...(['met', 'date', 'notyet', 'move', 'skip', 'pulse', 'pause', 'align', 'me', 'in', 'stop', 'confirm'] as const),
  'certificate',
  'holder',
]) satisfies z.ZodType<LinkPurpose | 'certificate'>;

const keepSeconds = 60 * 60;

/** Where the links of a rehearsed letter lead, whoever opens them: what the real one would do. Of nobody in particular. */
export const showRehearsed: OpenAction = async (_, { params, language: asked }) => {
  const purpose = Purpose.safeParse(params['purpose']);
  const language = Language.safeParse(params['language']);
  if (!purpose.success || !language.success) return refusalPage(asked, 'unknown');
  const t = rehearsal[language.data].link;
  return htmlPage({
    language: language.data,
    title: t.title,
    keepSeconds,
    body: html`<h1>${t.title}</h1>
      <p>${t.text}</p>
      <p class="notice">${t.real({ purpose: purpose.data })}</p>`,
  });
};
