import { LinkIdentity } from '../organizations/index.ts';
import { cast, centerDesk } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

/** Points of P-256 whose private keys were thrown away: nobody can prove anything with them. */
const points = [
  ['mfaQNvDXwfdBcl7OJBlKyGyaNaskghBf8VXI-h_5YSY', 'nSJcy7OJlReAdgiEJj9iWQQbcnssE0E7RbepIececr4'],
  ['o6InvsrNxzx0_io6oohRUZvsTcw45FETGZ9D0Gzc2K8', 'eSwyT9OsrV_ovTApl2JG9Gpru42g9fCUl2IW9tXWIFA'],
  ['Gjx47ZTpCP113RkEjyUUTEG5hwfZgpkc0UFoR8Qi8Zw', 'q8UWiIUfAsPRFRUyL1rQ_i5_IWJvV0DVR2SDhPhqRZY'],
  ['5UCORNYzJWiWHQPvfSkI7P726X9UDi7JmE9iK2Y0g_8', 'w7RwwRwiGQZs5zHnG8XgpUnm4ldBAg5OafHK0Q_EMoE'],
] as const;

/** Logins of persons at an identity provider, and machine clients, in every state. */
export async function plantLogins(planter: Planter, { identities, machineClients }: SeedServices): Promise<void> {
  const { governanceCenter: center, operator } = cast;
  const whose = { organizationId: operator.id, personId: operator.persons[0]?.id };
  const { system: accounts, security: permissions } = centerDesk;
  planter.on('2026-05-18');
  const issuer = 'https://login.example.gov.cn';
  const linking = (subject: string) => Object.assign(new LinkIdentity(), { ...whose, issuer, subject });
  const { linked, unlinked } = seedIds.personIdentities;
  await planter.create(identities, 'link', center, unlinked, linking('u-4710'), accounts);
  await planter.act(identities, 'unlink', center, unlinked, { reason: '演示：身份变更' }, accounts);
  await planter.create(identities, 'link', center, linked, linking('u-4711'), accounts);

  const { registered, active, suspended, revoked } = seedIds.machineClients;
  const all = [
    [registered, '备案接口程序（演示）', points[3]],
    [active, '交付对接程序（演示）', points[0]],
    [suspended, '旧版对接程序（演示）', points[1]],
    [revoked, '试点对接程序（演示）', points[2]],
  ] as const;
  for (const [id, name, point] of all) {
    await planter.create(machineClients, 'register', center, id, { ...whose, name }, accounts);
    const jwk = { kty: 'EC', crv: 'P-256', x: point[0], y: point[1], kid: '2026-05' };
    await planter.act(machineClients, 'add-key', center, id, { jwk }, accounts);
    if (id !== registered)
      await planter.act(machineClients, 'activate', center, id, { reason: '演示：启用' }, permissions);
  }
  await planter.act(machineClients, 'suspend', center, suspended, { reason: '演示：停用' }, accounts);
  await planter.act(machineClients, 'revoke', center, revoked, { reason: '演示：撤销' }, accounts);
}
