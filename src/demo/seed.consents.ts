import { Readable } from 'node:stream';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import { persons } from './person-set.ts';
import type { Planter } from './planter.ts';
import { seedPartners } from './seed.partners.ts';
import type { SeedServices } from './seed.services.ts';

/** How many of the first persons of the generated set have consented. */
export const CONSENTING = 600;

const draftOf = (textVersion: string) => ({
  scenarioId: seedIds.scenarios.registered,
  textVersion,
  text: '本人单独同意：为慢性病管理服务之目的，金陵健康数据运营有限公司（演示）及接收方所列合作方在专区内使用本人的身份标识、出生日期、居住区和诊断信息，可随时撤回。',
  fieldCategories: ['resident_id', 'birth_date', 'category', 'diagnosis'],
  purposes: ['public_health'],
  retentionDays: 365,
  recipients: [cast.operator, ...Object.values(seedPartners)].map(({ name }) => ({ name, abroad: false })),
  preTicked: false,
  refusesService: false,
  separate: true,
});
const line = (subject: string, grantedAt: string, expiresAt: string): string =>
  `${JSON.stringify({ subject, grantedAt, expiresAt, channel: 'my_nanjing', identityCheck: 'face', evidence: 'demo:1' })}\n`;

/** A form in every state, and consents of the first persons of the set: one of them in every other state. */
export async function plantConsents(planter: Planter, services: SeedServices): Promise<void> {
  const { operator, healthAuthority, consentChannel } = cast;
  const { consentForms, consents, consentIntake } = services;
  const { consentForms: forms, consents: ids } = seedIds;
  planter.on('2025-06-10');
  for (const [id, version] of [
    [forms.accepted, '2025-2'],
    [forms.draft, '2025-3'],
    [forms.retired, '2025-1'],
  ] as const)
    await planter.create(consentForms, 'draft', operator, id, draftOf(version));
  await planter.act(consentForms, 'accept', healthAuthority, forms.retired);
  await planter.act(consentForms, 'retire', operator, forms.retired, { reason: '演示：文本更新' });
  await planter.act(consentForms, 'accept', healthAuthority, forms.accepted);
  const people = [...persons({ rows: CONSENTING })].map((p) => p.residentId);
  const first = people.map((id, i) =>
    line(id, '2025-06-10T09:00:00+08:00', i === 2 ? '2026-06-01T00:00:00+08:00' : '2030-06-01T00:00:00+08:00'),
  );
  const fixed = [ids.active, ids.withdrawn, ids.expired, ids.superseded];
  const body = (lines: readonly string[]) => Readable.from([Buffer.from(lines.join(''))]);
  await consentIntake.register(planter.asking(consentChannel, fixed), forms.accepted, body(first));
  planter.on('2025-07-01');
  const later = line(people[3] ?? '', '2025-07-01T09:00:00+08:00', '2030-06-01T00:00:00+08:00');
  await consentIntake.register(planter.asking(consentChannel), forms.accepted, body([later]));
  await planter.act(consents, 'withdraw', consentChannel, ids.withdrawn, { channel: 'my_nanjing' });
}
