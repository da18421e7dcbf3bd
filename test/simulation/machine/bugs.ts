/** A rule of docs/protocol.md left out: a piece of one file, which is there once, and what takes its place. */
export type Bug = { name: string; file: string; replace: string; by: string };

const writeLetter = 'functions/wake/write-letter.ts';
const decide = 'shared/domain/decide.ts';
const letter = 'shared/domain/letter.ts';
const digest = 'shared/domain/digest.ts';

/** What the simulator must find: each of these was a rule for a reason. */
export const bugs: readonly Bug[] = [
  {
    name: 'sent before it is claimed',
    file: writeLetter,
    replace: `  const held = await holdClaim(world, situation, claimed, opId);
  if (!held) return undefined;
  const outcome = await askOnce(world, held, letter, mail);
`,
    by: `  const outcome = await askOnce(world, { ...situation, person: claimed }, letter, mail);
  const held = await holdClaim(world, situation, claimed, opId);
  if (!held) return undefined;
`,
  },
  {
    name: 'claimed whatever others wrote',
    file: writeLetter,
    replace: `  if (saved === 'stale') return undefined;
  throw`,
    by: `  if (saved === 'stale' && again) {
    await world.store.savePerson({ ...claimed, version: again.person.version });
    return { ...again, person: { ...claimed, version: again.person.version + 1 } };
  }
  throw`,
  },
  {
    name: 'an outcome overwrites what others wrote',
    file: writeLetter,
    replace: "if ((await world.store.savePerson(after)) === 'saved') return after;",
    by: `const { version } = (await world.store.person(after.cohort, after.id)) ?? after;
      if ((await world.store.savePerson({ ...after, version })) === 'saved') return after;`,
  },
  {
    name: 'the claim puts the next look off',
    file: letter,
    replace: `  return {
    ...person,
    ...(certificate?.kind`,
    by: `  return {
    ...person,
    nextAt: plusMinutes(now, 365 * 24 * 60),
    ...(certificate?.kind`,
  },
  {
    name: 'an open letter blocks nothing',
    file: decide,
    replace: 'return person.open ? lookAtOpen(situation, person.open, now) : lookAtOwed(situation, now);',
    by: 'return person.open?.lost ? lookAtOpen(situation, person.open, now) : lookAtOwed(situation, now);',
  },
  {
    name: 'a lost answer is a refusal',
    file: letter,
    replace: 'return { ...person, nextAt: plusMinutes(open.at, lookAfterMinutes) };',
    by: 'return { ...released(person, open, plusMinutes(now, 1)), nextAt: plusMinutes(now, 1) };',
  },
  {
    name: 'a refusal forgets what was lost',
    file: letter,
    replace: "if (open.lost > 0) return { ...person, open: { ...open, state: 'released', notBefore } };",
    by: '',
  },
  {
    name: 'a throttled letter is tried at once',
    file: letter,
    replace: 'const notBefore = backOff(letter, now);',
    by: 'const notBefore = now;',
  },
  {
    name: 'a press makes nobody due',
    file: 'shared/domain/press-pair.ts',
    replace: 'if (isNews(cohort, before, after)) return { ...after, nextAt: at };',
    by: '',
  },
  {
    name: 'a press overwrites what others pressed',
    file: 'functions/answer-link/press.ts',
    replace: "if ((await save(before, row)) === 'stale') continue;",
    by: 'await save(before, row);',
  },
  {
    name: 'a pair lets go before its people are seen to',
    file: 'functions/wake/wake-pair.ts',
    replace: '  for (const { person } of pair.members)',
    by: `  const { nextAt: _first, ...early } = pair;
  await world.store.savePair(early);
  for (const { person } of pair.members)`,
  },
  {
    name: 'whoever cannot be seen to is not made due',
    file: 'functions/wake/wake-pair.ts',
    replace: '    await world.store.touchPerson(wake.cohort, wake.id, wake.at);\n',
    by: '',
  },
  {
    name: 'a change of their pair concerns only those who are due',
    file: 'functions/wake/wake-person.ts',
    replace: 'lookAt(world, wake, timeLeft, () => true);',
    by: 'lookAt(world, wake, timeLeft, ({ nextAt }, now) => nextAt !== undefined && nextAt <= now);',
  },
  {
    name: 'events that a row has no room for are dropped',
    file: 'shared/change-pair.ts',
    replace: '  await store.keepEvents({ ...before, events: after.events.slice(0, had) });\n',
    by: '',
  },
  {
    name: 'looking records',
    file: 'functions/answer-link/answering.ts',
    replace: 'const act = visit.form && actOf(visit.form, situation);',
    by: "const act = actOf(visit.form ?? new URLSearchParams({ answer: 'met' }), situation);",
  },
  {
    name: 'nobody sweeps',
    file: 'functions/dispatch-due/handler.ts',
    replace: 'const now = world.now();\n    const before',
    by: "if (cause === 'sweep') return;\n    const now = world.now();\n    const before",
  },
  {
    name: 'what is over has no outcome',
    file: decide,
    replace: 'const person = over.reduce(',
    by: 'const person = over.slice(0, 0).reduce(',
  },
  {
    name: 'two calm letters a day',
    file: decide,
    replace: 'const day = wroteToday ? plusDays(today, 1) : today;',
    by: 'const day = wroteToday ? today : today;',
  },
  {
    name: 'letters before the morning',
    file: decide,
    replace: 'if (items.some(isMain)) return instantAt(day, cohort.morning, person.zone);',
    by: 'if (items.some(isMain) && !wroteToday) return now;',
  },
  {
    name: 'any number of letters an interval',
    file: decide,
    replace: 'others.filter(isHere).length >= mostOthers',
    by: 'others.filter(isHere).length >= 9 * mostOthers',
  },
  {
    name: 'a topic outlives its successor',
    file: 'shared/domain/timetable.ts',
    replace: 'const ends = topicDue(cohort, places, index + 1, person.zone);',
    by: 'const ends = topicDue(cohort, places, Math.min(index + 3, cohort.programme.steps.length), person.zone);',
  },
  {
    name: 'a resend brings what is over',
    file: decide,
    replace: 'mayComeTwice(item) && !isOver(item, now),',
    by: 'mayComeTwice(item),',
  },
  {
    name: 'questions are sent again',
    file: decide,
    replace: 'const mayComeTwice = ({ kind }: Item): boolean => !once.has(kind);',
    by: "const mayComeTwice = ({ kind }: Item): boolean => !once.has(kind) || kind === 'ask';",
  },
  {
    name: 'a certificate is drawn at each claim',
    file: letter,
    replace: '...(person.certificate ?? certificateOf(certificate, certificateId)),',
    by: '...certificateOf(certificate, certificateId),',
  },
  {
    name: 'events settle nothing that is parked',
    file: 'shared/domain/feedback.ts',
    replace: "const parked = fates.filter(([, { as }]) => as === 'parked').map(([item]) => item);",
    by: 'const parked: string[] = [];',
  },
  {
    name: 'whoever has left is written to',
    file: 'shared/domain/timetable.ts',
    replace: '...(situation.person.leftAt === undefined ? letters(situation) : []),',
    by: '...letters(situation),',
  },
  {
    name: 'erasing leaves the letters',
    file: 'functions/wake/erase-person.ts',
    replace: '  await world.store.removeLetters(person.cohort, person.id);\n',
    by: '',
  },
  {
    name: 'a bounce stops nobody',
    file: 'functions/record-feedback/ses-event.ts',
    replace: "bounce?.bounceType === 'Permanent'",
    by: "bounce?.bounceType === 'Hard'",
  },
  {
    name: 'nobody looks whether somebody given up on came back',
    file: decide,
    replace: '...(signs ? [signs] : [])',
    by: '',
  },
  {
    name: 'turns that everybody takes at once',
    file: 'shared/domain/pace.ts',
    replace: 'const gapMs = ({ perSecond }: Grant): number => 1000 / (share * perSecond);',
    by: 'const gapMs = ({ perSecond }: Grant): number => 1000 / (3 * share * perSecond);',
  },
  {
    name: 'a rotated key is forgotten',
    file: 'shared/links.ts',
    replace: 'keys: new Map([...keys, [current, key]]) };',
    by: 'keys: new Map([[current, key]]) };',
  },
  {
    name: 'a new key is not looked for',
    file: 'shared/keyring.ts',
    replace: 'if (isFresh) return seen;',
    by: 'return seen;',
  },
  {
    name: 'an upload that is repeated begins anew',
    file: 'shared/import-cohort.ts',
    replace: '    return continueImport(world, existing, deadline);\n\n',
    by: `  {
    const rows = freshRows(existing, await nameRows(world, id, roster));
    await world.store.removeRows(rows);
    await world.store.createRows(rows);
    return existing;
  }
`,
  },
  {
    name: 'a withdrawn cohort leaves its rows',
    file: 'shared/import-cohort.ts',
    replace: 'if (!(await removeRows(world, id, deadline))) {',
    by: 'if (false) {',
  },
  {
    name: 'a restored table brings back whoever was erased',
    file: 'shared/restoring.ts',
    replace: '  await to.putTombstones(await from.tombstones(), now);\n',
    by: '',
  },
  {
    name: 'an older version drops what a newer one wrote',
    file: 'shared/domain/person.ts',
    replace: 'export const Person = z.strictObject({',
    by: 'export const Person = z.object({',
  },
  {
    name: 'what another version reads waits until tomorrow',
    file: 'shared/poison.ts',
    replace: 'isUnread ? unreadMinutes : dayMinutes',
    by: 'dayMinutes',
  },
  {
    name: 'a weekly letter whose answer was lost is sent again',
    file: digest,
    replace: `    case 'unknown':
      return withFate(weekly, round, reader, 'lost');
    case 'throttled':`,
    by: `    case 'unknown':
    case 'throttled':`,
  },
  {
    name: 'a weekly letter that nobody settled is written anew',
    file: digest,
    replace: "return now < over ? { do: 'rest', until: over } : passing(weekly, round, reader, 'lost');",
    by: `const { open: _, ...again } = round;
  return now < over
    ? { do: 'rest', until: over }
    : { do: 'begin', weekly: { ...weekly, round: { ...again, notBefore: over } }, overtaken: [reader] };`,
  },
  {
    name: 'a weekly letter goes on in the night',
    file: digest,
    replace: "if (calm > now) return { do: 'rest', until: calm };",
    by: '',
  },
  {
    name: 'a cohort is forgotten until its end',
    file: 'shared/cohort-end.ts',
    replace: 'return sooner(goAt, digestLook(cohort, now));',
    by: 'return goAt;',
  },
  {
    name: 'acts: whoever was taken out of a pair still hears of it',
    file: 'shared/domain/timetable.ts',
    replace: 'takesPart(pair, person.id) && hasBegun(pair)',
    by: 'hasBegun(pair)',
  },
  {
    name: 'acts: whoever comes is told what was before them',
    file: 'shared/domain/timetable.ts',
    replace: "const since = welcomedAt(cohort, person, pair) ?? '';",
    by: "const since = '';",
  },
  {
    name: 'acts: who leaves a pair leaves what counted there',
    file: 'shared/domain/standing.ts',
    replace: '(left === undefined || at <= left)',
    by: 'left === undefined',
  },
  {
    name: 'acts: whoever is brought to a pair does not know of it',
    file: 'shared/organise.ts',
    replace: 'row.pairs.includes(pair) ? row : { ...row, pairs: [...row.pairs, pair] },',
    by: 'row,',
  },
  {
    name: 'acts: what broke off is not completed',
    file: 'shared/organise.ts',
    replace: '  if (begun) return await complete(world, cohort, begun);\n  const pair =',
    by: "  if (begun) return { kind: 'done', act: begun };\n  const pair =",
  },
  {
    name: 'acts: a cohort that closes wakes nobody',
    file: 'shared/organise.ts',
    replace: '? { ...after, walk: {}, nextAt: world.now() } : after',
    by: '? after : after',
  },
  {
    name: 'acts: a list that broke off leaves what it had begun',
    file: 'functions/serve-desk/update-cohort.ts',
    replace: '  if (!dryRun) await completeBegun(world, cohort);\n',
    by: '',
  },
  {
    name: 'certificates: the row says it before its page',
    file: 'functions/wake/renew-certificate.ts',
    replace: "  if (isNew && (await world.store.saveCertificate(page)) === 'stale') return 'stale';",
    by: `  if (isNew) {
    const saved = await world.store.savePerson(situation.person);
    if (saved === 'saved') await world.store.saveCertificate(page);
    return saved;
  }`,
  },
  {
    name: 'certificates: the last meeting is no news',
    file: 'shared/domain/press-pair.ts',
    replace: '        isComplete(programme, pair, person),\n',
    by: '',
  },
];
