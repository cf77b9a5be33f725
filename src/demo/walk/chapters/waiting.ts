import { setTimeout } from 'node:timers/promises';
import { answer } from '../../../../openapi/client/index.ts';
import { agreementSeen, at } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';

const kind = { aggregate: 'share_request', limit: 100 };
const listOf = async (stage: Stage, as: As) =>
  await answer(stage.as(as).GET('/api/v1/tasks', { params: { query: kind } }));

/** Article 15: what was submitted stands on the list of who has to confirm it, and on nobody else's. */
export async function waiting(stage: Stage, id: string): Promise<void> {
  await stage.step(
    'Art 15',
    { zh: '查阅待办事项', en: "It stands on the regulator's list of tasks" },
    {
      act: async () => {
        const { items } = await listOf(stage, 'healthAuthority');
        const task = items.find((t) => t.objectId === id);
        if (!task?.waitsFor.includes('confirm') || task.dueAt === undefined)
          throw new Error('the regulator is not told that it has to confirm, and by when');
        for (const as of ['operator', 'otherOperator', 'transportAuthority'] as const)
          if ((await listOf(stage, as)).items.some((t) => t.objectId === id)) throw new Error(`it waits on ${as}`);
      },
      see: () => answer(stage.as('operator').GET('/api/v1/share-requests/{id}', at(id))),
      reaches: 'submitted',
      neighbors: () => [
        {
          title: { zh: '他人的游标', en: 'the cursor of somebody else' },
          expects: refused(400, 'invalid-cursor'),
          tries: async () => {
            const { nextCursor } = await answer(
              stage.as('dataAuthority').GET('/api/v1/tasks', { params: { query: { limit: 1 } } }),
            );
            const query = { limit: 1, cursor: nextCursor ?? 'none' };
            return await stage.as('operator').GET('/api/v1/tasks', { params: { query } });
          },
        },
      ],
    },
  );
}

/** What happened right now may be held back by what began before it and has not ended. */
const PATIENCE = 20;

/** Types of the events about one thing, as the operator's own system takes them: page by page, to the end. */
async function eventsAbout(stage: Stage, id: string): Promise<string> {
  const types: string[] = [];
  for (let cursor: string | undefined; ;) {
    const query = { limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await answer(stage.as('operator').GET('/api/v1/events', { params: { query } }));
    types.push(...page.items.filter((e) => e.objectId === id).map((e) => e.type));
    if (!page.more) return types.join(' ');
    cursor = page.nextCursor;
  }
}

/** Article 12: other systems are told the same as the history of the agreement, in the same order. */
export async function happened(stage: Stage, { id }: Agreement): Promise<void> {
  await stage.step(
    'Art 12',
    { zh: '依序取用事件', en: 'Take what happened as events, in order' },
    {
      act: async () => {
        const { items } = await answer(stage.as('operator').GET('/api/v1/agreements/{id}/history', at(id)));
        const expected = items.map((t) => `agreement.${t.act}`).join(' ');
        for (let attempt = 1; ; attempt += 1) {
          const told = await eventsAbout(stage, id);
          if (told === expected) return;
          if (attempt === PATIENCE) throw new Error(`the events are "${told}", not "${expected}"`);
          await setTimeout(500);
        }
      },
      see: () => agreementSeen(stage.as('operator'), id),
      reaches: 'terminated',
      neighbors: () => [
        {
          title: { zh: '他人的游标', en: 'the cursor of somebody else' },
          expects: refused(400, 'invalid-cursor'),
          tries: async () => {
            const { nextCursor: cursor } = await answer(stage.as('operator').GET('/api/v1/events'));
            return await stage.as('otherOperator').GET('/api/v1/events', { params: { query: { cursor } } });
          },
        },
      ],
    },
  );
}
