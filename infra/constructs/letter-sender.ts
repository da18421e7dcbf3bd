import { Aws, CfnOutput } from 'aws-cdk-lib';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** SES as letters use it: who sends, the configuration set, and the topic that tells what became of each. */
export class LetterSender extends Construct {
  readonly sender: string;
  readonly configurationSet: ConfigurationSet;
  readonly events: Topic;

  constructor(scope: Construct, id: string, { sender, identity }: Pick<Deployment, 'sender' | 'identity'>) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // No key on the topic: under the key of AWS itself SES could not publish, and nobody would be told.
    this.events = new Topic(this, 'Events', { enforceSSL: true });
    this.configurationSet.addEventDestination('ToEvents', {
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    if (identity === 'create') this.askForDomain(sender.slice(sender.indexOf('@') + 1));
  }

  get configurationSetArn(): string {
    return `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSet.configurationSetName}`;
  }

  private askForDomain(domain: string): void {
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain) });
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: `DNS record ${index + 1} of 3 that proves ${domain} to SES`,
      });
    });
  }
}

export const anyIdentity = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:identity/*`;
