import { CfnOutput, RemovalPolicies, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, CfnGlobalTable, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { CredentialKey, Keys, Table } from './constructs/engine-function.ts';
import { LetterSender } from './constructs/letter-sender.ts';
import { PublicDoor } from './constructs/public-door.ts';
import { accept } from './constructs/accept.ts';
import type { Deployment } from './deployment.ts';

/** What must survive whatever happens to the engine: the truth, the keys of every link sent, and the address they lead to. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly keys: Keys;
  readonly credentialKey: CredentialKey;
  readonly door: PublicDoor;
  readonly letters: LetterSender;

  constructor(scope: Construct, id: string, props: StackProps & { deployment: Deployment }) {
    super(scope, id, {
      ...props,
      description: 'Binôme: the table, the keys and the address that letters lead to. Keep it.',
      terminationProtection: true,
    });

    // What was kept or restored is only named here (docs/decisions/0018-what-was-kept-is-named-in-the-configuration.md).
    const { table, keys } = props.deployment;
    this.table = table === undefined ? this.makeTable() : TableV2.fromTableName(this, 'Table', table);
    this.keys = keys === undefined ? this.makeKeys() : Secret.fromSecretCompleteArn(this, 'Keys', keys);

    // Never named: whatever it signed is proved by its public half, which the table has, and another may go on.
    this.credentialKey = new Key(this, 'CredentialKey', {
      description: 'Signs the digital badges of certificates. Those that it signed can be checked without it.',
      keySpec: KeySpec.RSA_2048,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.door = new PublicDoor(this, 'Door', props.deployment.domain);
    this.letters = new LetterSender(this, 'Letters', props.deployment);

    new CfnOutput(this, 'ApiUrl', { value: this.door.url, description: 'Where every link in a letter leads' });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'KeysSecret', { value: this.keys.secretArn });

    // A first deployment that fails takes back what it made: an identity of SES that stayed would make the next one fail.
    // Its table could not be taken back, as nobody may delete it.
    RemovalPolicies.of(this).retainOnUpdateOrDelete({ excludeResourceTypes: [CfnGlobalTable.CFN_RESOURCE_TYPE_NAME] });
  }

  private makeTable(): TableV2 {
    return new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      globalSecondaryIndexes: [
        {
          indexName: 'due',
          partitionKey: { name: 'lane', type: AttributeType.STRING },
          sortKey: { name: 'nextAt', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
  }

  private makeKeys(): Secret {
    const keys = new Secret(this, 'Keys', {
      description: 'Signs the links in letters and derives the ids of people. Losing it breaks every link sent.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: 'k1' }),
        generateStringKey: 'k1',
        passwordLength: 64,
        excludePunctuation: true,
      },
    });
    accept(keys, 'SMG4', 'Rotation must keep the old keys for links already sent: a command does it, not a timer.');
    return keys;
  }
}
