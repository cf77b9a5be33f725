import { createServer } from 'node:http';
import { R11_1, R12_1 } from '../../src/agreements/agreement.rules.ts';
import { R07_3 } from '../../src/applications/announcement.rules.ts';
import { R14_3_MASKS } from '../../src/data-plane/deidentifications/deidentification.rules.ts';
import { R16_5 } from '../../src/data-sharing/consents/consent-form.rules.ts';
import { R14_2 } from '../../src/data-sharing/openings/opening.rules.ts';
import { R06_2_CONSENT } from '../../src/data-sharing/partners/partner.rules.ts';
import { R14_1_FLOOR } from '../../src/data-sharing/resources/resource.rules.ts';
import { FEWEST } from '../../src/demo/walk/cohort.ts';
import { play } from '../../src/demo/walk/play.ts';
import { R18_1 } from '../../src/evaluation/evaluation.rules.ts';
import { R03_1 } from '../../src/organizations/organization.rules.ts';
import { R19_1_BEFORE } from '../../src/products/product.rules.ts';
import type { Rule } from '../../src/regulation/index.ts';
import { R21_5 } from '../../src/security-monitoring/inspections/inspection.rules.ts';
import { R22_1 } from '../../src/zones/platform-security/platform-security.rules.ts';
import { R05_1 } from '../../src/zones/zone.rules.ts';
import { Sealer } from '../../src/platform/ledger/sealer.service.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(180_000);
let world: World;
let url: string;
const { fetch } = globalThis;
beforeAll(async () => {
  world = await openWorld();
  url = await world.app.getUrl();
  world.app.get(Sealer).start(200); // as a server does: the file of the case waits for it
  globalThis.fetch = world.leaks.hearing(fetch);
});
afterAll(async () => {
  globalThis.fetch = fetch;
  await world.leaks.settled();
  await world.close();
});

/** A small run; the size of the issue is walked once below. */
async function walk(at = url): Promise<{ code: number; lines: string[]; last: string }> {
  const lines: string[] = [];
  const code = await play(at, (line) => lines.push(line), FEWEST);
  return { code, lines, last: lines.at(-1) ?? '' };
}

/** Everything a rule asks for is lawful while `work` runs. */
async function without<F, T>(rule: Rule<F>, work: () => Promise<T>): Promise<T> {
  const { check } = rule;
  rule.check = () => undefined;
  try {
    return await work();
  } finally {
    rule.check = check;
  }
}

describe('npm run demo, when a rule is switched off', () => {
  it.each<[string, Rule<never>, string]>([
    ['R03-1', R03_1, 'Record it as an operator'],
    ['R05-1', R05_1, 'Plan a health zone'],
    ['R22-1', R22_1, 'Record security level 2'],
    ['R07-3', R07_3, 'Draft the call'],
    ['R12-1', R12_1, 'Draft it for five years'],
    ['R11-1', R11_1, 'Draft it for five years'],
    ['R14-1', R14_1_FLOOR, 'Describe a resource'],
    ['R14-2', R14_2, 'Propose to open it to the zone'],
    ['R16-5', R16_5, 'Write the consent form'],
    ['R14-3', R14_3_MASKS, 'A copy is made and measured'],
    ['R06-2', R06_2_CONSENT, 'Register a partner'],
    ['R19-1', R19_1_BEFORE, 'Register a product'],
    ['R21-5', R21_5, 'Plan an inspection'],
    ['R18-1', R18_1, 'Made final by two bodies'],
  ])('fails without %s, and names the step', async (id, rule, step) => {
    const { code, last } = await without(rule, () => walk());
    expect(code).toBe(1);
    expect(last).toMatch(/FAILED .* step \d+ \(/);
    expect(last).toContain(step);
    expect(last).toMatch(new RegExp(`must be answered 422 rules-forbid.* ${id}, but was`));
  });
});

describe('npm run demo', () => {
  it('plays its own case, and again', async () => {
    const first = await walk();
    expect(first.last).toContain('91 steps lawful, 137 neighbors refused');
    expect(first.lines.filter((line) => line.includes('✗'))).toHaveLength(91);
    expect([first.code, (await walk()).code]).toEqual([0, 0]);
  });

  it('R16-1 has every answer it gets looked through for raw personal data', async () => {
    const before = await world.leaks.settled();
    expect(before).toBeGreaterThan(2 * (77 + 108)); // two walks, each step and each neighbor
    expect(world.leaks.found).toEqual([]);
    const [zone] = await world.sql<{ id: string; purpose: string }>(
      'SELECT id, purpose FROM zones ORDER BY id LIMIT 1',
    );
    const planting = 'UPDATE zones SET purpose = $1 WHERE id = $2';
    await world.sql(planting, '电话 19900123456', zone?.id);
    const headers = { authorization: `Bearer ${world.token('dataAuthority')}` };
    const heard = await globalThis.fetch(`${url}/api/v1/zones/${zone?.id ?? ''}`, { headers });
    await world.sql(planting, zone?.purpose, zone?.id);
    expect([heard.status, await world.leaks.settled()]).toEqual([200, before + 1]);
    expect(world.leaks.found).toEqual([`phone in answer of /api/v1/zones/${zone?.id ?? ''}`]);
    world.leaks.found.length = 0;
  });

  it('plays it with 100,000 persons unless told: 90,000 consent, and exactly those are delivered', async () => {
    const lines: string[] = [];
    expect(await play(url, (line) => lines.push(line))).toBe(0);
    const text = lines.join('\n');
    for (const said of [
      'Supply a batch of 100000 rows',
      'Register the consents of 90000 persons',
      'Deliver the rows of 90000 persons',
      'Deliver the rows of 89997 persons',
      'Suspend: the delivery under way is cut',
    ])
      expect(text).toContain(said);
  });
  it('passes after hand work on the cast, and after the legal clock was moved', async () => {
    await world.post('dataAuthority', '/zones', { name: '手工筹建专区', kind: 'comprehensive', purpose: '手工办理' });
    expect((await world.post(undefined, '/demo/clock', { days: 400 })).status).toBe(200);
    const { code, last } = await walk();
    expect([code, last]).toEqual([0, expect.stringContaining('steps lawful')]);
  });

  it('says how to go on when the clock has passed the policy set', async () => {
    await world.post(undefined, '/demo/clock', { to: '2032-01-01T00:00:00.000+08:00' });
    const { code, last } = await walk();
    expect([code, last]).toEqual([1, expect.stringContaining('R24-1')]);
    expect(last).toContain('/demo/reset');
  });

  it('says what to do where no server of the demo answers', async () => {
    const nobody = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((done) => nobody.listen(0, '127.0.0.1', done));
    const address = nobody.address();
    const elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const stranger = await walk(elsewhere);
    expect([stranger.code, stranger.last]).toEqual([1, expect.stringMatching(/HTTP 404.*demo mode.*BASE_URL/)]);
    await new Promise((done) => nobody.close(done));
    const none = await walk(elsewhere);
    expect([none.code, none.last]).toEqual([1, expect.stringMatching(/no server answers.*npm start.*BASE_URL/)]);
  });
});
