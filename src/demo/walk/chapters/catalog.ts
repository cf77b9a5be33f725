import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { at, done } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Zone } from './zone.ts';

export type Resource = Schemas['DataResourceView'];
type Field = Schemas['FieldInput'];
const harms = { 2: 'general', 3: 'serious', 4: 'extra_serious' } as const;
const personal = (name: string, title: string, fieldClass: string, grade: 2 | 3 | 4): Field => ({
  name,
  title,
  type: name === 'birth_date' ? 'date' : 'text',
  fieldClass,
  containsPersonal: true,
  sensitivePersonal: fieldClass === 'diagnosis',
  grading: { grade, objects: ['person'], harm: harms[grade], reason: '走查定级' },
});
/** The columns of the generated persons, the identifiers at their floor. */
const fields: readonly Field[] = [
  personal('resident_id', '居民身份证号', 'resident_id', 3),
  personal('name', '姓名', 'person_name', 3),
  personal('phone', '手机号', 'mobile', 3),
  personal('birth_date', '出生日期', 'birth_date', 3),
  personal('district', '居住区', 'category', 2),
  personal('diagnosis', '诊断', 'diagnosis', 4),
];
const resourceSeen = (stage: Stage, id: string): Promise<Resource> =>
  answer(stage.as('healthAuthority').GET('/api/v1/resources/{id}', at(id)));

/** Articles 14, 16: a person-level resource of this run, graded field by field, cataloged, and opened to the zone. */
export async function catalog(stage: Stage, zone: Zone): Promise<Resource> {
  const { id } = await described(stage);
  const resource = await cataloged(stage, id);
  await openedTo(stage, zone, resource);
  return resource;
}

function described(stage: Stage): Promise<Resource> {
  const provider = stage.as('healthAuthority');
  const title = stage.name('慢性病患者登记信息');
  const draftWith = (asked: readonly Field[]) =>
    provider.POST('/api/v1/resources', {
      body: {
        title,
        description: '演示走查：按人登记，数据为生成。',
        category: 'population_health',
        openAttribute: 'conditional',
        updateFrequency: 'yearly',
        secrecy: 'none',
        fields: [...asked],
      },
    });
  const low = fields.map((f) => (f.name === 'diagnosis' ? personal(f.name, f.title, f.fieldClass, 3) : f));
  return stage.step(
    'Art 14',
    { zh: '登记数据资源并逐字段定级', en: 'Describe a resource, field by field' },
    {
      act: () => done(draftWith(fields)),
      see: ({ id }) => resourceSeen(stage, id),
      reaches: 'draft',
      neighbors: ({ id }) => [
        {
          title: { zh: '诊断低于最低级别', en: 'the diagnosis below its floor' },
          expects: rulesForbid('R14-1'),
          tries: () => draftWith(low),
        },
        {
          title: { zh: '起草人自行审核入目录', en: 'the same person catalogs it' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => provider.POST('/api/v1/resources/{id}/catalog', at(id)),
        },
      ],
    },
  );
}

async function cataloged(stage: Stage, id: string): Promise<Resource> {
  const [provider, colleague] = [stage.as('healthAuthority'), stage.as('healthAuthority.2')];
  const assessment = { publicSafety: 'no_effect', basis: '走查：评估报告' } as const;
  await stage.step(
    'Art 16',
    { zh: '登记公共安全影响评估', en: 'Record the public-safety assessment' },
    {
      act: () => done(provider.POST('/api/v1/resources/{id}/assess', { ...at(id), body: assessment })),
      see: () => resourceSeen(stage, id),
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '运营单位查阅草稿', en: 'the operator reads the draft' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('operator').GET('/api/v1/resources/{id}', at(id)),
        },
      ],
    },
  );
  return await stage.step(
    'Art 14',
    { zh: '他人审核入目录', en: 'A colleague catalogs it' },
    {
      act: () => done(colleague.POST('/api/v1/resources/{id}/catalog', at(id))),
      see: () => resourceSeen(stage, id),
      reaches: 'cataloged',
      neighbors: () => [
        {
          title: { zh: '运营单位停止提供', en: 'the operator retires it' },
          expects: forbidden,
          tries: () =>
            stage.as('operator').POST('/api/v1/resources/{id}/retire', { ...at(id), body: { reason: '走查' } }),
        },
      ],
    },
  );
}

async function openedTo(stage: Stage, zone: Zone, resource: Resource): Promise<void> {
  const [provider, authority] = [stage.as('healthAuthority'), stage.as('dataAuthority')];
  const see = ({ id }: { id: string }) => answer(authority.GET('/api/v1/zone-openings/{id}', at(id)));
  const propose = (modes: string[]) =>
    provider.POST('/api/v1/zone-openings', {
      body: { zoneId: zone.id, resourceId: resource.id, modes, purpose: '走查：支持慢性病管理场景' },
    });
  const open = (client = authority, id = '') => client.POST('/api/v1/zone-openings/{id}/open', at(id));
  const proposed = await stage.step(
    'Art 14',
    { zh: '提请向专区开放', en: 'Propose to open it to the zone' },
    {
      act: () => done(propose(['de_identified'])),
      see,
      reaches: 'proposed',
      neighbors: ({ id }) => [
        {
          title: { zh: '三级以上原样开放', en: 'plain, from grade 3 on' },
          expects: rulesForbid('R14-2'),
          tries: () => propose(['plain']),
        },
        {
          title: { zh: '未经会同开放', en: 'open without concurrence' },
          expects: rulesForbid('R14-6'),
          tries: () => open(authority, id),
        },
      ],
    },
  );
  const { id, version } = proposed;
  await stage.step(
    'Art 14',
    { zh: '会同开放', en: 'Opened by two bodies together' },
    {
      act: async () => {
        const concurrence = { ...at(id), body: { act: 'open', version, agrees: true } };
        await done(stage.as('healthAuthority.3').POST('/api/v1/zone-openings/{id}/concurrences', concurrence));
        return await done(open(authority, id));
      },
      see,
      reaches: 'opened',
      neighbors: () => [
        {
          title: { zh: '卫健委单独开放', en: 'the sector opens alone' },
          expects: forbidden,
          tries: () => open(provider, id),
        },
      ],
    },
  );
}
