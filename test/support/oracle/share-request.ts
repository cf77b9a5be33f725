import { seedIds } from '../../../src/demo/ids.ts';
import { healthItem, plainItem } from '../deliveries.ts';
import type { As } from '../world.ts';
import { memberOf, type Oracle, type Specimen } from './oracle.ts';

const { agreements, scenarios } = seedIds;
const reason = { body: () => ({ reason: 'by the oracle' }) };
const items: Record<string, Readonly<Record<string, readonly string[]>>> = {};
/** Items of a planted request by whose they are. */
export const itemsOf = (id: string, own: Readonly<Record<string, readonly string[]>>): void => void (items[id] = own);
const chosen = ({ id }: Specimen, as: As): readonly string[] =>
  items[id]?.[memberOf(as)] ?? ['01900f00-0000-7000-8000-000000000001'];
export const requestBody = {
  agreementId: agreements.effective,
  scenarioId: scenarios.registered,
  purposeNote: 'by the oracle',
  items: [healthItem, plainItem],
};
const SENT = 'submitted returned rejected confirmed approved partly_approved refused fulfilled withdrawn';

/**
 * Art. 15: the operator asks, the regulator of the zone assesses, each provider concerned decides on its own items, by a
 * person who did nothing in the regulator's stage (R15-6). Before it is submitted it concerns nobody else, so
 * that one which ends as a draft has no providers. The data authority and the center have no say.
 */
export const shareRequestOracle: Oracle = {
  aggregate: 'share_request',
  path: 'share-requests',
  states: [
    'draft',
    'submitted',
    'returned',
    'rejected',
    'confirmed',
    'approved',
    'partly_approved',
    'refused',
    'fulfilled',
    'withdrawn',
    'lapsed',
  ],
  sees: `
    OP | *
    ZR | ${SENT} lapsed
    DA | ${SENT} lapsed
    GC | ${SENT} lapsed
    PR | ${SENT} lapsed
    IN | ${SENT} lapsed`,
  acts: `
    draft    | OP | new                          | Art 15
    revise   | OP | draft returned               | Art 15
    discard  | OP | draft                        | Art 15
    submit   | OP | draft returned               | Art 13
    withdraw | OP | submitted returned confirmed | Art 15
    return   | ZR | submitted                    | Art 15
    reject   | ZR | submitted                    | Art 15
    confirm  | ZR | submitted                    | Art 15
    approve  | PR | confirmed                    | Art 15, after the regulator (R15-1)
    refuse   | PR | confirmed                    | Art 15, after the regulator (R15-1)
    fulfill  | OP | approved partly_approved     | Art 15`,
  handler: 'draft revise discard submit fulfill',
  unless: { approve: 'confirm', refuse: 'confirm' },
  calls: {
    draft: { about: { zone: 'health', operator: 'operator' }, hidden: true, body: () => requestBody },
    revise: { method: 'patch', path: '', body: () => ({ purposeNote: 'revised' }) },
    discard: { method: 'delete', path: '' },
    submit: {},
    withdraw: reason,
    return: reason,
    reject: reason,
    confirm: {},
    approve: { body: (specimen, _version, as) => ({ itemIds: chosen(specimen, as) }) },
    refuse: { body: (specimen, _version, as) => ({ itemIds: chosen(specimen, as), reason: 'by the oracle' }) },
    fulfill: {},
  },
  specimens: [],
};

/** Art. 15, 23: seen by whom it concerns; the center freezes, the provider or the regulator revokes. */
export const grantOracle: Oracle = {
  aggregate: 'grant',
  path: 'grants',
  states: ['active', 'frozen', 'revoked', 'expired', 'superseded'],
  sees: `
    OP | *
    PR | *
    ZR | *
    DA | *
    GC | *
    IN | *`,
  acts: `
    freeze   | GC    | active frozen | Art 23
    unfreeze | GC    | frozen        | Art 23
    revoke   | PR ZR | active frozen | Art 15`,
  handler: '',
  calls: { freeze: reason, unfreeze: reason, revoke: reason },
  specimens: [],
};
