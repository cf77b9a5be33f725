import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { NAME_MARKER } from '../../person-set.ts';
import { at, done, settled } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, type Neighbor } from '../walker.ts';
import { CONSENTING } from './consents.ts';
import type { Grant, Scenario } from './sharing.ts';

export type { Grant } from './sharing.ts';
type Delivery = Schemas['DeliveryView'];
/** A name, a phone number or the head of a resident id of the generated set, in the clear. */
const RAW = new RegExp(`${NAME_MARKER}|\\b199\\d{8}\\b|\\b320199(19|20)\\d{2}`);

const askDelivery = (stage: Stage, { id: grantId }: Grant) =>
  stage.as('operator').POST('/api/v1/deliveries', { body: { grantId } });

/** A delivery that is refused, and leaves none behind. */
export const noDelivery = (stage: Stage, grant: Grant, title: Neighbor['title'], code: string): Neighbor => ({
  title,
  expects: refused(409, code),
  tries: () => askDelivery(stage, grant),
  unchanged: () => answer(stage.as('operator').GET('/api/v1/deliveries', { params: { query: { grantId: grant.id } } })),
});

/** Articles 15, 16, 23: rows of those who consent, and no others; a withdrawal and a restriction hold at once. */
export async function deliveries(stage: Stage, grant: Grant, scenario: Scenario): Promise<void> {
  await delivered(stage, grant, CONSENTING, {
    title: { zh: '提供单位读取', en: 'the provider reads the rows' },
    expects: forbidden,
  });
  await withdrawn(stage, scenario);
  await delivered(stage, grant, CONSENTING - 1, {
    title: { zh: '他运营单位读取', en: 'another operator reads the rows' },
    expects: refused(404, 'not-found'),
  });
  await restricted(stage, grant);
}

async function delivered(
  stage: Stage,
  grant: Grant,
  rows: number,
  stranger: Pick<Neighbor, 'title' | 'expects'>,
): Promise<void> {
  const operator = stage.as('operator');
  const see = ({ id }: { id: string }): Promise<Delivery> => answer(operator.GET('/api/v1/deliveries/{id}', at(id)));
  const read = (id: string, client = operator) =>
    client.GET('/api/v1/deliveries/{id}/rows', { ...at(id), parseAs: 'text' });
  const other = stranger.expects.status === 404 ? 'otherOperator' : 'healthAuthority';
  await stage.step(
    'Art 15',
    { zh: `交付${rows}人的数据行`, en: `Deliver the rows of ${rows} persons` },
    {
      act: async () => {
        const made = await done(askDelivery(stage, grant));
        const text = await answer(read(made.id));
        const found = text.split('\n').filter((line) => line !== '').length;
        if (found !== rows) throw new Error(`${found} rows were delivered, not ${rows}`);
        if (RAW.test(text)) throw new Error('a raw value was delivered');
        return await settled(['queued', 'running'], () => see(made));
      },
      see,
      reaches: 'delivered',
      neighbors: ({ id }) => [
        {
          title: { zh: '再次读取', en: 'read it twice' },
          expects: refused(409, 'illegal-transition'),
          tries: () => read(id),
        },
        { ...stranger, tries: () => read(id, stage.as(other)) },
      ],
    },
  );
}

/** Somebody of this run's scenario withdraws; consents to other scenarios stay. */
async function withdrawn(stage: Stage, { id: scenarioId }: Scenario): Promise<void> {
  const channel = stage.as('consentChannel');
  const query = { params: { query: { scenarioId, state: 'active' as const, limit: 1 } } };
  const { items } = await answer(channel.GET('/api/v1/consents', query));
  const id = items[0]?.id ?? '';
  const withdraw = (client = channel) =>
    client.POST('/api/v1/consents/{id}/withdraw', { ...at(id), body: { channel: 'my_nanjing' } });
  await stage.step(
    'Art 16',
    { zh: '一人撤回授权', en: 'One person withdraws' },
    {
      act: () => done(withdraw()),
      see: () => answer(channel.GET('/api/v1/consents/{id}', at(id))),
      reaches: 'withdrawn',
      neighbors: () => [
        {
          title: { zh: '运营单位代为撤回', en: 'the operator does it' },
          expects: forbidden,
          tries: () => withdraw(stage.as('operator')),
        },
      ],
    },
  );
}

async function restricted(stage: Stage, grant: Grant): Promise<void> {
  const [center, colleague] = [stage.as('governanceCenter'), stage.as('governanceCenter.2')];
  const see = ({ id }: { id: string }) => answer(center.GET('/api/v1/restrictions/{id}', at(id)));
  const risk = { targetType: 'grant', targetId: grant.id, reason: '走查：读取异常' } as const;
  const lift = (id: string, client = center) =>
    client.POST('/api/v1/restrictions/{id}/lift', { ...at(id), body: { ground: 'false_alarm', reason: '走查' } });
  const imposed = await stage.step(
    'Art 23',
    { zh: '治理中心采取技术限制', en: 'The center restricts the grant' },
    {
      act: () => done(center.POST('/api/v1/restrictions', { body: risk })),
      see,
      reaches: 'active',
      neighbors: ({ id }) => [
        noDelivery(stage, grant, { zh: '限制期间交付', en: 'a delivery while restricted' }, 'use-restricted'),
        {
          title: { zh: '同一人解除', en: 'the same person lifts it' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => lift(id),
        },
      ],
    },
  );
  await stage.step(
    'Art 23',
    { zh: '他人解除限制', en: 'A colleague lifts it' },
    {
      act: () => done(lift(imposed.id, colleague)),
      see,
      reaches: 'lifted',
      neighbors: ({ id }) => [
        {
          title: { zh: '再次解除', en: 'lift it again' },
          expects: refused(409, 'illegal-transition'),
          tries: () => lift(id, colleague),
        },
      ],
    },
  );
}
