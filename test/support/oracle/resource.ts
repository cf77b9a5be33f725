import { seedIds } from '../../../src/demo/ids.ts';
import type { As } from '../world.ts';
import type { Oracle, Provider, Specimen } from './oracle.ts';

const ids = seedIds.resources;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const field = (name: string, title: string, grade: number): object => ({
  name,
  title,
  type: 'text',
  fieldClass: 'plain',
  grading: { grade, objects: ['person'], harm: grade === 1 ? 'none' : 'general', reason: 'judged' },
});
export const resourceBody = (title: string): object => ({
  title,
  description: 'for the oracle',
  category: 'civil_affairs',
  openAttribute: 'conditional',
  updateFrequency: 'yearly',
  secrecy: 'none',
  fields: [field('home', '机构', 2)],
});
/** Some field of the resource, graded anew. */
export const graded = (grade: number, harm: string) => ({
  body: ({ id }: Specimen) => ({
    field: fieldOf[id] ?? 'home',
    grade,
    objects: ['person'],
    harm,
    reason: 'judged again',
  }),
});
const fieldOf: Readonly<Record<string, string>> = {
  [ids.communities]: 'street_name',
  [ids.retired]: 'street_name',
  [ids.health]: 'district',
  [ids.prohibited]: 'district',
  [ids.suspended]: 'clinic',
};
const of = (provider: Provider, id: string, state: string, more: Partial<Specimen> = {}): Specimen => ({
  id,
  state,
  providers: [provider],
  doneBy: { draft: [`${provider}.1`] },
  ...more,
});
const none = {
  'check-lowering': 'out-of-order',
  'confirm-lowering': 'out-of-order',
  'decline-lowering': 'out-of-order',
};

/** Bars of a cataloged resource by where its lowering stands. */
export const lowering = {
  none,
  proposed: { 'propose-lowering': 'out-of-order', 'confirm-lowering': 'out-of-order' },
  checked: { 'propose-lowering': 'out-of-order', 'check-lowering': 'out-of-order' },
};

/**
 * Art. 2, 14. Described and graded by its provider, another of its persons enters it in the catalog (R15-6); a lowering
 * is proposed, checked by another person, confirmed by the data authority (R14-5); law that forbids to open is recorded
 * by the data authority (R02-2). The catalog is for everybody.
 */
export const resourceOracle: Oracle = {
  aggregate: 'resource',
  path: 'resources',
  states: ['draft', 'cataloged', 'suspended', 'retired', 'prohibited'],
  sees: `
    PR  | *
    DA  | *
    GC  | cataloged suspended retired prohibited
    ANY | cataloged`,
  acts: `
    draft            | DP    | new                       | Art 2
    revise           | PR    | draft                     | Art 14
    discard          | PR    | draft                     | Art 14
    grade            | PR    | draft                     | Art 14
    catalog          | PR    | draft                     | Art 14, by another person
    raise            | PR    | cataloged suspended       | Art 14
    propose-lowering | PR    | cataloged                 | Art 14
    check-lowering   | PR    | cataloged                 | Art 14, by another person
    confirm-lowering | DA    | cataloged                 | Art 14, once checked
    decline-lowering | DA    | cataloged                 | Art 14
    assess           | PR    | draft cataloged           | Art 16, R16-8
    suspend          | PR DA | cataloged                 | Art 14
    resume           | SB DA | suspended                 | Art 14, not against who suspended
    retire           | PR    | cataloged suspended       | Art 14
    prohibit         | DA    | draft cataloged suspended | Art 2, R02-2`,
  handler: 'draft revise discard grade assess propose-lowering',
  unless: { catalog: 'draft', 'check-lowering': 'propose-lowering' },
  calls: {
    draft: { body: () => resourceBody('预演资源') },
    revise: { method: 'patch', path: '', body: () => ({ description: '预演说明' }) },
    discard: { method: 'delete', path: '' },
    grade: graded(2, 'general'),
    catalog: {},
    raise: graded(4, 'extra_serious'),
    'propose-lowering': graded(1, 'none'),
    'check-lowering': {},
    'confirm-lowering': {},
    'decline-lowering': reason,
    assess: { body: () => ({ publicSafety: 'no_effect', basis: 'report 1' }) },
    suspend: reason,
    resume: {},
    retire: reason,
    prohibit: { body: () => ({ prohibitionBasis: { kind: 'law', title: '演示法', article: '第一条' } }) },
  },
  specimens: [
    of('dataProvider', ids.draft, 'draft'),
    of('dataProvider', ids.communities, 'cataloged', { bars: none }),
    of('healthAuthority', ids.health, 'cataloged', { bars: none }),
    of('healthAuthority', ids.suspended, 'suspended', { suspendedBy: 'healthAuthority' }),
    of('dataProvider', ids.retired, 'retired'),
    of('healthAuthority', ids.prohibited, 'prohibited'),
  ],
};
export const proposedBy = (as: As): NonNullable<Specimen['doneBy']> => ({ draft: [as], 'propose-lowering': [as] });
