import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.ts';
import { Database } from '../platform/database/index.ts';
import { policySets } from '../regulation/index.ts';
import { builtInSql } from './policy-set.queries.ts';

/** Fixed ids of the sets that come with the product. */
export const builtInIds: Readonly<Record<string, string>> = {
  'NJ-2024': '01901800-0000-7000-8000-000000000001',
  'CN-2025-BASE': '01901800-0000-7000-8000-000000000002',
};

/** Puts the sets that come with the product on record; their parameters stay in the product. */
@Injectable()
export class BuiltInSets {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a set that is there already. @throws Error for a set without an id */
  async load(): Promise<void> {
    for (const set of policySets) {
      const { code, jurisdiction, title, issuer, documentNumber = null, validFrom, validTo } = set;
      const id = builtInIds[code];
      if (id === undefined) throw new Error(`the policy set ${code} has no fixed id`);
      const text = JSON.stringify(title);
      const at = this.clock.system();
      await this.database.read(builtInSql, [
        id,
        jurisdiction,
        code,
        text,
        issuer,
        documentNumber,
        validFrom,
        validTo,
        at,
      ]);
    }
  }
}
