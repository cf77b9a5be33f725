import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.ts';
import { Crypto, type Suite } from '../../platform/crypto/index.ts';

/** Signs with the key of the ledger, in the suite that the ledger has now. */
@Injectable()
export class LedgerSigner {
  constructor(
    private readonly settings: Settings,
    private readonly crypto: Crypto,
  ) {}

  get suite(): Suite {
    return this.settings.values.LEDGER_SUITE;
  }
  keyId(suite: Suite): string {
    return this.crypto.ledgerKeyId(suite);
  }
  sign(bytes: Uint8Array, suite: Suite): string {
    return this.crypto.signLedger(bytes, suite).value;
  }
}
