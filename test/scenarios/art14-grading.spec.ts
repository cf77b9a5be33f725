import { seedIds } from '../../src/demo/ids.ts';
import { draftResource, graded, idField, plainField } from '../support/resources.ts';
import { told } from '../support/told.ts';
import { openWorld, type As, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});
const { resources } = seedIds;
const draft = async (as: As, more: object = {}): Promise<string> => {
  const made = await world.post(as, '/resources', draftResource(more));
  expect(made.status).toBe(201);
  return made.headers.location as string;
};
const draftWith = (...fields: object[]) => world.post('dataProvider', '/resources', draftResource({ fields }));

describe('Art. 14: the catalog', () => {
  it('shows what is cataloged to anyone who is logged in, and never who graded it', async () => {
    for (const as of ['operator', 'partner', 'consentChannel', 'experts'] as const) {
      const seen = await world.get(as, `/resources/${resources.health}`);
      expect([seen.status, seen.body.grade, seen.body.allowedActions]).toEqual([200, 4, []]);
      expect(JSON.stringify(seen.body)).not.toMatch(/gradedBy|"grading"|lowering/);
      expect((await world.get(as, `/resources/${resources.draft}`)).status).toBe(404);
      expect((await world.get(as, `/resources/${resources.health}/gradings`)).status).toBe(403);
    }
    expect((await world.get(undefined, `/resources/${resources.health}`)).status).toBe(401);
    const list = await world.get('operator', '/resources?includeTotal=true');
    expect(list.body.total).toBe(2);
    expect((await world.get('dataProvider', `/resources/${resources.draft}`)).status).toBe(200);
    expect((await world.get('transportAuthority', `/resources/${resources.draft}`)).status).toBe(404);
  });

  it.each(['operator', 'sectorless', 'governanceCenter'])(
    'R14-1 is described only by providers, not by %s',
    async (as) => {
      const who = (as === 'sectorless' ? 'cityGovernment' : as) as As;
      expect(told(await world.post(who, '/resources', draftResource()))).toEqual([403, 'forbidden']);
    },
  );

  it('R14-1 takes the highest grade of the fields, whatever is sent', async () => {
    const sent = await world.post('dataProvider', '/resources', { ...draftResource(), grade: 1 });
    expect(told(sent)).toEqual([400, 'validation-failed']);
    const made = await draftWith(plainField('a'), plainField('b', { grading: graded(2) }), idField());
    expect([made.status, made.body.grade, made.body.containsPersonal]).toEqual([201, 3, true]);
  });

  it('R14-1 names the field that is graded below its floor', async () => {
    const low = await draftWith(plainField('area'), idField({ grading: graded(2) }));
    expect(told(low)).toEqual([422, 'rules-forbid', 'R14-1']);
    expect(low.body.findings[0].message).toContain('resident_id (2 < 3)');
    const sensitive = { ...plainField('note'), containsPersonal: true, sensitivePersonal: true, grading: graded(3) };
    const lower = await draftWith(sensitive);
    expect(lower.body.findings[0].message).toContain('note (3 < 4)');
  });

  it('R14-1 does not take a grade below the harm stated, nor core data at all', async () => {
    const meek = await draftWith(plainField('a', { grading: { ...graded(1), harm: 'serious' } }));
    expect(told(meek)).toEqual([422, 'rules-forbid', 'R14-1']);
    const core = { ...graded(4), objects: ['national_security'] };
    expect(told(await draftWith(plainField('a', { grading: core })))).toEqual([422, 'rules-forbid', 'R14-1']);
    const stranger = { ...graded(4), objects: ['dragons'] };
    expect(told(await draftWith(plainField('a', { grading: stranger })))).toEqual([422, 'rules-forbid', 'R14-1']);
    const important = await draftWith(
      plainField('a', { grading: { ...graded(4), objects: ['national_security'], harm: 'general' } }),
    );
    expect([important.status, important.body.nationalTier]).toEqual([201, 'important']);
  });

  it('R16-1 does not let flags deny what a class says', async () => {
    expect(told(await draftWith(idField({ containsPersonal: false })))).toEqual([422, 'rules-forbid', 'R16-1']);
    expect(told(await draftWith(plainField('a', { fieldClass: 'unheard_of' })))).toEqual([
      422,
      'rules-forbid',
      'R16-1',
    ]);
  });

  it('R15-6 is entered by another person than the one who drafted, R14-1 with every field graded', async () => {
    const { grading: _none, ...ungraded } = plainField('area');
    const path = await draft('dataProvider', { fields: [ungraded, idField()] });
    expect(told(await world.post('dataProvider', `${path}/catalog`))).toEqual([403, 'separation-of-duties']);
    expect(told(await world.post('dataProvider.2', `${path}/catalog`))).toEqual([422, 'rules-forbid', 'R14-1']);
    expect(told(await world.post('healthAuthority', `${path}/catalog`))).toEqual([404, 'not-found']);
    expect(told(await world.post('dataAuthority', `${path}/catalog`))).toEqual([403, 'forbidden']);
    const graded1 = await world.post('dataProvider', `${path}/grade`, { field: 'area', ...graded(1) });
    expect([graded1.status, graded1.body.grade]).toEqual([200, 3]);
    const done = await world.post('dataProvider.2', `${path}/catalog`);
    expect([done.status, done.body.state, done.body.grade]).toEqual([200, 'cataloged', 3]);
    const records = await world.get('dataAuthority', `${path}/gradings`);
    expect(records.body.items).toHaveLength(2);
    expect(
      new Set(records.body.items.map((r: { gradedBy: string; reviewedBy: string }) => r.gradedBy === r.reviewedBy)),
    ).toEqual(new Set([false]));
  });

  it('replaces, adds and removes fields of a draft, and refuses a stale or unconditional change', async () => {
    const path = await draft('dataProvider');
    const change = { fields: [plainField('area', { title: 'Area' }), plainField('extra', { grading: graded(2) })] };
    expect((await world.send('patch', 'dataProvider', path, change)).status).toBe(428);
    const done = await world.send('patch', 'dataProvider', path, change, { 'if-match': '*' });
    expect(done.body.fields.map((f: { name: string }) => f.name)).toEqual(['area', 'extra']);
    const again = await world.get('dataProvider', path);
    expect([again.body.fields, again.body.grade]).toEqual([done.body.fields, 2]);
    const low = { fields: [idField({ grading: graded(1) })] };
    expect(told(await world.send('patch', 'dataProvider', path, low, { 'if-match': '*' }))).toEqual([
      422,
      'rules-forbid',
      'R14-1',
    ]);
    expect((await world.send('delete', 'dataProvider', path, undefined, { 'if-match': '*' })).status).toBe(204);
    expect((await world.get('dataProvider', path)).status).toBe(404);
  });

  it('R14-5 raises at once and lowers only by proposal, check and confirmation', async () => {
    const path = await draft('healthAuthority', { fields: [plainField('area', { grading: graded(2) })] });
    await world.post('healthAuthority.2', `${path}/catalog`);
    const step = (as: As, act: string, grade?: number) =>
      world.post(as, `${path}/${act}`, grade === undefined ? {} : { field: 'area', ...graded(grade) });
    expect(told(await step('healthAuthority', 'raise', 2))).toEqual([422, 'rules-forbid', 'R14-5']);
    const raised = await step('healthAuthority', 'raise', 3);
    expect([raised.status, raised.body.grade]).toEqual([200, 3]);
    expect(told(await step('healthAuthority', 'propose-lowering', 3))).toEqual([422, 'rules-forbid', 'R14-5']);
    const proposed = await step('healthAuthority', 'propose-lowering', 1);
    expect([proposed.status, proposed.body.grade, proposed.body.lowering.grade]).toEqual([200, 3, 1]);
    expect(told(await step('healthAuthority.2', 'propose-lowering', 2))).toEqual([409, 'out-of-order']);
    expect(told(await step('dataAuthority', 'confirm-lowering'))).toEqual([409, 'out-of-order']);
    expect(told(await step('healthAuthority', 'check-lowering'))).toEqual([403, 'separation-of-duties']);
    expect((await step('healthAuthority.2', 'check-lowering')).body.grade).toBe(3);
    expect(told(await step('healthAuthority.3', 'confirm-lowering'))).toEqual([403, 'forbidden']);
    const lowered = await step('dataAuthority', 'confirm-lowering');
    expect([lowered.status, lowered.body.grade, lowered.body.lowering]).toEqual([200, 1, null]);
    const { items } = (await world.get('healthAuthority', `${path}/gradings`)).body;
    expect(items.map((r: { grade: number }) => r.grade)).toEqual([2, 3, 1]);
    expect([items[1].supersedes, items[2].supersedes]).toEqual([items[0].id, items[1].id]);
    expect(new Set([items[2].gradedBy, items[2].reviewedBy, items[2].confirmedBy]).size).toBe(3);
  });

  it('R14-1 keeps gradings as they were: nobody changes or removes one', async () => {
    await expect(world.sql('UPDATE grading_records SET grade = 1')).rejects.toThrow('append-only');
    await expect(world.sql('DELETE FROM grading_records')).rejects.toThrow('append-only');
  });

  it('suspends, resumes and retires', async () => {
    const path = await draft('dataProvider');
    await world.post('dataProvider.2', `${path}/catalog`);
    expect(told(await world.post('operator', `${path}/suspend`, { reason: 'x' }))).toEqual([403, 'forbidden']);
    expect((await world.post('dataAuthority', `${path}/suspend`, { reason: 'x' })).body.state).toBe('suspended');
    expect(told(await world.post('dataProvider', `${path}/catalog`))[1]).toBe('separation-of-duties');
    expect(told(await world.post('dataProvider.2', `${path}/catalog`))).toEqual([409, 'illegal-transition']);
    expect((await world.post('dataAuthority', `${path}/resume`)).body.state).toBe('cataloged');
    expect((await world.post('dataProvider', `${path}/retire`, { reason: 'x' })).body.state).toBe('retired');
  });

  it('is resumed by the body that suspended it, or by the data authority: its provider does not undo an order', async () => {
    const path = await draft('dataProvider');
    const act = (as: As, name: string, body: object = {}) => world.post(as, `${path}/${name}`, body);
    const offered = async (as: As) => ((await world.get(as, path)).body.allowedActions as string[]).includes('resume');
    await act('dataProvider.2', 'catalog');
    await act('dataAuthority', 'suspend', { reason: 'ordered' });
    for (const query of ['?validateOnly=true', ''])
      expect(told(await act('dataProvider', `resume${query}`))).toEqual([403, 'forbidden']);
    expect([await offered('dataProvider'), await offered('dataAuthority')]).toEqual([false, true]);
    expect((await act('dataAuthority', 'resume')).body.state).toBe('cataloged');

    const suspended = await act('dataProvider', 'suspend', { reason: 'own checks' });
    expect(suspended.body.allowedActions).toContain('resume');
    expect((await act('dataProvider.2', 'resume')).body.state).toBe('cataloged'); // another person of the same body
    await act('dataProvider', 'suspend', { reason: 'own checks' });
    expect((await act('dataAuthority', 'resume')).body.state).toBe('cataloged');
    await act('dataAuthority', 'suspend', { reason: 'ordered again' }); // the last suspension counts
    expect(told(await act('dataProvider', 'resume'))).toEqual([403, 'forbidden']);
  });
});
