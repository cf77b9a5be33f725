const harms: Readonly<Record<number, string>> = { 1: 'none', 2: 'general', 3: 'serious', 4: 'extra_serious' };
export const graded = (grade: number) => ({
  grade,
  objects: ['person'],
  harm: harms[grade],
  reason: 'judged in a test',
});
export const plainField = (name: string, more: object = {}) => ({
  name,
  title: name,
  type: 'text',
  fieldClass: 'plain',
  grading: graded(1),
  ...more,
});
export const idField = (more: object = {}) => ({
  ...plainField('resident_id'),
  fieldClass: 'resident_id',
  containsPersonal: true,
  grading: graded(3),
  ...more,
});
let made = 0;
/** A lawful draft of a resource; its title is another one each time. */
export const draftResource = (more: object = {}) => ({
  title: `资源${(made += 1)}`,
  description: 'a resource of the tests',
  category: 'population_health',
  openAttribute: 'conditional',
  updateFrequency: 'monthly',
  secrecy: 'none',
  fields: [plainField('area'), idField()],
  ...more,
});
