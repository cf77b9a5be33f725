import { seedIds } from '../../../src/demo/ids.ts';
import { nj2024 } from '../../../src/regulation/index.ts';
import type { Oracle } from './oracle.ts';

const { policySets: ids } = seedIds;
const { issuer } = nj2024;

/** A set of the city as it is handed in, in force after everything that is nationally; each code once. */
export const setBody = (code: string, over: object = {}): object => ({
  set: { ...nj2024, code, validFrom: '2033-01-01', validTo: '2037-12-31', ...over },
});

/**
 * Art. 24: sets are the data authority's to load, adopt, extend and have superseded; what was adopted is public law, and
 * everybody reads it.
 */
export const policySetOracle: Oracle = {
  aggregate: 'policy_set',
  path: 'policy-sets',
  states: ['draft', 'in_force', 'lapsed', 'superseded'],
  sees: `
    DA  | *
    ANY | in_force lapsed superseded`,
  acts: `
    draft     | DA | new             | Art 24
    discard   | DA | draft           | Art 24
    adopt     | DA | draft           | Art 24, by its document
    extend    | DA | in_force lapsed | Art 24, R24-2
    supersede | DA | in_force        | Art 24`,
  handler: 'draft discard',
  calls: {
    draft: { body: () => setBody('NJ-2033-ORACLE') },
    discard: { method: 'delete', path: '' },
    adopt: { body: () => ({ documentNumber: '宁政办发〔2026〕1号', issuer, documentDate: '2026-06-01' }) },
    extend: {
      // each moves the last day
      body: (_specimen, version) => ({
        documentNumber: `宁政办发〔2026〕${10 + version}号`,
        issuer,
        datedOn: '2023-12-31',
        validTo: `${2040 + version}-12-31`,
        note: { en: 'by the oracle', zh: '预演' },
      }),
    },
    supersede: {
      // of the seed nothing is in force that could: right and state are asked for, the rule says no
      body: () => ({
        successorId: ids.lapsed,
        from: '2031-01-01',
        documentNumber: '宁政办发〔2026〕2号',
        documentDate: '2026-06-01',
      }),
    },
  },
  specimens: [
    { id: ids.draft, state: 'draft' },
    { id: ids.in_force, state: 'in_force' },
    { id: ids.lapsed, state: 'lapsed' },
    { id: ids.superseded, state: 'superseded' },
  ],
};
