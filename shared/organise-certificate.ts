import { changeCertificate } from './certificate/change-certificate.ts';
import type { CertificatePage } from './certificate/certificate-page.ts';
import { statusAnew } from './certificate/open-badge/issue.ts';
import type { Cohort } from './domain/cohort.ts';
import type { Person } from './domain/person.ts';
import { dayIn } from './domain/time.ts';
import { finishAct, noteAct } from './note-act.ts';
import { changePerson, type Doing, type Organised, type OrganiseWorld } from './organise.ts';
import type { World } from './world.ts';

/** To take back a certificate that was issued by mistake, and to take that back. */
export type CertificateWish = { do: 'revoke'; reason?: string | undefined } | { do: 'reinstate' };

export type RevokingWorld = OrganiseWorld & Pick<World, 'credentialKey' | 'signCredential' | 'settings'>;

/** Revokes a certificate, or has it hold again: its page says so at once, and so does what its credential leads to. */
export const organiseCertificate = async (
  world: RevokingWorld,
  cohort: Cohort,
  person: string,
  wish: CertificateWish,
  doing: Doing,
): Promise<Organised<'no certificate'>> => {
  const id = (await world.store.person(cohort.id, person))?.certificate?.id;
  const page = id === undefined ? undefined : await world.store.certificate(id);
  if (!page) return { kind: 'refused', problem: 'no certificate' };
  if ((page.revoked !== undefined) === (wish.do === 'revoke')) return { kind: 'nothing' };
  const act = await noteAct(world, cohort, doing, { about: 'person', person, did: wish.do, of: [] });
  const on = dayIn(cohort.zone, act.at);
  await changeCertificate(world, page.id, async (row): Promise<CertificatePage> => {
    const { revoked: _, ...held } = row;
    const status = await statusAnew(world, row, wish.do === 'reinstate');
    const after = { ...held, ...(status !== undefined && { status }) };
    if (wish.do === 'reinstate') return after;
    const { reason } = wish;
    return { ...after, revoked: { on, ...(reason !== undefined && { reason }) } };
  });
  // Its holder's row last: what is on it is sent and counted.
  await changePerson(world, cohort, person, (row) => (row.certificate ? marked(row, row.certificate, wish) : row));
  return await finishAct(world, cohort, act);
};

const marked = (
  row: Person,
  { revoked: _, ...certificate }: NonNullable<Person['certificate']>,
  { do: wish }: CertificateWish,
): Person => ({ ...row, certificate: { ...certificate, ...(wish === 'revoke' && { revoked: true as const }) } });
