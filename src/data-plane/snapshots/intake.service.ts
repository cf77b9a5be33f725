import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Resources } from '../../data-sharing/index.ts';
import { Acts } from '../../platform/acts/acts.service.ts';
import type { Ask } from '../../platform/acts/ask.ts';
import { Reads } from '../../platform/acts/reads.service.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import type { ColumnSpec } from '../engine/index.ts';
import { EngineProvider, fromEngine } from '../engine.provider.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { ExchangePlatform } from '../vault/exchange-platform.ts';
import { resourceScope, Vault } from '../vault/vault.ts';
import type { SnapshotContent } from './snapshot.facts.ts';
import { Snapshots } from './snapshot.service.ts';

/** What one request may carry and still be answered: about three million lines of ten columns. */
export const SNAPSHOT_LIMIT = 256 * 1024 * 1024;
/** How long checking one batch may last; less than the silence an upload is allowed. */
const DEADLINE_MS = 120_000;

export interface Upload {
  readonly body: Readable;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly batchId: string | undefined;
}

/** What a batch has to look like. */
interface Expected {
  readonly resourceId: string;
  readonly columns: ColumnSpec[];
  /** At or above the threshold, or without a grade (R14-1). */
  readonly sensitive: boolean;
}
interface ByGrade {
  readonly grade: number | null;
  readonly jurisdiction: string;
  readonly today: string;
}

/** Upload, exchange platform and engine. */
@Injectable()
export class IntakeStore {
  constructor(
    private readonly vault: Vault,
    private readonly exchange: ExchangePlatform,
    private readonly engine: EngineProvider,
    private readonly policies: Policies,
    private readonly jobs: Jobs,
  ) {}

  /** Whether the resource is at or above the threshold, or has no grade; refused where such data may not be read. */
  admit({ grade, jurisdiction, today }: ByGrade): boolean {
    const { threshold } = this.policies.inForce(jurisdiction, today).set.grade;
    const sensitive = grade === null || grade >= threshold;
    this.engine.allow(sensitive);
    return sensitive;
  }

  async take(id: string, sender: string, expected: Expected, upload: Upload): Promise<SnapshotContent> {
    const stop = new AbortController();
    const over = this.jobs.begin(id, (reason) => {
      stop.abort(reason);
      upload.body.destroy();
    });
    try {
      return await this.check(id, sender, expected, upload, stop.signal);
    } catch (error) {
      throw stop.signal.aborted ? new DomainError('not-ready', { retryAfter: 1 }) : fromEngine(error);
    } finally {
      over();
    }
  }

  private async check(
    id: string,
    sender: string,
    { resourceId, columns, sensitive }: Expected,
    { body, encoding, batchId: named }: Upload,
    stopped: AbortSignal,
  ): Promise<SnapshotContent> {
    await this.vault.admits(resourceScope(resourceId));
    const source = await this.vault.receive(body, `${id}.csv`, SNAPSHOT_LIMIT);
    const output = await this.vault.working(`${id}.parquet`);
    try {
      const batchId = named ?? id;
      const { number: receipt } = await this.exchange.accept({ id: batchId, sender, hash: source.hash });
      const job = { source: source.path, output, encoding, columns, sensitive };
      const made = await this.engine.ingest(job, {
        signal: AbortSignal.any([stopped, AbortSignal.timeout(DEADLINE_MS)]),
      });
      await this.vault.keep('snapshots', `${id}.parquet`, resourceScope(resourceId), output);
      const { rows, hash, bytes, rejected, columns: profile } = made;
      const { total: rejectedTotal, listed } = rejected;
      const sent = { sourceHash: source.hash, sourceBytes: source.bytes, encoding };
      const kept = { hash, bytes, rows, rejectedTotal, rejected: listed, profile };
      return { id, resourceId, ...sent, ...kept, batchId, receipt };
    } finally {
      await this.vault.remove(source.path);
    }
  }

  async forget(id: string): Promise<void> {
    await this.vault.forget('snapshots', `${id}.parquet`);
  }
}

/** From an upload to a snapshot: who may is asked before a byte is kept, file first, row second. */
@Injectable()
export class Intake {
  constructor(
    private readonly acts: Acts,
    private readonly reads: Reads,
    private readonly resources: Resources,
    private readonly snapshots: Snapshots,
    private readonly store: IntakeStore,
  ) {}

  async receive(ask: Ask, resourceId: string, upload: Upload): Promise<object | undefined> {
    const expected = await this.expected(ask, resourceId);
    const id = ask.id();
    const content = await this.store.take(id, ask.actor.organizationId, expected, upload);
    ask.bodyDigest = content.sourceHash;
    try {
      const made = await this.acts.create(this.snapshots, 'receive', ask, content);
      // a rehearsal, or the stored answer of an earlier call, keeps no second file
      if ((made as { id?: string } | undefined)?.id !== id) await this.store.forget(id);
      return made;
    } catch (error) {
      // the row may stand although nobody was told so
      if (!(error instanceof DomainError && error.code === 'outcome-unknown')) await this.store.forget(id);
      throw error;
    }
  }

  /** The columns the resource declares; refuses strangers before anything is read. */
  private async expected(ask: Ask, resourceId: string): Promise<Expected> {
    const resource = await this.reads.facts(this.resources, ask, resourceId);
    if (resource.providerId !== ask.actor.organizationId)
      throw new DomainError('forbidden', { params: { act: 'receive' } });
    if (resource.state !== 'cataloged') throw new DomainError('out-of-order', { params: { step: 'catalog' } });
    const columns = resource.fields.map(({ name, type, nullable }) => ({ name, type, nullable }));
    return { resourceId, columns, sensitive: this.store.admit(resource) };
  }
}
