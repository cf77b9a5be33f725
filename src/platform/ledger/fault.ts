/** Why the ledger is not sealed any further; somebody has to look at it. */
export type FaultCode = 'witness-contradicts' | 'ledger-damaged' | 'suite-changed';

export class LedgerFault extends Error {
  readonly code: FaultCode;
  constructor(code: FaultCode, said: string) {
    super(said);
    this.code = code;
  }
}
