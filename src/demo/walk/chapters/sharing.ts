import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addYears } from '../../../regulation/dates.ts';
import { at, atTag, done, tagOf } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';
import type { Resource } from './catalog.ts';
import { waiting } from './waiting.ts';

export type Scenario = Schemas['ScenarioView'];
export type Grant = Schemas['GrantView'];
type ShareRequest = Schemas['ShareRequestView'];
/** What the scenario cannot do without. */
const necessary = ['resident_id', 'birth_date', 'diagnosis'];

/** Article 13: what the data are for, inside the scope of the agreement. */
export async function scenario(stage: Stage, { id: agreementId }: Agreement, resource: Resource): Promise<Scenario> {
  const operator = stage.as('operator');
  const draftWith = (changed: Partial<Schemas['DraftScenario']>) =>
    operator.POST('/api/v1/scenarios', {
      body: {
        agreementId,
        title: stage.name('慢性病管理服务'),
        description: '走查：按年龄段统计病种，支持分级诊疗。',
        purpose: 'public_health',
        market: '医疗机构',
        necessaryFields: [{ resourceId: resource.id, fields: necessary, reason: '统计所必需' }],
        ...changed,
      },
    });
  const see = ({ id }: { id: string }) => answer(operator.GET('/api/v1/scenarios/{id}', at(id)));
  const { id } = await stage.step(
    'Art 13',
    { zh: '起草应用场景', en: 'Describe a scenario' },
    {
      act: () => done(draftWith({})),
      see,
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '协议外的用途', en: 'a purpose the agreement does not name' },
          expects: rulesForbid('R13-1'),
          tries: () => draftWith({ purpose: 'advertising' }),
        },
        {
          title: { zh: '资源没有的字段', en: 'a field the resource lacks' },
          expects: rulesForbid('R16-3'),
          tries: () => draftWith({ necessaryFields: [{ resourceId: resource.id, fields: ['salary'], reason: 'x' }] }),
        },
      ],
    },
  );
  return await stage.step(
    'Art 13',
    { zh: '登记应用场景', en: 'Register the scenario' },
    {
      act: () => done(operator.POST('/api/v1/scenarios/{id}/register', at(id))),
      see,
      reaches: 'registered',
      neighbors: () => [
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads it' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/scenarios/{id}', at(id)),
        },
      ],
    },
  );
}

/** Articles 14, 15: asked for by the operator, confirmed by the regulator, then approved by the provider. */
export async function share(
  stage: Stage,
  { id: scenarioId, agreementId }: Scenario,
  resource: Resource,
): Promise<Grant> {
  const operator = stage.as('operator');
  const today = await stage.today();
  const item = { resourceId: resource.id, fields: necessary, validFrom: today, validTo: addYears(today, 1) } as const;
  const see = ({ id }: { id: string }) => answer(operator.GET('/api/v1/share-requests/{id}', at(id)));
  const submit = (id: string) => operator.POST('/api/v1/share-requests/{id}/submit', at(id));
  const approve = (r: ShareRequest, as: 'healthAuthority' | 'healthAuthority.2') =>
    stage
      .as(as)
      .POST('/api/v1/share-requests/{id}/approve', { ...at(r.id), body: { itemIds: r.items.map((i) => i.id) } });
  const confirm = (id: string, client = stage.as('healthAuthority')) =>
    client.POST('/api/v1/share-requests/{id}/confirm', at(id));
  const items = [{ ...item, mode: 'plain' as const }];
  const { id } = await stage.step(
    'Art 13',
    { zh: '起草共享申请', en: 'Draft a share request' },
    {
      act: () =>
        done(
          operator.POST('/api/v1/share-requests', {
            body: { agreementId, scenarioId, purposeNote: '走查：慢性病统计', items },
          }),
        ),
      see,
      reaches: 'draft',
      neighbors: (r) => [
        {
          title: { zh: '四级数据原样提供', en: 'grade 4 in the clear' },
          expects: rulesForbid('R14-2', 'R14-6'),
          tries: () => submit(r.id),
        },
      ],
    },
  );
  await stage.step(
    'Art 15',
    { zh: '改为脱敏后提供并提交', en: 'Ask for it de-identified, submit' },
    {
      act: async () => {
        const read = await tagOf(operator.GET('/api/v1/share-requests/{id}', at(id)));
        const body = { items: [{ ...item, mode: 'de_identified' as const }] };
        await done(operator.PATCH('/api/v1/share-requests/{id}', { ...atTag(id, read), body }));
        return await done(submit(id));
      },
      see,
      reaches: 'submitted',
      neighbors: (r) => [
        {
          title: { zh: '提供单位先于监管部门审核', en: 'the provider before the regulator' },
          expects: refused(409, 'illegal-transition'),
          tries: () => approve(r, 'healthAuthority.2'),
        },
        {
          title: { zh: '运营单位自行确认', en: 'the operator confirms' },
          expects: forbidden,
          tries: () => confirm(id, operator),
        },
      ],
    },
  );
  await waiting(stage, id);
  const confirmed = await stage.step(
    'Art 15',
    { zh: '专区监管部门评估确认', en: 'The regulator confirms' },
    {
      act: () => done(confirm(id)),
      see,
      reaches: 'confirmed',
      neighbors: (r) => [
        {
          title: { zh: '确认人自行审核', en: 'the same person approves' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => approve(r, 'healthAuthority'),
        },
      ],
    },
  );
  const approved = await stage.step(
    'Art 15',
    { zh: '数据提供单位审核同意', en: 'The provider approves: a grant' },
    {
      act: () => done(approve(confirmed, 'healthAuthority.2')),
      see,
      reaches: 'approved',
      neighbors: () => [
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads it' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/share-requests/{id}', at(id)),
        },
      ],
    },
  );
  return await answer(operator.GET('/api/v1/grants/{id}', at(approved.items[0]?.grantId ?? '')));
}
