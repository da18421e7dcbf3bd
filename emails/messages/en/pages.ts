import { longDay } from '../long-day.ts';
import type { pages as french } from '../fr/pages.ts';

const list = new Intl.ListFormat('en-GB');
/** Someone whose partners were erased still reads a whole sentence. */
const withPartners = (partners: readonly string[]): string => (partners.length > 0 ? ` ${list.format(partners)}` : '');
const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

/** What the pages behind the links of a letter say. */
export const pages: typeof french = {
  step: ({ step, total, stepTitle }) => `Step ${step} of ${total} · ${stepTitle}`,

  askTitle: 'One tap left',
  askButton: ({ partners }) => `Record that you met${withPartners(partners)}`,
  askNothingYet: 'Nothing is recorded yet: this button does it.',
  askForEveryone: 'One answer is enough for everyone. You can undo it.',
  undone: 'Undone: this meeting is no longer recorded.',

  metTitle: 'It is recorded',
  metByYou: ({ partners, on }) => `You recorded on ${longDay('en', on)} that you met${withPartners(partners)}.`,
  metByOther: ({ by, on }) => `${by} recorded on ${longDay('en', on)} that you met.`,
  progress: ({ done, total, needed }) => {
    const sofar = `${done} of ${steps(total)} recorded.`;
    return done >= needed ? sofar : `${sofar} ${steps(needed - done)} to go until the certificate.`;
  },
  certificate: 'You have earned your certificate: it comes by email, one of the next mornings.',
  certificateStays: 'Your certificate is on its way: it stays valid even if you undo this.',
  undoButton: 'Undo this record',
  undoWhy: 'Did this meeting not take place?',
  closeIt: 'You can close this page.',

  endedTitle: 'This programme has ended',
  ended: 'Answers no longer count. Thank you for the time you gave each other.',

  refusedTitle: 'This link does not work',
  refused: 'Part of it may be missing. Open it again from the latest email of your programme, or reply to that email.',

  crossSiteTitle: 'Nothing was recorded',
  crossSite: 'The request did not come from this page. Open the link in your email again, then press the button.',

  stopTitle: 'Stop these emails?',
  stopWhat:
    'You will get no more topics or reminders for this programme. Your partners still get theirs, and your certificate still reaches you.',
  stopButton: 'Stop the emails',
  stoppedTitle: 'You will get no more of these emails',
  stopped: 'Only the certificate will still be sent to you, if you earn it.',
  resumeWhy: 'Changed your mind?',
  resumeButton: 'Get the emails again',
  resumedTitle: 'The emails are back',
  resumed: 'The next topic will reach you on its date.',
  stopAgainButton: 'Stop the emails after all',
};
