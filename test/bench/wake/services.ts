import { localScheduler } from '../../../infra/local/aws/scheduler.ts';
import { localSecrets } from '../../../infra/local/aws/secrets.ts';
import { localSes } from '../../../infra/local/aws/ses.ts';
import { serveAws } from '../../../infra/local/aws/endpoint.ts';
import { openTable } from '../../../infra/local/table.ts';
import { instantOf } from '../../../shared/domain/time.ts';

/**
 * The table, the mail service, schedules and secrets of `npm start`, on the loopback interface and in a process of their own:
 * what they work is none of the wake's work. Tells its parent where they are and, asked anything, how many mails were accepted.
 */
const [folder = ''] = process.argv.slice(2);
// Before anything is opened: however its parent ends, it ends as well. The folder is thrown away.
process.once('disconnect', () => process.exit());
const table = await openTable(folder);
let mails = 0;
const aws = await serveAws([
  localSes(
    () => instantOf(Date.now()),
    async () => void (mails += 1),
  ),
  localScheduler(folder).service,
  localSecrets(folder),
]);
process.on('message', () => process.send?.({ mails }));
process.send?.({ table: table.endpoint, aws: aws.endpoint });
