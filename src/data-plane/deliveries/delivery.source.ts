import { Injectable } from '@nestjs/common';
import { Loader } from '../../platform/acts/loader.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, sql, uuidLiteral, type Tx } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { evaluate } from '../../regulation/index.ts';
import type { ReadJob, RowStream } from '../engine/index.ts';
import { EngineProvider } from '../engine.provider.ts';
import { copyFile, refsFile } from '../deidentifications/deidentification.runner.ts';
import { Deidentifications } from '../deidentifications/deidentification.service.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { Station } from '../jobs/station.service.ts';
import { Consented } from '../use/consented.ts';
import { agreementScope, resourceScope, Vault } from '../vault/vault.ts';
import type { DeliveryFacts, Progress } from './delivery.facts.ts';
import { deliverable, deliveryRules } from './delivery.lifecycle.ts';
import { Deliveries } from './delivery.service.ts';

/** A file made ready for one delivery. */
export interface Prepared {
  readonly rowsWithoutConsent: number;
  open(held: () => boolean): RowStream;
  withdrawn(): Promise<string[]>;
  /** Removes what was made for this delivery alone. */
  done(): Promise<void>;
}
interface Rows {
  /** A working file of this delivery alone. */
  readonly path: string;
  readonly columns: string[];
  readonly excluded: string[];
  readonly without: number;
  /** What is read is at or above the threshold. */
  readonly sensitive: boolean;
}

/** How far a reading has come; no act, since nothing of the law hangs on it. */
const progressed =
  sql(`UPDATE deliveries SET rows = $2, bytes = $3, chunks = $4, last_row = $5, rows_without_consent = $6
  WHERE id = $1 AND state = 'running'`);

/** Organization, person, level, client, key or linked identity: what the reader came with holds no longer. */
const LOGIN_REVOKED = 'login-revoked';
type Stands = (tx: Tx) => Promise<boolean>;

/** The questions of the request, asked again: under the shared fence, of the rows as they are now. */
@Injectable()
export class DeliveryLaw {
  constructor(
    private readonly database: Database,
    private readonly loader: Loader,
    private readonly clock: Clock,
  ) {}

  /** Code of what forbids the delivery now; undefined while nothing does, and then its progress is kept. */
  async refusal(
    deliveries: Deliveries,
    { id, agreementId }: DeliveryFacts,
    { rows, bytes, chunks, lastRow, rowsWithoutConsent }: Progress,
    stands: Stands,
  ): Promise<string | undefined> {
    const fence = `SELECT pg_advisory_xact_lock_shared(fence_of(${uuidLiteral(agreementId)}))`;
    return await this.database.transaction(
      async (tx) => {
        const [loaded, standing] = await Promise.all([
          this.loader.one(tx, deliveries, id, 'system', this.clock.legal()),
          stands(tx),
        ]);
        if (loaded?.facts.state !== 'running') return 'not-running';
        const broken = deliverable.find((need) => !need.holds(loaded.facts));
        if (broken) return broken.code;
        const [finding] = evaluate(deliveryRules, loaded.facts, loaded.policy);
        if (finding) return finding.rule;
        if (!standing) return LOGIN_REVOKED;
        if (chunks !== loaded.facts.chunks) tx.send(progressed, [id, rows, bytes, chunks, lastRow, rowsWithoutConsent]);
        return undefined;
      },
      [fence],
    );
  }
}

/** Files and children of the engine for deliveries. */
@Injectable()
export class DeliveryFiles {
  constructor(
    private readonly vault: Vault,
    private readonly engine: EngineProvider,
    private readonly copies: Deidentifications,
    private readonly consented: Consented,
    private readonly database: Database,
    private readonly policies: Policies,
  ) {}

  async rows(f: DeliveryFacts): Promise<Rows> {
    if (f.copyId !== null) return await this.ofCopy(f, f.copyId);
    const path = await this.vault.unsealed('snapshots', copyFile(f.snapshotId ?? ''), resourceScope(f.resourceId));
    const columns = [...f.fields];
    const sensitive = this.isSensitive(f, f.resourceGrade);
    if (!this.needsConsent(f)) return { path, columns, excluded: [], without: 0, sensitive };
    try {
      return await this.ofConsented(f, path);
    } finally {
      await this.vault.remove(path);
    }
  }

