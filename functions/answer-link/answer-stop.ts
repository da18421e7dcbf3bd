import { answeringPerson } from './answering-person.ts';
import { stopPage } from './pages/stop-page.ts';
import { linker } from './situation.ts';

/** "Stop reminders": topics, invitations and the certificate still come. A mailbox may ask for it too (RFC 8058). */
export const answerStop = answeringPerson({
  purpose: 'stop',
  actOf: (form, _, isOneClick) => {
    if (isOneClick || form.get('answer') === 'stop') return { do: 'stop reminders' };
    return form.get('answer') === 'resume-reminders' ? { do: 'resume reminders' } : undefined;
  },
  show: async ({ world, situation, act, asking }) => {
    const { person } = situation;
    const kept = act && !asking.setAside ? 'kept' : 'ask';
    return stopPage(person.language, {
      ...asking,
      state: person.quietSince === undefined ? kept : 'stopped',
      meUrl: await linker(world, situation).toPerson('me'),
    });
  },
});
