import { answer } from '../../../../openapi/client/index.ts';
import { agreementSeen, at, done, rehearsed } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid, type Neighbor } from '../walker.ts';
import { breach, type Agreement } from './agreement-terms.ts';
import { noDelivery, type Grant } from './delivery.ts';
import { heldDelivery } from './rows.ts';

/** Article 12: suspended and resumed by two bodies together, and its end rehearsed. */
export async function suspension(stage: Stage, { id }: Agreement, grant: Grant): Promise<void> {
  const authority = stage.as('dataAuthority');
  const see = () => agreementSeen(authority, id);
  const reason = { reason: '走查：已整改' };
  const suspend = (ground: string = breach.ground) =>
    authority.POST('/api/v1/agreements/{id}/suspend', { ...at(id), body: { ...breach, ground } });
  const resume = (client = authority) => client.POST('/api/v1/agreements/{id}/resume', { ...at(id), body: reason });
  await concurs(stage, id, 'suspend', {
    title: { zh: '无法定事由', en: 'a ground that is none' },
    expects: rulesForbid('R12-3'),
    tries: () => suspend('dislike'),
  });
  // a small run's rows are all on their way before anybody could suspend anything
  const running = stage.cohort.many ? await heldDelivery(stage, grant) : undefined;
  await stage.step(
    'Art 12',
    running
      ? { zh: '暂停，进行中的交付即被切断', en: 'Suspend: the delivery under way is cut' }
      : { zh: '暂停', en: 'Suspend' },
    {
      act: async () => {
        await done(suspend());
        await running?.isCut();
      },
      see,
      reaches: 'suspended',
      neighbors: () => [
        {
          title: { zh: '运营单位自行恢复', en: 'the operator resumes' },
          expects: forbidden,
          tries: () => resume(stage.as('operator')),
        },
        {
          title: { zh: '未经会同恢复', en: 'resume without concurrence' },
          expects: rulesForbid('R12-3'),
          tries: () => resume(),
        },
        noDelivery(stage, grant, { zh: '暂停期间交付', en: 'a delivery while suspended' }, 'agreement-not-effective'),
      ],
    },
  );
  await concurs(stage, id, 'resume', {
    title: { zh: '他行业主管部门会同', en: 'the authority of another sector concurs' },
    expects: refused(404, 'not-found'),
    tries: () =>
      stage
        .as('transportAuthority')
        .POST('/api/v1/agreements/{id}/concurrences', { ...at(id), body: { act: 'resume', version: 1, agrees: true } }),
  });
  await stage.step(
    'Art 12',
    { zh: '恢复', en: 'Resume' },
    {
      act: () => done(resume()),
      see,
      reaches: 'effective',
      neighbors: () => [
        {
          title: { zh: '以先前的会同再暂停', en: 'suspend on the concurrence of before' },
          expects: rulesForbid('R12-3'),
          tries: () => suspend(),
        },
      ],
    },
  );
  await rehearsedEnd(stage, id);
}

/** The answer names what would end, and nothing has. */
async function rehearsedEnd(stage: Stage, id: string): Promise<void> {
  const authority = stage.as('dataAuthority');
  const see = () => agreementSeen(authority, id);
  const terminate = (validateOnly: boolean, decision: { ground: string } = breach) =>
    authority.POST('/api/v1/agreements/{id}/terminate', {
      params: { path: { id }, query: { validateOnly } },
      body: { ...breach, ...decision },
    });
  await concurs(stage, id, 'terminate', {
    title: { zh: '公共利益而无文号', en: 'public interest, but no document' },
    expects: rulesForbid('R12-3'),
    tries: () => terminate(false, { ground: 'public_interest' }),
  });
  await stage.step(
    'Art 12',
    { zh: '预演终止', en: 'Rehearse the end' },
    {
      act: async () => {
        const { effects } = await rehearsed(terminate(true));
        if (!effects.some((e) => e.to === 'terminated' && e.ids.includes(id)))
          throw new Error(`the rehearsal does not name the agreement: ${JSON.stringify(effects)}`);
      },
      see,
      reaches: 'effective',
      neighbors: () => [
        {
          title: { zh: '预演与实际拒绝一致', en: 'the refusal of the real call, rehearsed' },
          expects: rulesForbid('R12-3'),
          tries: () => terminate(true, { ground: 'public_interest' }),
        },
      ],
    },
  );
}

/** What the history keeps of it all. */
export async function recorded(stage: Stage, { id }: Agreement): Promise<void> {
  const authority = stage.as('dataAuthority');
  const expected = 'draft revise open-signing sign sign sign take-effect amend suspend resume terminate';
  await stage.step(
    'Art 12',
    { zh: '留痕', en: 'Read the history' },
    {
      act: async () => {
        const { items } = await answer(authority.GET('/api/v1/agreements/{id}/history', at(id)));
        const acts = items.map((t) => t.act).join(' ');
        if (acts !== expected) throw new Error(`the history is "${acts}", not "${expected}"`);
      },
      see: () => agreementSeen(authority, id),
      reaches: 'terminated',
      neighbors: () => [
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads it' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/agreements/{id}/history', at(id)),
        },
      ],
    },
  );
}

/** The sector authority says yes to the version it sees. */
async function concurs(
  stage: Stage,
  id: string,
  act: 'suspend' | 'resume' | 'terminate',
  neighbor: Neighbor,
): Promise<void> {
  const health = stage.as('healthAuthority');
  const { state, version } = await agreementSeen(health, id);
  await stage.step(
    'Art 12',
    { zh: '卫健委会同意见', en: `The sector authority concurs: ${act}` },
    {
      act: () =>
        done(health.POST('/api/v1/agreements/{id}/concurrences', { ...at(id), body: { act, version, agrees: true } })),
      see: () => agreementSeen(health, id),
      reaches: state,
      neighbors: () => [neighbor],
    },
  );
}
