import { answer } from '../../../../openapi/client/index.ts';
import type { Person } from '../../person-set.ts';
import { at, done, settled } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { forbidden, refused, type Neighbor } from '../walker.ts';
import { askDelivery, deliveredRows, deliverySeen, mustBeTheConsenting, mustLack, type Rows } from './rows.ts';
import type { Grant, Scenario } from './sharing.ts';

export type { Grant } from './sharing.ts';

/** A delivery that is refused, and leaves none behind. */
export const noDelivery = (stage: Stage, grant: Grant, title: Neighbor['title'], code: string): Neighbor => ({
  title,
  expects: refused(409, code),
  tries: () => askDelivery(stage, grant),
  unchanged: () => answer(stage.as('operator').GET('/api/v1/deliveries', { params: { query: { grantId: grant.id } } })),
});

/** Articles 15, 16, 23: rows of those who consent, and no others; a withdrawal and a restriction hold at once. */
export async function deliveries(stage: Stage, grant: Grant, scenario: Scenario): Promise<void> {
  const { cohort } = stage;
  let first: Rows = new Map();
  await delivered(stage, grant, cohort.consenting, {
    holds: (rows) => {
      mustBeTheConsenting(rows, cohort.cells);
      first = rows;
    },
    stranger: { title: { zh: '提供单位读取', en: 'the provider reads the rows' }, expects: forbidden },
    as: 'healthAuthority',
  });
  await withdrawn(stage, scenario);
  const gone = cohort.withdrawing.map((person) => cohort.cellOf(person));
  await delivered(stage, grant, cohort.consenting - gone.length, {
    holds: (rows) => {
      mustLack(rows, first, gone);
    },
    stranger: {
      title: { zh: '他运营单位读取', en: 'another operator reads the rows' },
      expects: refused(404, 'not-found'),
    },
    as: 'otherOperator',
  });
  await restricted(stage, grant);
}

interface Reader {
  /** Throws where the rows are not the lawful ones. */
  holds(rows: Rows): void;
  /** Somebody else who tries. */
  readonly as: As;
  readonly stranger: Pick<Neighbor, 'title' | 'expects'>;
}
async function delivered(stage: Stage, grant: Grant, rows: number, reader: Reader): Promise<void> {
  const see = ({ id }: { id: string }) => deliverySeen(stage, id);
  const read = (id: string, as: As = 'operator') =>
    stage.as(as).GET('/api/v1/deliveries/{id}/rows', { ...at(id), parseAs: 'text' });
  await stage.step(
    'Art 15',
    { zh: `交付${rows}人的数据行`, en: `Deliver the rows of ${rows} persons` },
    {
      act: async () => {
        const made = await deliveredRows(stage, grant);
        reader.holds(made.rows);
        const ended = await settled(['queued', 'running'], () => see(made));
        if (ended.rows !== rows) throw new Error(`the receipt says ${ended.rows} rows, not ${rows}`);
        return ended;
      },
      see,
      reaches: 'delivered',
      neighbors: ({ id }) => [
        {
          title: { zh: '再次读取', en: 'read it twice' },
          expects: refused(409, 'illegal-transition'),
          tries: () => read(id),
        },
        { ...reader.stranger, tries: () => read(id, reader.as) },
      ],
    },
  );
}

/** Some of this run's scenario withdraw, each alone and by identity; consents to other scenarios stay. */
async function withdrawn(stage: Stage, { id: scenarioId }: Scenario): Promise<void> {
  const { withdrawing } = stage.cohort;
  const channel = stage.as('consentChannel');
  const withdraw = ({ residentId: subject }: Person, client = channel) =>
    client.POST('/api/v1/consent-withdrawals', { body: { subject, channel: 'my_nanjing', scenarioId } });
  const [person] = withdrawing;
  await stage.step(
    'Art 16',
    { zh: `${withdrawing.length}人各自撤回授权`, en: `${withdrawing.length} persons withdraw, each alone` },
    {
      act: async () => {
        for (const each of withdrawing) {
          const told = await answer(withdraw(each));
          if (told.withdrawn !== 1) throw new Error(`${told.withdrawn} consents were withdrawn, not 1`);
        }
      },
      see: async () => {
        const query = { params: { query: { scenarioId, state: 'withdrawn' as const, limit: 100 } } };
        const { items } = await answer(channel.GET('/api/v1/consents', query));
        if (items.length !== withdrawing.length) throw new Error(`${items.length} consents are withdrawn`);
        return { state: items[0]?.state ?? 'active', items };
      },
      reaches: 'withdrawn',
      neighbors: ({ items }) => [
        {
          title: { zh: '运营单位代为撤回', en: 'the operator does it' },
          expects: forbidden,
          tries: () =>
            stage
              .as('operator')
              .POST('/api/v1/consents/{id}/withdraw', { ...at(items[0]?.id ?? ''), body: { channel: 'my_nanjing' } }),
        },
        {
          title: { zh: '运营单位按身份撤回', en: 'the operator does it by identity' },
          expects: forbidden,
          tries: () =>
            person === undefined
              ? Promise.reject(new Error('nobody withdraws'))
              : withdraw(person, stage.as('operator')),
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
