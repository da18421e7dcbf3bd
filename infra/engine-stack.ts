import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, RecursiveLoop } from 'aws-cdk-lib/aws-lambda';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { accept } from './constructs/accept.ts';
import { AlarmDesk } from './constructs/alarm-desk.ts';
import { Clockwork } from './constructs/clockwork.ts';
import { type Engine, EngineFunction } from './constructs/engine-function.ts';
import { VitalSigns } from './constructs/vital-signs.ts';
import { WorkQueue } from './constructs/work-queue.ts';
import { normalised } from '../shared/domain/stop.ts';
import type { DataStack } from './data-stack.ts';
import type { Deployment } from './deployment.ts';
import { type Route, routes } from './routes.ts';

type EngineStackProps = StackProps & {
  deployment: Deployment;
  data: DataStack;
  /** The folder of the built functions. */
  functions: string;
};

/** What may be replaced at any time: everything that reads and writes the truth, and nothing that is one. */
export class EngineStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, functions, ...props }: EngineStackProps) {
    super(scope, id, {
      ...props,
      description: 'Binôme: the functions, queues, schedules and alarms. May be replaced.',
    });
    const alarms = new AlarmDesk(this, 'Alarms', { prefix: deployment.name, readers: deployment.organisers });
    const engine: Engine = {
      code: Code.fromAsset(functions),
      alarms,
      settings: {
        SENDER: deployment.sender,
        ORGANISERS: deployment.organisers.map(normalised).join(','),
        BASE_URL: data.door.url,
        SES_RATE: String(deployment.rate),
        ZONE: deployment.zone,
        ERASE_AFTER_DAYS: String(deployment.eraseAfterDays),
        WORKERS: String(deployment.workers),
        ...(deployment.perDay !== undefined && { SES_DAILY: String(deployment.perDay) }),
      },
    };

    const dispatchDue = new EngineFunction(this, 'dispatch-due', {
      engine,
      impact: 'Letters may leave late: looking for what is due fails.',
      timeout: Duration.minutes(2),
    });
    const wake = new EngineFunction(this, 'wake', {
      engine,
      impact: 'Letters may leave late: writing them breaks off.',
      timeout: Duration.minutes(2),
      // A long import goes on by messages to itself: Lambda would take the seventeenth for a runaway and drop it.
      recursiveLoop: RecursiveLoop.ALLOW,
    });
    const recordFeedback = new EngineFunction(this, 'record-feedback', {
      engine,
      impact: 'What became of letters is not noted: one whose fate is unknown may be sent twice.',
      timeout: Duration.seconds(30),
    });
    const answerLink = new EngineFunction(this, 'answer-link', {
      engine,
      impact: 'Someone who clicked in a letter was shown an error.',
      timeout: Duration.seconds(20),
    });
    const serveDesk = new EngineFunction(this, 'serve-desk', {
      engine,
      impact: 'An organiser’s command was refused with an error.',
      timeout: Duration.seconds(29),
      memoryMiB: 1024,
    });
    const showCertificate = new EngineFunction(this, 'show-certificate', {
      engine,
      impact: 'Someone who checked a certificate was shown an error.',
      timeout: Duration.seconds(20),
    });
    const showGuide = new EngineFunction(this, 'show-guide', {
      engine,
      impact: 'Someone who opened a guide from a letter was shown an error.',
      timeout: Duration.seconds(10),
    });

    const admitOrganiser = new EngineFunction(this, 'admit-organiser', {
      engine,
      impact: 'An organiser who asked to be let in to the desk waits for the letter.',
      timeout: Duration.seconds(30),
    });

    const wakeQueue = new WorkQueue(this, 'wake-queue', {
      alarms,
      worker: wake,
      workers: 2,
      impact: 'Someone’s letter is late: writing it failed five times running.',
    });
    // Whoever pressed a button does not wait behind a hundred thousand letters of the morning.
    const waveQueue = new WorkQueue(this, 'wave-queue', {
      alarms,
      worker: wake,
      workers: deployment.workers,
      impact: 'Someone’s letter is late: writing it failed five times running.',
    });
    const feedbackQueue = new WorkQueue(this, 'feedback-queue', {
      alarms,
      worker: recordFeedback,
      workers: 2,
      // Whoever waits for an event waits an hour for it.
      gather: Duration.seconds(20),
      impact: 'What became of a letter could not be noted, five times running: it may be sent twice.',
    });
    const signInQueue = new WorkQueue(this, 'sign-in-queue', {
      alarms,
      worker: admitOrganiser,
      workers: 2,
      impact: 'An organiser was not let in to the desk: writing the letter failed five times running.',
    });
    data.letters.events.addSubscription(new SqsSubscription(feedbackQueue.queue));
    const clockwork = new Clockwork(this, 'Clockwork', dispatchDue.lambda);

