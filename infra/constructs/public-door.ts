import { CfnOutput, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { ApiMapping, DomainName, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** The one HTTP API, throttled; its address is printed in every letter and on every certificate. */
export class PublicDoor extends Construct {
  readonly api: HttpApi;
  /** Origin of every link, without a slash at the end. */
  readonly url: string;

  constructor(scope: Construct, id: string, domain?: { name: string; certificateArn: string }) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: Stack.of(this).stackName, createDefaultStage: false });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS }),
        ),
        // The route and never the path: paths carry tokens.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            routeKey: '$context.routeKey',
            status: '$context.status',
            latency: '$context.responseLatency',
          }),
        ),
      },
    });
    // The API's own address stays open under a domain too: letters sent before the domain lead there.
    this.url = domain ? this.openDomain(stage, domain) : this.api.apiEndpoint;
  }

  private openDomain(stage: HttpStage, domain: { name: string; certificateArn: string }): string {
    const domainName = new DomainName(this, 'Domain', {
      domainName: domain.name,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, stage, domainName });
    new CfnOutput(this, 'DomainTarget', {
      value: domainName.regionalDomainName,
      description: `CNAME to create for ${domain.name}`,
    });
    return `https://${domain.name}`;
  }
}
