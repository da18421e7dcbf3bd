import type { AccountLimit } from '@aws-sdk/client-lambda';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';

export type Concurrency = Pick<AccountLimit, 'ConcurrentExecutions'>;

/** Besides the workers: two each for presses and for what SES reports. */
const otherWorkers = 4;

/** What must be left for those who open a link, and for the sweep. */
const leftForPeople = 4;

/** Whether so many functions may run at once that the workers leave room for people. */
export const lambda = (answer: Answer<Concurrency>, { workers }: Pick<Deployment, 'workers'>, t: Sentences): Line =>
  whenTold('lambda', answer, t, ({ ConcurrentExecutions: atOnce }) => {
    if (atOnce === undefined) return unknown('lambda', t.lambda.untold);
    const most = atOnce - otherWorkers - leftForPeople;
    if (workers <= most) return ok('lambda', t.lambda.ok({ atOnce, workers }));
    return todo(
      'lambda',
      t.lambda.tooFew({ atOnce, workers }),
      most >= 2 ? t.lambda.fewerWorkers({ most }) : t.lambda.askForMore,
    );
  });
