import { answer } from '../../../../openapi/client/index.ts';
import { at } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused } from '../walker.ts';

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
