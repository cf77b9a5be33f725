import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
/** Of the planted grants: what bodies of creating acts name. */
export const grants = { plain: '', health: '', snapshot: '', over: '' };
export const copyBody = (grantId: string, snapshotId: string): object => ({
  grantId,
  snapshotId,
  rules: [
    { field: 'resident_id', kind: 'pseudonym', algorithm: 'hmac_sm3' },
    { field: 'birth_date', kind: 'year_band', years: 50 },
    { field: 'diagnosis', kind: 'prefix', length: 1 },
  ],
  measure: { quasiIdentifiers: ['birth_date'], sensitive: 'diagnosis', k: 20 },
});

/** Art. 14, 15: supplied and withdrawn by the provider; held by the center. Nobody else knows of raw data (R13-3). */
export const snapshotOracle: Oracle = {
  aggregate: 'snapshot',
  path: 'snapshots',
  states: ['held', 'withdrawn'],
  sees: `
    PR | *
    GC | *`,
  acts: `
    receive  | PR | new  | Art 15, R15-4
    withdraw | PR | held | Art 14`,
  handler: 'receive',
  calls: {
    receive: {
      at: `/resources/${seedIds.resources.communities}/snapshots`,
      about: { providers: ['dataProvider'] },
      type: 'text/csv',
      text: 'community_code,community_name,street_code,street_name,district_code,district_name\n1,a,2,b,3,c\n',
    },
    withdraw: reason,
  },
  specimens: [],
};

/** Art. 14, R14-3: made by the provider or the center, released by another person than who asked for it. */
export const deidentificationOracle: Oracle = {
  aggregate: 'deidentification',
  path: 'de-identifications',
  table: 'deidentifications',
  states: ['requested', 'running', 'produced', 'released', 'rejected', 'failed', 'recalled'],
  sees: `
    PR | *
    GC | *
    OP | *
    ZR | *
    IN | *`,
  acts: `
    request | PR GC | new      | Art 14
    release | PR GC | produced | Art 14, by another person
    reject  | PR GC | produced | Art 14, by another person
    recall  | PR GC | released | Art 14, R02-2`,
  handler: 'request',
  unless: { release: 'request', reject: 'request' },
  calls: {
    request: {
      about: { providers: ['healthAuthority'] },
      hidden: true,
      body: () => copyBody(grants.health, grants.snapshot),
    },
    release: { body: () => ({ grade: 2, reason: 'by the oracle' }) },
    reject: reason,
    recall: reason,
  },
  specimens: [],
};

/** Art. 15: asked for by the operator who holds the grant; nothing that anybody decides. */
export const deliveryOracle: Oracle = {
  aggregate: 'delivery',
  path: 'deliveries',
  states: ['queued', 'running', 'delivered', 'failed', 'cut'],
  sees: `
    OP | *
    PR | *
    ZR | *
    DA | *
    GC | *
    IN | *`,
  acts: `
    request | OP | new | Art 15`,
  handler: 'request',
  calls: { request: { about: { operator: 'operator' }, hidden: true, body: () => ({ grantId: grants.plain }) } },
  specimens: [],
};

/**
 * Art. 23, R23-1: the center applies and lifts, in two persons; the data authority and security supervisors propose. Who is
 * restricted is told once it holds; the regulator of a zone, who supervises there (Art. 6, 21), sees what reaches into it.
 */
export const restrictionOracle: Oracle = {
  aggregate: 'restriction',
  path: 'restrictions',
  states: ['proposed', 'active', 'lifted'],
  sees: `
    GC | *
    DA | *
    SS | *
    ZR | *
    OP | active lifted
    IN | *`,
  acts: `
    propose | GC DA SS | new      | Art 23
    impose  | GC       | new      | Art 23
    confirm | GC       | proposed | Art 23
    decline | GC       | proposed | Art 23, in writing
    lift    | GC       | active   | Art 23, by another person than who imposed`,
  handler: 'propose',
  unless: { lift: 'impose' },
  calls: {
    propose: { at: '/restrictions/proposals', body: () => restrictionBody },
    impose: { body: () => restrictionBody },
    confirm: {},
    decline: reason,
    lift: { body: () => ({ ground: 'false_alarm', reason: 'by the oracle' }) },
  },
  specimens: [],
};
/** Of a resource that nothing is made of, so that nothing else is cut off. */
export const restrictionBody = {
  targetType: 'resource',
  targetId: seedIds.resources.suspended,
  reason: 'a risk was found',
};
