export { AtRest } from './at-rest/at-rest.ts';
export { HEADER_BYTES, readHeader, type ObjectName, type Scope } from './at-rest/format.ts';
export type { CommittedKey, OpeningTried } from './at-rest/key-ends.ts';
export { LocalAtRest } from './at-rest/local-at-rest.ts';
export { KeyFiles } from './at-rest/key-files.ts';
export { AtRestRefused, type AtRestRefusal } from './at-rest/refused.ts';
export { readValueHeader, type Place } from './at-rest/value-format.ts';
export type { ValueSealing } from './at-rest/values.ts';
export { rotateMaster } from './at-rest/rotation.ts';
export { Crypto, type KeyName, type Signature } from './crypto.ts';
export { openKeyring, PURPOSES, readMasters, rotateLedgerKey, type Keyring, type Purpose } from './keyring.ts';
export { LocalCrypto, sameBytes } from './local-crypto.ts';
export { checkCharacter, isCalendarDay, isResidentId, normalizeResidentId, subjectRef } from './resident-id.ts';
export { hashWith, hmacWith, SUITES, type Suite } from './suites.ts';
export { sm2Sign } from './sm2-sign.ts';
export {
  digestFor,
  KEY_ALGORITHMS,
  KeyRefused,
  readPem,
  readPoint,
  signatureText,
  suiteOf,
  verifiesUnder,
  type KeyAlgorithm,
  type KeyFault,
  type VerifyingKey,
} from './verifying-key.ts';
