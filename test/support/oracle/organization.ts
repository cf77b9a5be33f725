import { castOrganizations } from '../../../src/demo/cast.ts';
import { seedIds } from '../../../src/demo/ids.ts';
import { makeCreditCode } from '../../../src/organizations/index.ts';
import type { Oracle, Specimen } from './oracle.ts';

const reason = { body: () => ({ reason: 'by the oracle' }) };
const { admitted, suspended, succeeded, dissolved } = seedIds.organizations;
/** A person of each organization of the walk; filled by the planting. */
export const persons = new Map<string, string>();
const someone = ({ id }: Specimen) => ({
  personId: persons.get(id) ?? castOrganizations.find((o) => o.id === id)?.persons[0]?.id ?? id,
  reason: 'by the oracle',
});
const elsewhere = { appoint: 'office-elsewhere' };
/** Data authority, center and city government are never without a successor (Art. 6). */
const pillar = { suspend: 'indispensable', dissolve: 'indispensable' };
/** The health bureau regulates zones and provides resources: it ends through a successor only. */
const duties = { dissolve: 'duties-live' };
const active: Specimen[] = castOrganizations.map(({ id }, i) => ({
  id,
  state: 'active',
  bars: { ...(i !== 3 && elsewhere), ...([0, 3, 4].includes(i) && pillar) },
  ...([1, 2].includes(i) && { late: duties }),
}));

/** Art. 3, 4, 6: the center runs the platform and its register; the data authority decides on roles and standing. */
export const organizationOracle: Oracle = {
  aggregate: 'organization',
  path: 'organizations',
  states: ['admitted', 'active', 'suspended', 'succeeded', 'dissolved'],
  sees: `
    DA  | *
    GC  | *
    SY  | *
    SE  | *
    AU  | *
    ANY | active suspended succeeded dissolved`,
  acts: `
    admit             | GC | new              | Art 4
    verify            | GC | admitted         | Art 4, by another person than who admitted (R15-6)
    record-role       | DA | active           | Art 6
    rename            | DA | active           | Art 4; no body named, so the data authority
    suspend           | DA | active           | Art 6
    resume            | DA | suspended        | Art 6
    record-succession | DA | active suspended | Art 6
    dissolve          | DA | active suspended | Art 6
    add-person        | SY | admitted active  | accounts are the system administrator's
    rename-person     | SY | admitted active suspended | as above
    deactivate-person | SY | admitted active suspended | as above
    reactivate-person | SY | admitted active  | as above
    set-member-level  | SE | admitted active suspended | rights are the security administrator's
    appoint           | SE | active           | administrators are the center's persons
    dismiss           | SE | active suspended | never the last of a kind`,
  handler: 'admit',
  unless: { verify: 'admit' },
  calls: {
    admit: {
      body: () => ({
        name: '预演单位',
        creditCode: makeCreditCode('91320100', 7001),
        entityType: 'legal_person',
        jurisdiction: 'CN-3201',
      }),
    },
    verify: { body: () => ({ method: 'register compared' }) },
    'record-role': { body: () => ({ role: 'market_supervisor', legalBasis: 'Art. 6' }) },
    rename: { body: () => ({ name: '预演更名', reason: 'document 1' }) },
    suspend: reason,
    resume: reason,
    'record-succession': { body: () => ({ successorId: castOrganizations[5]?.id, reason: 'document 2' }) },
    dissolve: reason,
    'add-person': { body: () => ({ name: '预演人员' }) },
    'rename-person': { body: (specimen) => ({ ...someone(specimen), name: '预演更名' }) },
    'deactivate-person': { body: someone },
    'reactivate-person': { body: someone },
    'set-member-level': { body: (specimen) => ({ ...someone(specimen), memberLevel: 'handler' }) },
    appoint: { body: (specimen) => ({ ...someone(specimen), office: 'audit_administrator' }) },
    dismiss: { body: someone },
  },
  specimens: [
    { id: admitted, state: 'admitted', doneBy: { admit: ['governanceCenter.1'] } },
    ...active.slice(0, 4),
    { id: suspended, state: 'suspended', doneBy: { admit: ['governanceCenter.1'] } },
    { id: succeeded, state: 'succeeded', doneBy: { admit: ['governanceCenter.1'] } },
    { id: dissolved, state: 'dissolved', doneBy: { admit: ['governanceCenter.1'] } },
  ],
};
