import type { As, World } from '../world.ts';
import type { Specimen } from './oracle.ts';
import { violationBody } from './violation.ts';

const late = { 'request-concurrence': 'already-decided' };
const about = { act: 'uphold', version: 1 };

/** 会同: one that waits for the other body, and one that the other body refused. */
export async function plantConcurrences(world: World): Promise<Specimen[]> {
  const act = async (as: As, path: string, body: object): Promise<string> => {
    const answer = await world.post(as, path, body);
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.text}`);
    return answer.body.id as string;
  };
  const planted: Specimen[] = [];
  for (const refused of [false, true]) {
    const id = await act('governanceCenter', '/violations', violationBody);
    await act('dataAuthority', `/violations/${id}/request-concurrence`, about);
    const no = { ...about, agrees: false, reason: 'for the oracle' };
    if (refused) await act('healthAuthority', `/violations/${id}/concurrences`, no);
    planted.push({
      ...{ id, state: 'reported', zone: 'health', operator: 'operator', issuer: 'governanceCenter', asked: true },
      doneBy: { report: ['governanceCenter.1'] },
      ...(refused ? { escalated: true, late: { ...late, concur: 'already-decided' } } : { late }),
    });
  }
  return planted;
}
