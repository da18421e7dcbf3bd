import type { GetEmailIdentityResponse } from '@aws-sdk/client-sesv2';
import type { Deployment } from '../deployment.ts';
import { type Answer, whenTold } from './answer.ts';
import { sesConsole } from './console.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';
import { heldBy, type StackSeen } from './stacks.ts';

/** An identity that SES knows, under the name by which it was found. */
export type SenderIdentity = { name: string } & Pick<
  GetEmailIdentityResponse,
  'IdentityType' | 'VerifiedForSendingStatus' | 'DkimAttributes' | 'MailFromAttributes'
>;

type Wanted = Pick<Deployment, 'sender' | 'identity' | 'region'>;

export const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

/** A domain and those above it, down to two labels. */
export const upwards = (domain: string): readonly string[] => {
  const labels = domain.split('.');
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'));
};

/**
 * The identities that may speak for the sender, the closest first: SES lets a domain send for those below it. What is to be
 * created can only collide with the domain itself.
 */
export const candidates = ({ sender, identity }: Pick<Wanted, 'sender' | 'identity'>): readonly string[] =>
  identity === 'create' ? [domainOf(sender)] : [sender, ...upwards(domainOf(sender))];

/** Whether SES lets letters come from the sender, and whether the deployment could create what it means to. */
export const sender = (
  found: Answer<SenderIdentity | undefined>,
  data: Answer<StackSeen | undefined>,
  wanted: Wanted,
  t: Sentences,
): Line =>
  whenTold('sender', found, t, (identity) => {
    const facts = { sender: wanted.sender, domain: domainOf(wanted.sender), region: wanted.region };
    const console = sesConsole(wanted.region, 'identities');
    if (wanted.identity === 'existing') {
      return identity
        ? verified(identity, facts, t)
        : todo('sender', t.sender.notThere(facts), t.sender.verify({ ...facts, console }));
    }
    return whenTold('sender', data, t, (stack) => {
      const held = heldBy(stack, 'AWS::SES::EmailIdentity');
      if (!identity) {
        return held.length === 0
          ? unknown('sender', t.sender.toBeCreated(facts))
          : todo('sender', t.sender.gone(facts), t.sender.createAgain({ ...facts, console }));
      }
      return held.length === 0
        ? todo('sender', t.sender.inTheWay(facts), t.sender.useExisting)
        : verified(identity, facts, t);
    });
  });

const verified = (
  { name, IdentityType, VerifiedForSendingStatus }: SenderIdentity,
  facts: { sender: string; domain: string; region: string },
  t: Sentences,
): Line => {
  if (VerifiedForSendingStatus) return ok('sender', t.sender.ok({ ...facts, name }));
  return todo(
    'sender',
    t.sender.notVerified({ name }),
    IdentityType === 'EMAIL_ADDRESS' ? t.sender.pressLink({ name }) : t.sender.addRecords,
  );
};
