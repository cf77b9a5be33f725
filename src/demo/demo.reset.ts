import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { Actors } from '../platform/auth/actors.service.ts';
import { DemoIssuer } from '../platform/auth/demo-issuer.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Crypto } from '../platform/crypto/index.ts';
import { Database } from '../platform/database/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import { DemoSettings } from './demo.settings.ts';
import { Seed } from './seed.service.ts';

/** Evidence outlives a reset: a ledger that could be emptied would be none. */
const LEDGER = ['audit_events', 'audit_texts', 'ledger_epochs', 'ledger_leaves', 'ledger_checkpoints', 'ledger_faults'];
const KEPT = ['migrations', 'issuer_keys', 'demo_settings', ...LEDGER];

/** Empties a database that carries the seed's marker, as its owner, and seeds it again. Nothing else is ever emptied. */
@Injectable()
export class DemoReset {
  /** The owner's address; told by the start, because the application role may not delete history. */
  ownerUrl: string | undefined;
  private readonly logger = new Logger('demo');
  constructor(
    private readonly database: Database,
    private readonly settings: DemoSettings,
    private readonly seed: Seed,
    private readonly clock: Clock,
    private readonly actors: Actors,
    private readonly issuer: DemoIssuer,
    private readonly crypto: Crypto,
  ) {}

  async reset(): Promise<void> {
    if (this.ownerUrl === undefined || !(await this.settings.seeded())) throw new DomainError('conflict');
    this.database.ready = false;
    try {
      await empty(this.ownerUrl);
      await this.crypto.atRest.ends.anew();
      this.clock.resetOffset();
      this.actors.forget();
      await this.seed.plant();
      await this.issuer.start();
      this.logger.log('the demo data was reset');
    } finally {
      this.database.ready = true;
    }
  }
}

async function empty(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)`,
      [KEPT],
    );
    const tables = rows.map((r) => r.name);
    const each = (word: string) => tables.map((t) => `ALTER TABLE ${t} ${word} TRIGGER USER`);
    const statements = [
      ...each('DISABLE'),
      `TRUNCATE ${tables.join(', ')}`,
      ...each('ENABLE'),
      'UPDATE demo_settings SET clock_offset_ms = 0, epoch = epoch + 1',
    ];
    await owner.query(`BEGIN; ${statements.join('; ')}; COMMIT`);
  } finally {
    await owner.end();
  }
}
