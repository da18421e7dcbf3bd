import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import type { Answer } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';
import type { Trouble } from './trouble.ts';

export type Caller = Pick<GetCallerIdentityCommandOutput, 'Account'>;

/** Whether somebody is signed in, to the account that the configuration names. */
export const credentials = (caller: Answer<Caller>, wanted: string | undefined, t: Sentences): Line => {
  const red = (says: string, nextStep: string) => todo('credentials', says, nextStep);
  switch (caller.kind) {
    case 'told': {
      const { Account: account = '' } = caller.value;
      if (wanted === undefined || wanted === account) return ok('credentials', t.credentials.ok({ account }));
      return red(t.credentials.otherAccount({ account, wanted }), t.credentials.changeAccount({ account, wanted }));
    }
    case 'failed':
      return red(...whyNot(caller.trouble, t));
    case 'not-asked':
      return unknown('credentials', t.needs({ check: t.titles[caller.needs] }));
    default:
      return caller satisfies never;
  }
};

const whyNot = (trouble: Trouble, { credentials: t, unexpected }: Sentences): readonly [string, string] => {
  switch (trouble.kind) {
    case 'no-credentials':
      return [t.none, t.signIn];
    case 'expired':
      return [t.expired, t.signInAgain];
    case 'refused':
      return [t.refused, t.renew];
    case 'clock':
      return [t.wrongTime, t.setClock];
    case 'denied':
      return [t.denied, t.askForLeave];
    case 'intercepted':
      return [t.intercepted, t.trustProxy];
    case 'unreachable':
      return [t.unreachable, t.connect];
    case 'other':
      return [unexpected(trouble), t.askSomebody];
    default:
      return trouble satisfies never;
  }
};
