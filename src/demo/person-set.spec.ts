import { isResidentId } from '../data-plane/engine/resident-id.ts';
import { DISTRICTS, NAME_MARKER, personCsv, personIds, persons } from './person-set.ts';

const rows = 50_000;

it('makes distinct, valid ids in a district that does not exist, and marked names', () => {
  const all = [...persons({ rows })];
  expect(new Set(all.map((person) => person.residentId)).size).toBe(rows);
  const odd = all.filter(
    ({ residentId, name, phone, birthDate, district }) =>
      !isResidentId(residentId) ||
      !residentId.startsWith('320199') ||
      residentId.slice(6, 14) !== birthDate.replaceAll('-', '') ||
      !name.includes(NAME_MARKER) ||
      !/^19900\d{6}$/.test(phone) ||
      !DISTRICTS.includes(district),
  );
  expect(odd).toEqual([]);
});

it('makes the same set from the same seed, and another from another', () => {
  expect([...persons({ rows: 100 })]).toEqual([...persons({ rows: 100 })]);
  expect([...persons({ rows: 100, seed: 2 })]).not.toEqual([...persons({ rows: 100 })]);
});

it('lists the ids of the file it writes, row by row', async () => {
  const ids: string[] = [];
  for await (const id of personIds({ rows: 2500 })) ids.push(id);
  const lines = [...personCsv({ rows: 2500 })].join('').trim().split('\n').slice(1);
  expect(lines.map((line) => line.split(',')[0])).toEqual(ids);
});

it('breaks one line in so many when asked', () => {
  const clean = [...personCsv({ rows: 400 })].join('').split('\n');
  const dirty = [...personCsv({ rows: 400, dirtyEvery: 100 })].join('').split('\n');
  expect(dirty.flatMap((line, i) => (line === clean[i] ? [] : [i]))).toEqual([100, 200, 300, 400]);
});