    dispatchDue.mayAskWhatIsDue(data.table);
    dispatchDue.mayUseTable(data.table, ['GetItem', 'PutItem'], ['DISPATCHED']);
    dispatchDue.mayUseTable(data.table, ['GetItem'], ['PACE']);
    dispatchDue.mayWake(waveQueue);
    dispatchDue.mayMeasure(waveQueue);

    wake.mayUseTable(data.table, [...reading, 'Query', ...changing, ...removing]);
    wake.mayWake(wakeQueue);
    wake.mayReadKeys(data.keys);
    wake.maySignCredentials(data.credentialKey);
    wake.maySendLetters(data.letters, { withInvitations: true });
    wake.mayBookMornings(clockwork);

    recordFeedback.mayUseTable(data.table, ['GetItem', ...changing], ['COHORT#*']);
    recordFeedback.mayUseTable(data.table, ['GetItem', 'UpdateItem'], ['LETTERS#*']);
    recordFeedback.mayUseTable(data.table, ['GetItem', 'PutItem'], ['SUPPRESSED']);
    recordFeedback.mayWake(wakeQueue);
    // What an address is called among those that are not written to.
    recordFeedback.mayReadKeys(data.keys);

    answerLink.mayUseTable(data.table, [...reading, 'PutItem'], ['COHORT#*']);
    answerLink.mayUseTable(data.table, ['GetItem', 'PutItem'], ['EVENTS#*']);
    // The file of everything about a person: their trail, letters and certificate are read.
    answerLink.mayUseTable(data.table, ['Query'], ['EVENTS#*', 'LETTERS#*']);
    // Its holder has their name hidden, and the PDF drawn again.
    answerLink.mayUseTable(data.table, ['GetItem', 'PutItem'], ['CERTIFICATE#*']);
    answerLink.mayUseTable(data.table, ['GetItem'], ['ISSUER#*']);
    answerLink.mayUseTable(data.table, ['GetItem'], ['PROGRAMME#*']);
    // What a GET may write: that a test letter's link was opened (decision 17).
    answerLink.mayUseTable(data.table, ['GetItem', 'UpdateItem'], ['TESTLETTERS']);
    answerLink.mayWake(wakeQueue);
    answerLink.mayReadKeys(data.keys);

    serveDesk.mayUseTable(data.table, [...reading, 'Query', ...changing, ...removing]);
    serveDesk.mayWake(wakeQueue);
    serveDesk.mayReadKeys(data.keys);
    // A certificate that is taken back.
    serveDesk.maySignCredentials(data.credentialKey);
    serveDesk.mayAskToSignIn(signInQueue);
    // A rehearsed letter, to the organiser who asks for it.
    serveDesk.maySendLetters(data.letters, { withInvitations: false });

    admitOrganiser.mayUseTable(data.table, ['GetItem', 'PutItem'], ['ORGANISER#*']);
    admitOrganiser.mayUseTable(data.table, ['GetItem', 'PutItem'], ['PACE']);
    admitOrganiser.mayReadKeys(data.keys);
    admitOrganiser.maySendLetters(data.letters, { withInvitations: false });

    showCertificate.mayUseTable(data.table, ['GetItem'], ['CERTIFICATE#*', 'ISSUER#*', 'SIGNINGKEY#*']);
    // Of programmes that were uploaded, what they say: what is there for everybody to read.
    showGuide.mayUseTable(data.table, ['GetItem'], ['PROGRAMME#*']);

    this.open(data, {
      'answer-link': answerLink,
      'serve-desk': serveDesk,
      'show-certificate': showCertificate,
      'show-guide': showGuide,
    });

    new VitalSigns(this, 'VitalSigns', {
      alarms,
      dispatchDue,
      wake,
      recordFeedback,
      serveDesk,
      wakeQueue,
      waveQueue,
      deployment: deployment.name,
    });
  }

  /** Routes live here and not with the API: they point at functions, which may be replaced. */
  private open({ door }: DataStack, functions: Record<Route['to'], EngineFunction>): void {
    for (const { path, methods, to } of routes) {
      const { lambda, node } = functions[to];
      const isDefault = path === '$default';
      const integration = new HttpLambdaIntegration(node.id, lambda, {
        // The permission for a whole API does not cover its default route, whose ARN has one part less.
        scopePermissionToRoute: isDefault,
      });
      for (const method of methods) {
        const route = new HttpRoute(this, isDefault ? 'default' : `${method} ${path}`, {
          httpApi: door.api,
          routeKey: isDefault ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod[method]),
          integration,
        });
        accept(route, 'APIG4', 'The link or the token of the request is the proof, and the function checks it.');
      }
    }
  }
}

const reading = ['GetItem', 'BatchGetItem'] as const;
const changing = ['PutItem', 'UpdateItem'] as const;
const removing = ['DeleteItem', 'BatchWriteItem'] as const;
