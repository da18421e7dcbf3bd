import { guides as builtInGuides } from '../../../../emails/generated/guides.ts';
import { programmes as messages } from '../../../../emails/generated/messages/programmes.ts';
import type { Guide } from '../../../../emails/programmes/content.ts';
import { guidesIn, type InLanguages } from '../../../../emails/programmes/stored.ts';
import { imaginedLetters } from '../../../../shared/domain/imagined.ts';
import { type OwnProgramme, programmeAsItIs } from '../../../../shared/domain/own-programme.ts';
import { Role } from '../../../../shared/domain/person.ts';
import { Language, type Programme, programmes, textsOf } from '../../../../shared/domain/programme.ts';
import { dayIn, plusDays, workingDayFrom } from '../../../../shared/domain/time.ts';
import { loadOwn } from '../../../../shared/own-programmes.ts';
import { rehearsedMail, withoutDrawing } from '../../../../shared/rehearsed-mail.ts';
import type { OutgoingMail } from '../../../../shared/world.ts';
import type { DeskWorld, Visit } from '../../action.ts';
import { builtInSummary, ownSummary } from '../../programmes.ts';
import type { ProgrammeSummary } from '../../shapes.ts';

/** A programme as its page shows it: in one of its languages, as one of the two reads it. */
export type Shown = {
  programme: Programme;
  summary: ProgrammeSummary;
  own: OwnProgramme | undefined;
  told: Language;
  as: Role;
  /** Which of its letters is open, from 1. */
  letter: number;
};

/** The programme that the path names, if the caller may use it. */
export const loadShown = async (
  world: DeskWorld,
  { caller, language, params, request }: Visit,
): Promise<Shown | undefined> => {
  const id = params['programme'] ?? '';
  const builtIn = programmes.find((one) => one.id === id);
  const own = builtIn ? undefined : await loadOwn(world, caller, id);
  const summary = builtIn ? builtInSummary(builtIn, language) : own && ownSummary(own, caller, language);
  const programme = builtIn ?? (own && programmeAsItIs(own));
  if (!summary || !programme) return undefined;
  const asked = Language.safeParse(request.query['told'] ?? language).data ?? language;
  const told = summary.languages.includes(asked) ? asked : (summary.languages[0] ?? asked);
  const as = Role.safeParse(request.query['as']).data ?? 'mentee';
  return { programme, summary, own, told, as, letter: Number(request.query['letter'] ?? 1) };
};

/** Its letters, as a pair of nobody in particular would get them from a start that lies ahead. */
export const lettersShown = async (
  world: DeskWorld,
  { programme, told, as }: Shown,
): Promise<readonly OutgoingMail[]> => {
  const { zone } = world.settings;
  const start = workingDayFrom(plusDays(dayIn(zone, world.now()), 14));
  const names = messages[told].desk.sample;
  const { letters, people } = imaginedLetters({ programme, start, zone, language: told, names }, as);
  return Promise.all(letters.map((letter) => rehearsedMail(withoutDrawing(world), people, letter)));
};

/** The guides of the programme, in the language that it is shown in. */
export const guidesShown = async ({ store }: DeskWorld, { own, programme, told }: Shown): Promise<readonly Guide[]> => {
  const guides: InLanguages<readonly Guide[]> | undefined = own
    ? guidesIn((await store.programmePart(own.id, own.current, 'guides')) ?? '{}')
    : builtInGuides.get(textsOf(programme.id));
  return guides?.[told] ?? [];
};
