import { nj2024 } from '../../regulation/index.ts';
import type { FieldFact, Grading } from './resource.facts.ts';
import { gradeOf } from './resource.facts.ts';
import { byHarm, floorOf, tierOf } from './resource.rules.ts';
import { lawfulModes } from '../provision.rules.ts';

const grading = (more: Partial<Grading> = {}): Grading => ({
  grade: 1,
  objects: ['person'],
  harm: 'none',
  reason: 'x',
  ...more,
});
const field = (more: Partial<FieldFact> = {}): FieldFact => ({
  name: 'a',
  title: 'a',
  type: 'text',
  nullable: false,
  fieldClass: 'plain',
  containsPersonal: false,
  sensitivePersonal: false,
  organizationSensitive: false,
  grading: grading(),
  gradedBy: 'p',
  gradedFor: null,
  gradingId: null,
  ...more,
});

it('R14-4 takes the highest of the fields, and none while one is open', () => {
  expect(gradeOf([field(), field({ grading: grading({ grade: 3 }) })])).toBe(3);
  expect(gradeOf([field(), field({ grading: null })])).toBeNull();
  expect(gradeOf([])).toBeNull();
});

it.each([
  ['plain', 1],
  ['resident_id', 3],
  ['mobile', 3],
  ['person_name', 3],
  ['birth_date', 1],
  ['diagnosis', 4],
])('R14-1 the floor of %s is %i', (fieldClass, floor) => {
  expect(floorOf(field({ fieldClass }), nj2024)).toBe(floor);
});

it('R14-1 sensitive personal information is at its floor whatever its class', () => {
  expect(floorOf(field({ sensitivePersonal: true }), nj2024)).toBe(4);
});

it.each<[Grading['harm'], string, unknown]>([
  ['none', 'person', 1],
  ['general', 'person', 2],
  ['serious', 'organization', 3],
  ['extra_serious', 'person', 4],
  ['general', 'economy', 3],
  ['serious', 'social_order', 4],
  ['extra_serious', 'public_interest', 'core'],
  ['general', 'national_security', 'important'],
  ['general', 'dragons', undefined],
])('R14-1 %s harm to %s makes %s', (harm, object, expected) => {
  expect(byHarm({ harm, objects: [object] }, nj2024)).toBe(expected);
  expect(byHarm({ harm, objects: ['person', object] }, nj2024)).toBe(expected);
});

it('R14-1 the tier of a resource is that of its worst field', () => {
  const important = field({ grading: grading({ objects: ['national_security'], harm: 'general', grade: 4 }) });
  expect(tierOf([field(), important], nj2024)).toBe('important');
});

describe('R14-2, R16-8: the modes left', () => {
  const base = { grade: 1, nationalTier: 'general', publicSafety: 'no_effect' } as const;
  it.each([
    ['below the threshold', base, ['plain', 'de_identified', 'usable_not_visible']],
    ['at the threshold', { ...base, grade: 3 }, ['de_identified', 'usable_not_visible']],
    ['not graded', { ...base, grade: null }, ['de_identified', 'usable_not_visible']],
    ['important data', { ...base, nationalTier: 'important' as const }, ['usable_not_visible']],
    ['core data', { ...base, nationalTier: 'core' as const }, []],
    ['not assessed', { ...base, publicSafety: 'none' as const }, ['usable_not_visible']],
    ['affects public safety', { ...base, publicSafety: 'affects' as const }, ['usable_not_visible']],
  ])('%s', (_name, resource, modes) => {
    expect(lawfulModes(resource, nj2024)).toEqual(modes);
  });
});
