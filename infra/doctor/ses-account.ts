import type { GetAccountResponse } from '@aws-sdk/client-sesv2';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { sesConsole } from './console.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';

export type SesAccount = Pick<
  GetAccountResponse,
  'SendingEnabled' | 'ProductionAccessEnabled' | 'EnforcementStatus' | 'SendQuota' | 'Details'
>;

/** Whether SES sends for this account at all, and to whom. */
export const sesAccount = (account: Answer<SesAccount>, { region }: Pick<Deployment, 'region'>, t: Sentences): Line =>
  whenTold('ses-account', account, t, ({ SendingEnabled, ProductionAccessEnabled, EnforcementStatus, Details }) => {
    const red = (says: string, nextStep: string) => todo('ses-account', says, nextStep);
    const console = sesConsole(region, 'account');
    if (EnforcementStatus === 'SHUTDOWN') return red(t.sesAccount.shutDown, t.sesAccount.appeal({ console }));
    if (!SendingEnabled) return red(t.sesAccount.paused, t.sesAccount.resume({ console }));
    if (EnforcementStatus === 'PROBATION') return red(t.sesAccount.probation, t.sesAccount.appeal({ console }));
    if (ProductionAccessEnabled) return ok('ses-account', t.sesAccount.ok({ region }));
    switch (Details?.ReviewDetails?.Status) {
      case 'PENDING':
        return red(t.sesAccount.sandbox({ region }), t.sesAccount.waitForReview);
      case 'DENIED':
        return red(t.sesAccount.sandbox({ region }), t.sesAccount.denied({ console }));
      case 'FAILED':
      case 'GRANTED':
      case undefined:
      default:
        return red(t.sesAccount.sandbox({ region }), t.sesAccount.leaveSandbox({ console }));
    }
  });

/** Whether the configuration asks for no more letters than SES grants. */
export const sesQuota = (
  account: Answer<SesAccount>,
  { rate, perDay }: Pick<Deployment, 'rate' | 'perDay'>,
  t: Sentences,
): Line =>
  whenTold('ses-quota', account, t, ({ SendQuota }) => {
    const { MaxSendRate, Max24HourSend } = SendQuota ?? {};
    if (MaxSendRate === undefined || Max24HourSend === undefined) return unknown('ses-quota', t.sesQuota.untold);
    // SES writes -1 for no limit.
    const daily = Max24HourSend < 0 ? Infinity : Max24HourSend;
    const isTooFast = rate > MaxSendRate;
    const isTooMany = perDay !== undefined && perDay > daily;
    const granted = { rate: MaxSendRate, perDay: daily };
    if (!isTooFast && !isTooMany) return ok('ses-quota', t.sesQuota.ok({ granted, wanted: { rate, perDay } }));
    return todo(
      'ses-quota',
      t.sesQuota.tooMuch({ granted, wanted: { rate, perDay } }),
      t.sesQuota.lower({ ...(isTooFast && { rate: MaxSendRate }), ...(isTooMany && { perDay: daily }) }),
    );
  });
