import { evaluate, nj2024 } from '../../regulation/index.ts';
import type { ScopeKind, Subject } from './key-disposal.facts.ts';
import { disposable } from './key-disposal.rules.ts';

const over: Subject = { state: 'expired', over: true, since: '2026-01-31', grants: 0, running: 0, inspections: [], scopes: [] }; // prettier-ignore
const today = '2031-01-01';
const refused = (scopeKind: ScopeKind, subject: Partial<Subject>, day = today): string[] =>
  evaluate(disposable, { scopeKind, subject: { ...over, ...subject }, today: day } as never, nj2024).map((f) => f.rule);

describe('the keys of what is over may be destroyed', () => {
  it.each(['application', 'agreement', 'resource'] as const)('%s', (kind) => {
    expect(refused(kind, {})).toEqual([]);
  });

  it.each([
    ['R12-6', 'agreement', { over: false, state: 'suspended' }],
    ['R09-7', 'application', { over: false, state: 'under_review' }],
    ['R14-7', 'resource', { over: false, state: 'suspended' }],
    ['R14-8', 'resource', { grants: 1 }],
    ['R14-8', 'resource', { running: 1 }],
    ['R14-8', 'agreement', { running: 1 }],
    ['R21-7', 'application', { inspections: ['NJ-IN-2026-000001'] }],
    ['R21-7', 'agreement', { inspections: ['NJ-IN-2026-000001'] }],
    ['R21-7', 'resource', { inspections: ['NJ-IN-2026-000001'] }],
  ] as const)('%s: not of %s with %j', (rule, kind, subject) => {
    expect(refused(kind, subject)).toEqual([rule]);
  });

  it('R12-7 of an agreement 190 days after its end: not on the last of them', () => {
    expect(refused('agreement', {}, '2026-08-09')).toEqual(['R12-7']);
    expect(refused('agreement', {}, '2026-08-10')).toEqual([]);
    expect(refused('agreement', { since: null })).toEqual(['R12-7']);
  });

  it('R21-8 of a case 36 months after its end: not on the corresponding day', () => {
    expect(refused('application', {}, '2029-01-31')).toEqual(['R21-8']);
    expect(refused('application', {}, '2029-02-01')).toEqual([]);
    expect(refused('application', { since: '2026-02-28' }, '2029-02-28')).toEqual(['R21-8']);
    expect(refused('application', { since: null })).toEqual(['R21-8']);
    expect(refused('resource', { since: null })).toEqual([]);
  });

  it('and all that stands against it is told at once', () => {
    const all = { over: false, grants: 2, running: 1, inspections: ['one'] };
    expect(refused('resource', all)).toEqual(['R14-7', 'R14-8', 'R21-7']);
  });
});
