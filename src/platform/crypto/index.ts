export { AtRest } from './at-rest/at-rest.ts';
export type { ObjectName, Scope } from './at-rest/format.ts';
export { AtRestRefused, type AtRestRefusal } from './at-rest/refused.ts';
export { Crypto, type KeyName, type Signature } from './crypto.ts';
export { openKeyring, PURPOSES, rotateLedgerKey, type Keyring, type Purpose } from './keyring.ts';
export { LocalCrypto, sameBytes } from './local-crypto.ts';
export { checkCharacter, isCalendarDay, isResidentId, normalizeResidentId, subjectRef } from './resident-id.ts';
export { hashWith, hmacWith, SUITES, type Suite } from './suites.ts';
