import type { INestApplicationContext } from '@nestjs/common';
import { amendmentTexts, eligibilityCaseTexts, renewalTexts, violationTexts } from './agreements/index.ts';
import { applicationTexts, complianceTexts } from './applications/index.ts';
import { consentColumns } from './data-sharing/index.ts';
import { evaluationTexts } from './evaluation/index.ts';
import { identityColumns } from './organizations/index.ts';
import { Sweeper } from './platform/acts/sweeper.service.ts';
import { Crypto } from './platform/crypto/index.ts';
import { Database, sql } from './platform/database/index.ts';
import { plainCount, sealPlain, type Transact } from './platform/sealed/passes.ts';
import { answersColumn, auditTextsColumn, storedColumns, type StoredColumn } from './platform/sealed/stored.ts';
import { inspectionTexts } from './security-monitoring/index.ts';

/** Every column that lies sealed, for who looks after all of them. */
export const sealedColumns: readonly StoredColumn[] = [
  ...storedColumns(identityColumns),
  ...storedColumns(consentColumns),
  ...storedColumns(applicationTexts),
  ...storedColumns(complianceTexts),
  ...storedColumns(amendmentTexts),
  ...storedColumns(renewalTexts),
  ...storedColumns(eligibilityCaseTexts),
  ...storedColumns(violationTexts),
  ...storedColumns(evaluationTexts),
  ...storedColumns(inspectionTexts),
  auditTextsColumn,
  answersColumn,
];
/** How many values a pass of the sweeper seals. */
const IN_PASSING = 20_000;

const transactOf =
  (database: Database): Transact =>
  (work) =>
    database.transaction((tx) => work((text, values) => tx.query(sql(text), values)));

/** Before anything is looked up: what an earlier version kept in the clear has no index yet. */
export async function sealLookups(app: INestApplicationContext): Promise<void> {
  const transact = transactOf(app.get(Database));
  for (const c of sealedColumns.filter(({ index }) => index !== undefined))
    await sealPlain(c, transact, app.get(Crypto));
}

/** The rest is sealed little by little while the process runs, until nothing is in the clear. */
export function sealInPassing(app: INestApplicationContext): void {
  const transact = transactOf(app.get(Database));
  const open = new Set(sealedColumns);
  app.get(Sweeper).also(async () => {
    for (const c of open) {
      await sealPlain(c, transact, app.get(Crypto), IN_PASSING);
      if ((await plainCount(c, transact)) === 0) open.delete(c);
    }
  });
}
