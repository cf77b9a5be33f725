import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Leaks } from '../support/leaks.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

describe('R16-1 the scan for raw personal data that every scenario ends with', () => {
  it.each([
    ['a name', '王䶮伟', 'name in table zones'],
    ['a phone', '电话 19900123456。', 'phone in table zones'],
    ['a resident id', '320199199003070017', 'resident id in table zones'],
  ])('finds %s planted in one row', async (_what, planted, finding) => {
    const [before] = await world.sql<{ id: string; purpose: string }>('SELECT id, purpose FROM zones LIMIT 1');
    expect(await world.scan()).toEqual([]);
    await world.sql('UPDATE zones SET purpose = $1 WHERE id = $2', planted, before?.id);
    expect(await world.scan()).toEqual([finding]);
    await world.sql('UPDATE zones SET purpose = $1 WHERE id = $2', before?.purpose, before?.id);
    world.leaks.found.length = 0;
  });
  it('finds a phone beside letters and among digests, and takes no digits inside a digest or an id for one', () => {
    const digest = '7b19900123456a'.padStart(64, 'c0ffee4d');
    const leaks = new Leaks();
    leaks.scan('digests', `${digest} \\x${digest}${digest}`);
    leaks.scan('ids', '01a22cdf-7b96-7437-8aa6-a19900123456 01a22cdf-7b96-7437-8aa6-19900123456a');
    expect(leaks.found).toEqual([]);
    leaks.scan('between', `${digest} 19900123456 ${digest}`);
    leaks.scan('beside letters', 'e19900123456a');
    leaks.scan('behind an id', '01a22cdf-7b96-7437-8aa6-51d5c460038c-19900123456');
    leaks.scan('digits alone', '320199199003070017');
    const phones = ['phone in between', 'phone in beside letters', 'phone in behind an id'];
    expect(leaks.found).toEqual([...phones, 'resident id in digits alone']);
  });
  it('finds what lies in the clear where only sealed files belong, whatever it says, and nothing in what is sealed', () => {
    const folder = mkdtempSync('/var/tmp/zonekeeper-leaks-');
    for (const place of ['objects/aa/bb', 'vault/snapshots', 'vault/copies', 'vault/work/x', 'witness'])
      mkdirSync(join(folder, place), { recursive: true });
    const found = (place: string, text: string): string[] => {
      const leaks = new Leaks();
      writeFileSync(join(folder, place), text);
      leaks.files(folder);
      rmSync(join(folder, place));
      return leaks.found;
    };
    for (const place of ['objects/aa/bb/o', 'vault/snapshots/s.parquet', 'vault/copies/c.refs'])
      expect([found(place, 'PAR1'), found(place, 'ZKS1 19900123456')]).toEqual([
        [`a file in the clear: ${place.split('/').at(-1) ?? ''}`],
        [],
      ]);
    expect(found('vault/work/x/job.csv', '19900123456')).toEqual([]);
    expect(found('witness/w', '19900123456')).toEqual(['phone in file w']);
    rmSync(folder, { recursive: true, force: true });
  });
  it('finds one in the bytes of an audit event, in an answer and in a log line', async () => {
    const refused = await world.post('dataAuthority', '/zones', { name: '䶮', kind: 'sector', purpose: 'p' });
    expect([refused.status, world.leaks.found]).toEqual([422, []]);
    const made = await world.post('dataAuthority', '/zones', { name: '䶮', kind: 'comprehensive', purpose: 'p' });
    expect([made.status, world.leaks.found]).toEqual([201, ['name in answer of post /api/v1/zones']]);
    expect(new Set(await world.scan())).toEqual(
      new Set(['name in answer of post /api/v1/zones', 'name in table zones', 'name in table audit_events']),
    );
    await world.sql(`DELETE FROM zones WHERE name = '䶮'`);
    await world.sql(`ALTER TABLE audit_events DISABLE TRIGGER USER`);
    await world.sql(`DELETE FROM audit_events WHERE object_id = $1`, made.body.id);
    world.leaks.found.length = 0;
    expect(await world.scan()).toEqual([]);
  });
});
