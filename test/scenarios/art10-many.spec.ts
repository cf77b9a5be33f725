import { v7 } from 'uuid';
import { cast } from '../../src/demo/cast.ts';
import { goOn, openCall, sealedTexts } from '../support/case.ts';
import { openWorld, type World } from '../support/world.ts';

jest.setTimeout(120_000);
const MANY = 130;
let world: World;
let call: string;
beforeAll(async () => {
  world = await openWorld();
  call = await openCall(world, '百家申报公告');
  await world.sql('DROP INDEX uq_applications_one_each'); // as many applicants are many organizations
  const ids = Array.from({ length: MANY }, () => v7());
  const texts = await sealedTexts(world, ids);
  await world.sql(
    `INSERT INTO applications (id, version, state, jurisdiction, case_number, announcement_id, zone_id, operator_id,
      policy_code, plan_sealed, checklist_sealed, notes_sealed, submitted_at, mean, created_at, updated_at)
     SELECT t.id, 6, 'reviewed', n.jurisdiction, 'T-' || i, n.id, n.zone_id, $2, n.policy_code, t.plan, t.checklist,
      t.notes, n.opens_at, 60 + i * 0.25, now(), now() FROM announcements n,
      unnest($3::uuid[], $4::bytea[], $5::bytea[], $6::bytea[]) WITH ORDINALITY AS t(id, plan, checklist, notes, i)
     WHERE n.id = $1`,
    call,
    cast.otherOperator.id,
    ids,
    ...['planSealed', 'checklistSealed', 'notesSealed'].map((name) => texts.map((one) => one[name])),
  );
  await goOn(world, 22);
});
afterAll(() => world.close());

it('R10-1 a published result decides every application of a round of more than a hundred; what is foreseen names a hundred of them', async () => {
  const [best] = await world.sql<{ id: string }>('SELECT id FROM applications WHERE announcement_id = $1 ORDER BY mean DESC LIMIT 1', call); // prettier-ignore
  const drafted = await world.post('dataAuthority', '/review-results', {
    announcementId: call,
    selectedIds: [best?.id],
  });
  expect([drafted.status, (drafted.body.entries as object[]).length]).toEqual([201, MANY]);
  const at = `/review-results/${drafted.body.id as string}`;
  const document = { documentNumber: '宁政复〔2026〕88号', documentDate: '2026-01-05' };
  expect((await world.post('dataAuthority.2', `${at}/report`)).status).toBe(200);
  expect((await world.post('cityGovernment', `${at}/endorse`, document)).status).toBe(200);
  const foreseen = await world.post('dataAuthority.2', `${at}/publish?validateOnly=true`);
  const effects = foreseen.body.effects as { ids: string[] }[];
  expect(effects).toMatchObject([
    { act: 'publish', count: 1 },
    { act: 'select', count: 1 },
    { act: 'not-select', count: MANY - 1 },
  ]);
  expect(effects.at(-1)?.ids).toHaveLength(100);
  expect((await world.post('dataAuthority.2', `${at}/publish`)).status).toBe(200);
  const states = await world.sql('SELECT state, count(*)::int AS n FROM applications WHERE announcement_id = $1 GROUP BY state ORDER BY state', call); // prettier-ignore
  expect(states).toEqual([
    { state: 'not_selected', n: MANY - 1 },
    { state: 'selected', n: 1 },
  ]);
});
