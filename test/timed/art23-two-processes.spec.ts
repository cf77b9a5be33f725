import { seedIds } from '../../src/demo/ids.ts';
import { communityCsv, grantOf, plainItem } from '../support/deliveries.ts';
import { Remote, type Told } from '../support/remote.ts';
import { buildServers, endServers, Server, serverFolder } from '../support/server.ts';
import { ranBetween } from '../support/stood-still.ts';

jest.setTimeout(240_000);
const ROWS = 300_000;
const suspension = { ground: 'breach', fact: 'late', clause: 'termination', remedies: 'reconsideration or lawsuit' };
const agreement = `/agreements/${seedIds.agreements.effective}`;
let reader: Remote;
let decider: Remote;

beforeAll(async () => {
  await buildServers();
  const data = serverFolder();
  const first = new Server({ DATA_DIR: data });
  reader = await Remote.of(first);
  decider = await Remote.of(new Server({ DATA_DIR: data, ...(await first.joined()), DEMO: 'true' }));
});
afterAll(endServers);

const together = async (act: 'suspend' | 'resume', body: object): Promise<Told> => {
  const { version } = (await decider.get('dataAuthority', agreement)).body;
  await decider.post('healthAuthority', `${agreement}/concurrences`, { act, version, agrees: true });
  return await decider.post('dataAuthority', `${agreement}/${act}`, body);
};

describe('Art. 12, 23: a delivery streams from one process, the suspension comes through another', () => {
  it('R12-3, R23-2 no byte comes later than a second after the answer, and none is completed, five times', async () => {
    const csv = communityCsv(ROWS);
    const snapshots = `/resources/${seedIds.resources.communities}/snapshots`;
    expect((await reader.csv('dataProvider', snapshots, csv)).status).toBe(201);
    const grantId = await grantOf(reader.world, plainItem, 'dataProvider');
    const bearer = await reader.token('operator');
    const late: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const made = await reader.post('operator', '/deliveries', { grantId });
      expect(made.status).toBe(201);
      const running = reader.stream(`/deliveries/${made.body.id}/rows`, bearer);
      await running.begun;
      const done = await together('suspend', suspension);
      const answeredAt = performance.now();
      expect([done.status, done.body.state]).toEqual([200, 'suspended']);
      const { whole, lastByteAt } = await running.rest();
      late.push(Math.round(ranBetween(answeredAt, lastByteAt)));
      expect(whole).toBe(false);
      const refused = await reader.post('operator', '/deliveries', { grantId });
      expect([refused.status, refused.body.code]).toEqual([409, 'agreement-not-effective']);
      await new Promise((settled) => setTimeout(settled, 300));
      expect((await reader.get('operator', `/deliveries/${made.body.id}`)).body.state).toBe('cut');
      expect((await together('resume', { reason: 'rectified' })).status).toBe(200);
    }
    console.log(`last byte had come so many ms after the answer: ${late.join(', ')}`);
    expect(Math.max(...late)).toBeLessThan(1000);
  });
});
