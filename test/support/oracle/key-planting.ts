import { seedIds } from '../../../src/demo/ids.ts';
import type { As, World } from '../world.ts';
import { sealBody } from './key-disposal.ts';
import type { Provider, Specimen } from './oracle.ts';

const reason = { reason: 'for the oracle' };

/** Disposals of keys in every state, of what nothing else is made of. */
export async function plantKeys(world: World): Promise<[Specimen][]> {
  const planted: [Specimen][] = [];
  const add = (_kind: string, one: Specimen): void => void planted.push([one]);
  const act = async (as: As, path: string, body: object): Promise<string> => {
    const answer = await world.post(as, path, body);
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.text}`);
    return answer.body.id as string;
  };
  const { resources, agreements } = seedIds;
  const doneBy = { seal: ['governanceCenter.1'] } as const;
  const seal = (kind: string, id: string) => act('governanceCenter', '/key-disposals', sealBody(kind, id));
  const lifted = await seal('resource', resources.prohibited);
  await act('governanceCenter.2', `/key-disposals/${lifted}/lift`, reason);
  const held = await seal('resource', resources.prohibited);
  const gone = await seal('resource', resources.retired);
  await act('dataAuthority', `/key-disposals/${gone}/concurrences`, { act: 'destroy', version: 1, agrees: true });
  await act('governanceCenter.2', `/key-disposals/${gone}/destroy`, reason);
  const providers: readonly Provider[] = ['healthAuthority'];
  add('key_disposal', { id: lifted, state: 'lifted', providers, doneBy });
  add('key_disposal', { id: held, state: 'sealed', providers, doneBy });
  add('key_disposal', { id: gone, state: 'destroyed', providers: ['dataProvider'], doneBy });
  const ofOperator = { operator: 'operator', doneBy } as const;
  const closed = await seal('agreement', agreements.expired);
  add('key_disposal', { id: closed, state: 'sealed', zone: 'transport', ...ofOperator });
  // on their way only for a moment: put into the states that they go through
  const ordered = `, destroy_reason = 'x', ordered_at = sealed_at, destroyed_org = sealed_org, destroyed_by = id`;
  for (const [state, of, set] of [
    ['lifting', agreements.terminated, ''],
    ['destroying', agreements.abandoned, ordered],
  ] as const) {
    const id = await seal('agreement', of);
    await world.sql(`UPDATE key_disposals SET state = $2${set} WHERE id = $1`, id, state);
    add('key_disposal', { id, state, zone: 'comprehensive', ...ofOperator });
  }
  return planted;
}
