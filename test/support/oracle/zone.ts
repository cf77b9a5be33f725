import { cast } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { joint } from './joint.ts';
import type { Oracle } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const { health, transport, comprehensive, planned, suspended, closed, cancelled } = seedIds.zones;
/** Nobody has proposed any. */
export const unruled = { 'publish-rules': 'out-of-order' };
const living = { close: 'agreements-live' };
const jointIn: Readonly<Record<string, string>> = { planned: 'open', open: 'suspend', suspended: 'resume' };

/**
 * Art. 5, 6, 22. The center builds and runs, and has no say in business; a sector zone is opened, suspended, resumed
 * and closed by the data authority together with the sector authority, which concurs.
 */
export const zoneOracle: Oracle = {
  aggregate: 'zone',
  path: 'zones',
  states: ['planned', 'open', 'suspended', 'closed', 'cancelled'],
  sees: `
    DA  | *
    GC  | *
    SA  | *
    ANY | open suspended closed
    CA | *`,
  acts: `
    plan                     | DA | new                    | Art 5
    report-ready             | GC | planned                | Art 6
    record-platform-security | GC | planned open suspended | Art 22
    record-crypto-assessment | GC | planned open suspended | Art 22
    open                     | DA | planned                | Art 22, together
    suspend                  | DA | open                   | Art 6, together
    resume                   | DA | suspended              | Art 22, together
    close                    | DA | open suspended         | Art 6, together
    cancel                   | DA | planned                | Art 6, together
    propose-rules            | DA | planned open           | Art 6
    publish-rules            | DA | planned open           | Art 6, together
    concur                   | SA | planned open suspended | Art 6
    request-concurrence | LD | planned open suspended | Art 6
    resolve | CG | planned open suspended | Art 6, overdue or refused`,
  handler: 'record-platform-security record-crypto-assessment propose-rules',
  calls: {
    plan: { body: () => ({ name: '预演专区', kind: 'comprehensive', purpose: 'rehearsal' }) },
    'report-ready': { body: () => ({ report: 'built and checked' }) },
    'record-platform-security': {
      body: () => ({
        level: 3,
        certificateNumber: '32010099999-25001',
        assessor: '演示测评中心',
        assessedOn: '2025-03-15',
        validUntil: '2031-03-14',
      }),
    },
    'record-crypto-assessment': {
      body: () => ({
        certificateNumber: 'MP-32010099999-25001',
        assessor: '演示密评机构',
        assessedOn: '2026-05-15',
        validUntil: '2027-05-14',
      }),
    },
    'propose-rules': { body: () => ({ title: '预演规则', text: '预演规则正文', effectiveFrom: '2033-01-01' }) },
    'publish-rules': {},
    open: {},
    suspend: reason,
    resume: reason,
    close: reason,
    cancel: reason,
    ...joint((state) => jointIn[state] ?? 'open'),
  },
  specimens: [
    // agreements live in all three
    { id: health, state: 'open', zone: 'health', bars: living },
    { id: transport, state: 'open', zone: 'transport', bars: { ...living, ...unruled } },
    { id: comprehensive, state: 'open', zone: 'comprehensive', bars: { ...living, ...unruled } },
    { id: planned, state: 'planned', zone: 'comprehensive', bars: unruled },
    { id: suspended, state: 'suspended', zone: 'comprehensive' },
    { id: closed, state: 'closed', zone: 'comprehensive' },
    { id: cancelled, state: 'cancelled', zone: 'comprehensive' },
  ],
};

/** A zone of the health sector, for the states in which the seed only has comprehensive ones. */
export const healthZone = (name: string): object => ({
  name,
  kind: 'sector',
  sectorCode: 'health',
  leadRegulatorId: cast.healthAuthority.id,
  purpose: 'for the oracle',
});
