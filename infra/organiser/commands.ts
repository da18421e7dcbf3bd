import { cohorts } from './cohorts.ts';
import type { Command } from './command.ts';
import { exportCohort } from './export.ts';
import { issuer } from './issuer.ts';
import { keys } from './keys.ts';
import { launch, takeBack, withdraw } from './launch.ts';
import { address, erase } from './person.ts';
import { redrive } from './redrive.ts';
import type { CommandName } from './sentences/en.ts';
import { rehearse } from './rehearse.ts';
import { show } from './show.ts';
import { token } from './token.ts';
import { tokens } from './tokens.ts';
import { update } from './update.ts';
import { upload } from './upload.ts';

/** What a token lets do, through the API. */
export const deskCommands = {
  cohorts,
  upload,
  update,
  show,
  rehearse,
  launch,
  'take-back': takeBack,
  withdraw,
  issuer,
  export: exportCohort,
} as const satisfies Partial<Record<CommandName, Command>>;

/** What needs the account itself. */
export const operatorCommands = {
  token,
  tokens,
  address,
  erase,
  keys,
  redrive,
} as const satisfies Partial<Record<CommandName, Command>>;

export const commands: Readonly<Record<CommandName, Command>> = { ...deskCommands, ...operatorCommands };

/** The names in a part of the catalogue, in its order. */
export const namesOf = (part: Partial<Record<CommandName, Command>>): readonly CommandName[] => {
  const names: CommandName[] = [];
  let name: CommandName;
  for (name in part) names.push(name);
  return names;
};
