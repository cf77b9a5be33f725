import { randomInt } from 'node:crypto';
import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { makeCreditCode } from '../../../organizations/credit-code.ts';
import { at, done, organizationSeen } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';

type EntityType = Schemas['EntityType'];
const serial = (): number => randomInt(10_000_000, 99_999_999);
const method = { method: '登记证书与公示系统比对一致' };
const operatorRole = { role: 'operator', legalBasis: '演示走查' } as const;

/** Articles 3, 4, 6, 15: who may be an operator, and that two persons put it on record. */
export async function parties(stage: Stage): Promise<void> {
  const center = stage.as('governanceCenter');
  const colleague = stage.as('governanceCenter.2');
  const authority = stage.as('dataAuthority');
  const see = ({ id }: { id: string }) => organizationSeen(authority, id);
  const admission = (name: string, entityType: EntityType, prefix: string) => ({
    name: stage.name(name),
    entityType,
    creditCode: makeCreditCode(prefix, serial()),
    jurisdiction: 'CN-3201',
  });
  const company = admission('钟山数据运营公司', 'legal_person', '91320100');
  const admitted = await stage.step(
    'Art 4',
    { zh: '接入单位', en: 'Admit a company' },
    {
      act: () => done(center.POST('/api/v1/organizations', { body: company })),
      see,
      reaches: 'admitted',
      neighbors: ({ id }) => [
        {
          title: { zh: '同一人核验', en: 'the same person verifies' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => center.POST('/api/v1/organizations/{id}/verify', { ...at(id), body: method }),
        },
      ],
    },
  );
  await stage.step(
    'Art 4',
    { zh: '他人核验身份', en: 'A colleague verifies it' },
    {
      act: () => done(colleague.POST('/api/v1/organizations/{id}/verify', { ...at(admitted.id), body: method })),
      see,
      reaches: 'active',
      neighbors: ({ id }) => [
        {
          title: { zh: '治理中心自行登记角色', en: 'the center records a role' },
          expects: forbidden,
          tries: () => center.POST('/api/v1/organizations/{id}/record-role', { ...at(id), body: operatorRole }),
        },
      ],
    },
  );
  const organ = await anOrgan(stage, admission('走查行政机关', 'administrative_organ', '11320100'), company.creditCode);
  await stage.step(
    'Art 3',
    { zh: '登记为运营单位', en: 'Record it as an operator' },
    {
      act: () =>
        done(authority.POST('/api/v1/organizations/{id}/record-role', { ...at(admitted.id), body: operatorRole })),
      see,
      reaches: 'active',
      neighbors: () => [
        {
          title: { zh: '行政机关作运营单位', en: 'an administrative organ as operator' },
          expects: rulesForbid('R03-1'),
          tries: () =>
            authority.POST('/api/v1/organizations/{id}/record-role', { ...at(organ.id), body: operatorRole }),
          unchanged: () => see(organ),
        },
      ],
    },
  );
}

/** A second organization, which may not become an operator. */
function anOrgan(stage: Stage, admission: Schemas['AdmitOrganization'], taken: string) {
  const center = stage.as('governanceCenter');
  const authority = stage.as('dataAuthority');
  const name = stage.name('另一单位');
  return stage.step(
    'Art 4',
    { zh: '接入并核验一行政机关', en: 'Admit and verify an organ' },
    {
      act: async () => {
        const { id } = await done(center.POST('/api/v1/organizations', { body: admission }));
        return done(
          stage.as('governanceCenter.2').POST('/api/v1/organizations/{id}/verify', { ...at(id), body: method }),
        );
      },
      see: ({ id }) => organizationSeen(authority, id),
      reaches: 'active',
      neighbors: () => [
        {
          title: { zh: '信用代码重复', en: 'a credit code twice' },
          expects: refused(409, 'conflict'),
          tries: () =>
            center.POST('/api/v1/organizations', {
              body: { ...admission, name, entityType: 'legal_person', creditCode: taken },
            }),
          unchanged: () => answer(authority.GET('/api/v1/organizations', { params: { query: { name } } })),
        },
      ],
    },
  );
}
