import { isResidentId, normalizeResidentId, subjectRef } from './resident-id.ts';

const key = Buffer.alloc(32, 1);

it.each([
  ['11010519491231002X', true],
  ['11010519491231002x', true],
  ['320102199003070017', true],
  ['３２０１０２１９９００３０７００１７', true],
  ['320102199003070018', false],
  ['320102199002300017', false],
  ['32010219900307001', false],
])('judges %s: %s', (text, good) => {
  expect(isResidentId(text)).toBe(good);
});

it('gives a 15-digit number its 18-character form', () => {
  expect(normalizeResidentId('320102900307001')).toBe('320102199003070017');
});

it('gives one person one reference in every spelling, and another under another key', () => {
  const spellings = [
    '320102199003070017',
    ' 320102 19900307 0017',
    '３２０１０２１９９００３０７００１７',
    '320102900307001',
  ];
  expect(new Set(spellings.map((text) => subjectRef(key, text))).size).toBe(1);
  expect(subjectRef(key, '320102199003070017')).toMatch(/^[0-9a-f]{64}$/);
  expect(subjectRef(Buffer.alloc(32, 2), '320102199003070017')).not.toBe(subjectRef(key, '320102199003070017'));
});
