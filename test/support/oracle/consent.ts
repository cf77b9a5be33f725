import { seedIds } from '../../../src/demo/ids.ts';
import type { Oracle } from './oracle.ts';

const { consentForms: forms, consents: ids } = seedIds;
const ours = { zone: 'health', operator: 'operator' } as const;
/** A lawful form for the registered scenario of the seed. */
export const formBody = {
  scenarioId: seedIds.scenarios.registered,
  textVersion: '2026-9',
  text: '本人单独同意在专区内使用本人的身份标识、出生日期、居住区和诊断信息，可随时撤回。',
  fieldCategories: ['resident_id', 'birth_date', 'category', 'diagnosis'],
  purposes: ['public_health'],
  retentionDays: 365,
  recipients: [{ name: '金陵健康数据运营有限公司（演示）', abroad: false }],
  preTicked: false,
  refusesService: false,
  separate: true,
};

/** Art. 16, R16-2: written by the operator for one scenario, accepted by the regulator; used by operator and channel. */
export const consentFormOracle: Oracle = {
  aggregate: 'consent_form',
  path: 'consent-forms',
  states: ['draft', 'accepted', 'retired'],
  sees: `
    OP | *
    ZR | *
    DA | accepted retired
    GC | accepted retired
    DS | accepted retired
    IN | accepted retired`,
  acts: `
    draft             | OP    | new      | Art 16
    revise            | OP    | draft    | Art 16
    discard           | OP    | draft    | Art 16
    accept            | ZR    | draft    | Art 16
    retire            | OP ZR | accepted | Art 16
    register-consents | OP DS | accepted | Art 16`,
  handler: 'draft revise discard register-consents',
  calls: {
    draft: { about: ours, hidden: true, body: () => formBody },
    revise: { method: 'patch', path: '', body: () => ({ retentionDays: 30 }) },
    discard: { method: 'delete', path: '' },
    accept: {},
    retire: { body: () => ({ reason: 'by the oracle' }) },
    'register-consents': { path: 'consents', type: 'application/x-ndjson', text: '{}\n' },
  },
  specimens: [
    { id: forms.draft, state: 'draft', ...ours },
    { id: forms.accepted, state: 'accepted', ...ours },
    { id: forms.retired, state: 'retired', ...ours },
  ],
};

/** Art. 16, R16-4: withdrawn by the person, through the consent channel, and by nobody else. */
export const consentOracle: Oracle = {
  aggregate: 'consent',
  path: 'consents',
  states: ['active', 'withdrawn', 'expired', 'superseded'],
  sees: `
    OP | *
    DS | *
    ZR | *
    DA | *
    GC | *`,
  acts: `
    withdraw | DS | active | Art 16`,
  handler: 'withdraw',
  calls: { withdraw: { body: () => ({ channel: 'my_nanjing' }) } },
  specimens: Object.entries(ids).map(([state, id]) => ({ id, state, ...ours })),
};
