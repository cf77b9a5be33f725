import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { at, atTag, done, tagOf } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';
import type { Resource } from './catalog.ts';

/** Articles 17, 19: the regulator is told of a product before it is launched, and approves nothing. */
export async function product(
  stage: Stage,
  { id: agreementId }: Agreement,
  resource: Resource,
  partner: Schemas['PartnerView'],
): Promise<void> {
  const operator = stage.as('operator');
  const regulator = stage.as('healthAuthority');
  const see = ({ id }: { id: string }) => answer(operator.GET('/api/v1/products/{id}', at(id)));
  const { id } = await created(stage, agreementId, resource, partner);
  const notify = (client = operator) => client.POST('/api/v1/products/{id}/notify', at(id));
  const launch = (client = operator) => client.POST('/api/v1/products/{id}/launch', at(id));
  await stage.step(
    'Art 19',
    { zh: '告知专区监管部门', en: 'Notify the regulator' },
    {
      act: () => done(notify()),
      see,
      reaches: 'notified',
      neighbors: () => [
        {
          title: { zh: '监管部门审批（无此办理）', en: 'the regulator approves: no such act' },
          expects: refused(404, 'not-found'),
          // not in the contract, so the client has no type for it
          tries: () => regulator.POST('/api/v1/products/{id}/approve' as '/api/v1/products/{id}/notify', at(id)),
        },
        {
          title: { zh: '监管部门代为上线', en: 'the regulator launches' },
          expects: forbidden,
          tries: () => launch(regulator),
        },
      ],
    },
  );
  await stage.step(
    'Art 19',
    { zh: '产品上线', en: 'Launch it' },
    {
      act: () => done(launch()),
      see,
      reaches: 'launched',
      neighbors: () => [
        {
          title: { zh: '不告知即改价', en: 'a new price, and nobody told' },
          expects: refused(409, 'illegal-transition'),
          tries: async () => {
            const read = await tagOf(operator.GET('/api/v1/products/{id}', at(id)));
            const notice = { pricing: { unit: 'per_call', price: '9.00' } };
            return await operator.PATCH('/api/v1/products/{id}', { ...atTag(id, read), body: { notice } });
          },
        },
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads it' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/products/{id}', at(id)),
        },
      ],
    },
  );
}

function created(
  stage: Stage,
  agreementId: string,
  resource: Resource,
  { id: partnerId, scenarioIds }: Schemas['PartnerView'],
): Promise<Schemas['ProductView']> {
  const operator = stage.as('operator');
  const notice: Schemas['NoticeInput'] = {
    pricing: { unit: 'per_call', price: '1.20' },
    pricingBasis: '走查：成本核算',
    purposes: ['public_health'],
    scenarios: ['慢性病管理服务'],
    scopeOfUse: '本市医疗机构',
    modeOfUse: '接口查询',
    sourceResourceIds: [resource.id],
    partnerIds: [partnerId],
    scenarioIds,
  };
  const body = { agreementId, name: stage.name('慢病风险评估服务'), notice };
  return stage.step(
    'Art 19',
    { zh: '登记产品', en: 'Register a product' },
    {
      act: () => done(operator.POST('/api/v1/products', { body })),
      see: ({ id }) => answer(operator.GET('/api/v1/products/{id}', at(id))),
      reaches: 'draft',
      neighbors: ({ id }) => [
        {
          title: { zh: '未告知即上线', en: 'launch it, and nobody told' },
          expects: rulesForbid('R19-1'),
          tries: () => operator.POST('/api/v1/products/{id}/launch', at(id)),
        },
        {
          title: { zh: '他运营单位依此协议登记', en: 'another operator under this agreement' },
          expects: refused(400, 'validation-failed'),
          tries: () => stage.as('otherOperator').POST('/api/v1/products', { body }),
        },
      ],
    },
  );
}
