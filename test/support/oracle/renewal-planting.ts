import { addDays } from '../../../src/regulation/index.ts';
import { signAgreement } from '../evaluating.ts';
import { grantedRenewal, openRenewed, provedRenewal, signRenewed } from '../renewing.ts';
import type { As, World } from '../world.ts';
import type { Specimen } from './oracle.ts';

const theirs = { zone: 'comprehensive', operator: 'operator', doneBy: { assess: ['dataAuthority.4'] } } as const;
const decision = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'lawsuit' };
const turnedDown = [
  ['operator', 'withdraw', { reason: 'for the oracle' }],
  ['dataAuthority', 'refuse', { finding: 'for the oracle' }],
] as const;

/** Of agreements that soon end, one after the other: one fallen, one that led to another agreement, one only granted. */
export async function plantRenewals(world: World): Promise<Specimen[]> {
  const planted: Specimen[] = [];
  const { date } = world.clock.legal();
  const act = async (as: As, path: string, body: object): Promise<void> => {
    const answer = await world.post(as, path, body);
    if (answer.status >= 300) throw new Error(`${as} ${path}: ${answer.text}`);
  };
  const add = (path: string, state: string): void =>
    void planted.push({ id: path.split('/').at(-1) ?? '', state, ...theirs });
  for (const state of ['lapsed', 'concluded', 'granted']) {
    const termEnd = state === 'granted' ? date : addDays(date, 20);
    const agreementId = await signAgreement(world, 'comprehensive', 'operator', { termEnd });
    for (const [as, decides, body] of state === 'lapsed' ? turnedDown : []) {
      const path = await provedRenewal(world, agreementId, 'operator');
      await act(as, `${path}/${decides}`, body);
      add(path, decides === 'refuse' ? 'refused' : 'withdrawn');
    }
    const path = await grantedRenewal(world, 'comprehensive', agreementId, 'operator');
    if (state === 'concluded') {
      const renewed = await openRenewed(world, 'comprehensive', path, 'operator', '2034-06-01');
      await signRenewed(world, 'comprehensive', renewed, 'operator');
    }
    // its day is its last one: what the sweeper does the next day, so that it gives its place back
    if (state === 'granted') await world.sql(`UPDATE agreements SET state = 'expired' WHERE id = $1`, agreementId);
    else await act('dataAuthority', `/agreements/${agreementId}/terminate`, decision);
    add(path, state);
  }
  return planted;
}