  /** Path A: the copy, without those who consented when it was made and do not now. */
  private async ofCopy(f: DeliveryFacts, copyId: string): Promise<Rows> {
    const scope = agreementScope(f.agreementId);
    const copy = await this.copies.brief(copyId, { tx: this.database.reader });
    const columns = f.fields.filter((field) => copy?.columns?.includes(field));
    const excluded = this.needsConsent(f)
      ? await this.withdrawn(f, await this.vault.keptRefs(refsFile(copyId), scope))
      : [];
    const without = this.needsConsent(f) ? f.rowsWithoutConsent + excluded.length : 0;
    const path = await this.vault.unsealed('copies', copyFile(copyId), scope);
    return { path, columns, excluded, without, sensitive: this.isSensitive(f, copy?.grade ?? null) };
  }

  private async withdrawn(f: DeliveryFacts, then: readonly string[]): Promise<string[]> {
    const active = new Set(await this.consented.refs(f.scenarioId, f.categories));
    return then.filter((ref) => !active.has(ref));
  }

  /** Path C: an extract of the granted fields with the rows of those who consent, for this delivery alone. */
  private async ofConsented(f: DeliveryFacts, source: string): Promise<Rows> {
    const refs = await this.consented.refs(f.scenarioId, f.categories);
    const consentedRefs = await this.vault.writeRefs(refsFile(f.id), refs);
    const path = await this.vault.working(copyFile(f.id));
    try {
      const subject = { field: f.subjectField ?? '', key: this.consented.key(), consentedRefs, carry: true };
      const evaluate = { quasiIdentifiers: [], k: 1, suppressBelowK: false };
      const { threshold } = this.setOf(f).grade;
      const made = await this.engine.deidentify({
        source,
        output: path,
        fields: [...f.fieldRules],
        threshold,
        subject,
        evaluate,
      });
      const of = { path, columns: [...f.fields], sensitive: this.isSensitive(f, f.resourceGrade) };
      return { ...of, excluded: [], without: made.rowsWithoutConsent };
    } finally {
      await this.vault.remove(consentedRefs);
    }
  }

  read(f: DeliveryFacts, rows: Rows, held: () => boolean): RowStream {
    const filter = f.rowFilter;
    const job: ReadJob = {
      source: rows.path,
      columns: rows.columns,
      sensitive: rows.sensitive,
      excludedRefs: rows.excluded,
      ...(filter && { filters: [{ column: filter.field, in: [...filter.values] }], filterable: [filter.field] }),
    };
    return this.engine.read(job, { renew: held });
  }

  async drop({ path }: Rows): Promise<void> {
    await this.vault.remove(path);
  }

  private needsConsent(f: DeliveryFacts): boolean {
    return f.personal && this.setOf(f).consent.required;
  }
  /** R14-1: without a grade it counts as one at the threshold. */
  private isSensitive(f: DeliveryFacts, grade: number | null): boolean {
    const { threshold } = this.setOf(f).grade;
    return (grade ?? threshold) >= threshold;
  }
  private setOf(f: DeliveryFacts) {
    return this.policies.governing(f, f.today);
  }
}

/** Where the rows of a delivery come from, and whether they may still come. */
@Injectable()
export class DeliverySource {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly law: DeliveryLaw,
    private readonly files: DeliveryFiles,
    private readonly consented: Consented,
    private readonly clock: Clock,
    private readonly station: Station,
    readonly jobs: Jobs,
  ) {}

  now(): number {
    return this.clock.ticks();
  }
  /** Name of this process, once it can be seen by others that it lives. */
  async runner(): Promise<string> {
    if (this.jobs.stopping) throw new DomainError('not-ready', { retryAfter: 1 });
    return await this.station.runner();
  }
  refusal(facts: DeliveryFacts, progress: Progress, stands: Stands): Promise<string | undefined> {
    return this.law.refusal(this.deliveries, facts, progress, stands);
  }

  async prepare(facts: DeliveryFacts): Promise<Prepared> {
    const since = this.consented.begin();
    const rows = await this.files.rows(facts);
    return {
      rowsWithoutConsent: rows.without,
      open: (held) => this.files.read(facts, rows, held),
      withdrawn: () => this.consented.withdrawnSince(facts.scenarioId, since),
      done: async () => await this.files.drop(rows),
    };
  }
}
