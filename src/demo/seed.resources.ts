import type { FieldEntry, GradingInput } from '../data-sharing/index.ts';
import { cast, type CastOrganization } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

type Field = FieldEntry & { readonly grading: GradingInput };
const harms = { 1: 'none', 2: 'general', 3: 'serious', 4: 'extra_serious' } as const;
const judged = (grade: 1 | 2 | 3 | 4, reason: string): GradingInput => ({
  grade,
  objects: ['person'],
  harm: harms[grade],
  reason,
});
const open = (name: string, title: string): Field => ({
  name,
  title,
  type: 'text',
  fieldClass: 'plain',
  grading: judged(1, '已向社会公开的区划代码，无危害'),
});
const personal = (
  name: string,
  title: string,
  fieldClass: string,
  grading: GradingInput,
  more: Partial<Field> = {},
): Field => ({ name, title, type: 'text', fieldClass, containsPersonal: true, grading, ...more });

/** The columns of `data/nanjing-communities.csv`. */
export const communityFields: readonly Field[] = [
  open('community_code', '社区代码'),
  open('community_name', '社区名称'),
  open('street_code', '街道代码'),
  open('street_name', '街道名称'),
  open('district_code', '区代码'),
  open('district_name', '区名称'),
];
/** The columns of `person-set.ts`. */
// prettier-ignore
export const personFields: readonly Field[] = [
  personal('resident_id', '居民身份证号', 'resident_id', judged(3, '直接标识个人')),
  personal('name', '姓名', 'person_name', judged(3, '直接标识个人')),
  personal('phone', '手机号', 'mobile', judged(3, '直接标识个人')),
  personal('birth_date', '出生日期', 'birth_date', judged(3, '与其他字段结合可识别个人'), { type: 'date' }),
  personal('district', '居住区', 'category', judged(2, '单独泄露危害一般')),
  personal('diagnosis', '诊断', 'diagnosis', judged(4, '敏感个人信息'), { sensitivePersonal: true }),
];
const draftOf = (title: string, category: string, fields: readonly Field[], openAttribute = 'conditional') => ({
  title,
  description: `${title}：演示数据。`,
  category,
  openAttribute,
  updateFrequency: 'yearly',
  secrecy: 'none',
  fields,
});

/** The communities (real, grade 1), the person-level health set (generated, grade 4), and a resource in every state. */
export async function plantResources(planter: Planter, { resources }: SeedServices): Promise<void> {
  const { dataProvider: civil, healthAuthority: health } = cast;
  const ids = seedIds.resources;
  planter.on('2025-06-02');
  const catalog = async (id: string, by: CastOrganization, draft: object): Promise<void> => {
    await planter.create(resources, 'draft', by, id, draft);
    await planter.act(resources, 'catalog', by, id, undefined, 1);
  };
  await catalog(
    ids.communities,
    civil,
    draftOf('南京市社区村区划代码', 'administrative_division', communityFields, 'unconditional'),
  );
  await planter.act(resources, 'assess', civil, ids.communities, {
    publicSafety: 'no_effect',
    basis: '已公开的统计区划代码',
  });
  await catalog(ids.health, health, draftOf('慢性病患者登记信息', 'population_health', personFields));
  await planter.act(resources, 'assess', health, ids.health, {
    publicSafety: 'no_effect',
    basis: '演示：评估报告〔2025〕1号',
  });
  await planter.create(
    resources,
    'draft',
    civil,
    ids.draft,
    draftOf('养老机构床位信息', 'civil_affairs', [open('home', '机构')]),
  );
  await catalog(ids.suspended, health, draftOf('医疗机构名录', 'population_health', [open('clinic', '机构')]));
  await planter.act(resources, 'suspend', health, ids.suspended, { reason: '演示：数据核对' });
  await catalog(ids.retired, civil, draftOf('旧版区划代码', 'administrative_division', communityFields));
  await planter.act(resources, 'retire', civil, ids.retired, { reason: '演示：已由新版替代' });
  await catalog(ids.prohibited, health, draftOf('疾病监测原始信息', 'population_health', personFields));
  await planter.act(resources, 'prohibit', cast.dataAuthority, ids.prohibited, {
    prohibitionBasis: { kind: 'law', title: '中华人民共和国传染病防治法（演示）', article: '演示条款' },
  });
}
