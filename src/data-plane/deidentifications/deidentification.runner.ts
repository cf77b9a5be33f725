import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Acts } from '../../platform/acts/acts.service.ts';
import { AtRestRefused, Crypto } from '../../platform/crypto/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { EngineError, type DeidentifyJob } from '../engine/index.ts';
import { EngineProvider } from '../engine.provider.ts';
import { Jobs } from '../jobs/jobs.service.ts';
import { Station } from '../jobs/station.service.ts';
import { Consented } from '../use/consented.ts';
import { agreementScope, resourceScope, Vault } from '../vault/vault.ts';
import type { DeidentificationFacts } from './deidentification.facts.ts';
import { leastK } from './deidentification.rules.ts';
import { Deidentifications } from './deidentification.service.ts';
import { Policies } from '../../platform/policies/policies.service.ts';

/** Names of a copy's files in the vault. */
export const copyFile = (id: string): string => `${id}.parquet`;
export const refsFile = (id: string): string => `${id}.refs`;

/** Vault, keys, consents and engine, for one copy. */
@Injectable()
export class CopyTools {
  constructor(
    private readonly vault: Vault,
    private readonly engine: EngineProvider,
    private readonly crypto: Crypto,
    private readonly consented: Consented,
    private readonly policies: Policies,
  ) {}

  /** The masked copy of the granted fields, with the rows of persons who consented, at its place in the vault. */
  async make(f: DeidentificationFacts, signal: AbortSignal): Promise<object> {
    const source = await this.vault.unsealed('snapshots', copyFile(f.snapshotId), resourceScope(f.resourceId));
    const output = await this.vault.working(copyFile(f.id));
    try {
      const made = await this.engine.deidentify(await this.job(f, source, output), { signal });
      await this.vault.keep('copies', copyFile(f.id), agreementScope(f.agreementId), output);
      return made;
    } finally {
      await this.vault.remove(source);
      await this.vault.remove(await this.vault.working(refsFile(f.id)));
    }
  }

  private async job(f: DeidentificationFacts, source: string, output: string): Promise<DeidentifyJob> {
    const set = this.policies.governing(f, f.today);
    const subject = await this.subject(f, set.consent.required);
    const { quasiIdentifiers, sensitive, k } = f.measure;
    return {
      source,
      output,
      fields: [...f.fieldRules],
      threshold: set.grade.threshold,
      minK: leastK(f.resourceGrade, set),
      keys: this.keys(f),
      ...(subject && { subject }),
      evaluate: {
        quasiIdentifiers: [...quasiIdentifiers],
        ...(sensitive !== null && { sensitive }),
        k,
        suppressBelowK: true,
      },
    };
  }

  async forget(id: string): Promise<void> {
    await this.vault.forget('copies', copyFile(id));
    await this.vault.forget('copies', refsFile(id));
  }

  /** One key per agreement and field: the same person has other tokens under another agreement. */
  private keys(f: DeidentificationFacts): Record<string, string> {
    const named = f.rules.filter((r) => r.mask.kind === 'pseudonym').map((r) => r.field);
    return Object.fromEntries(
      named.map((x) => [x, this.crypto.deriveKey(['pseudonym', f.agreementId, x]).toString('base64')]),
    );
  }

  private async subject(f: DeidentificationFacts, required: boolean): Promise<DeidentifyJob['subject']> {
    if (!f.personal || !required || f.subjectField === null) return undefined;
    const refs = await this.consented.refs(f.scenarioId, f.categories);
    await this.vault.keepRefs(refsFile(f.id), agreementScope(f.agreementId), refs);
    const consentedRefs = await this.vault.writeRefs(refsFile(f.id), refs);
    return { field: f.subjectField, key: this.consented.key(), consentedRefs, carry: true };
  }
}

/** Makes the copies: one job after its request was committed, in a child process of the engine. */
@Injectable()
export class DeidentificationRunner implements OnModuleInit {
  private readonly logger = new Logger('deidentification');
  private readonly making = new Map<AbortController, DeidentificationFacts>();
  constructor(
    private readonly acts: Acts,
    private readonly copies: Deidentifications,
    private readonly tools: CopyTools,
    private readonly jobs: Jobs,
    private readonly station: Station,
  ) {}

  onModuleInit(): void {
    this.station.hear((aggregate) => {
      if (aggregate === undefined || aggregate === 'key_disposal') void this.lookAgain();
    });
  }
  /** Ends what is being made under keys that were sealed meanwhile; what it has made so far is not kept either way. */
  private async lookAgain(): Promise<void> {
    for (const [control, facts] of this.making) {
      const keys = await this.copies.keysOf(facts, this.station.reader).catch(() => 'open');
      if (keys !== 'open') control.abort(`content-${keys}`);
    }
  }

  /** At once where this process does background work; otherwise a worker takes it from the table. */
  soon(id: string): void {
    if (this.station.background) void this.run(id);
  }

  /** Takes up what nobody makes yet. */
  async takeUp(most: number): Promise<void> {
    if (this.jobs.stopping) return;
    const ids = await this.copies.waiting(most, this.station.reader);
    await Promise.all(ids.filter((id) => !this.jobs.has(id)).map((id) => this.run(id)));
  }

  /** Runs to its end; what goes wrong becomes the state `failed` with a code. */
  async run(id: string): Promise<void> {
    if (this.jobs.stopping) return;
    const facts = await this.start(id);
    if (!facts) return;
    const control = new AbortController();
    const over = this.jobs.begin(id, (reason) => control.abort(reason));
    this.making.set(control, facts);
    try {
      const result = await this.tools.make(facts, control.signal);
      await this.acts.advance(this.copies, 'produce', id, { result });
    } catch (error) {
      const known = error instanceof EngineError || error instanceof DomainError || error instanceof AtRestRefused;
      const code = known ? error.code : 'internal';
      if (code === 'internal' || error instanceof AtRestRefused) this.logger.error(error);
      await this.giveUp(id, control.signal.aborted ? String(control.signal.reason) : code);
    } finally {
      this.making.delete(control);
      over();
    }
  }

  /** Nothing when somebody else runs it already, or has, and nothing without a database: it is taken up later. */
  private async start(id: string): Promise<DeidentificationFacts | undefined> {
    try {
      const runner = await this.station.runner();
      return await this.acts.advance(this.copies, 'start', id, { runner });
    } catch (error) {
      if (!(error instanceof DomainError)) this.logger.error(error);
      else if (error.code !== 'illegal-transition') await this.giveUp(id, error.code);
      return undefined;
    }
  }

  /** Ends it as failed and forgets its files; one that was finished after all keeps them. */
  async giveUp(id: string, reason: string): Promise<void> {
    try {
      await this.acts.advance(this.copies, 'fail', id, { reason }).catch((error: unknown) => {
        if (!(error instanceof DomainError) || error.code !== 'illegal-transition') throw error;
      });
      if ((await this.copies.brief(id, this.station.reader))?.state === 'failed') await this.tools.forget(id);
    } catch (error) {
      this.logger.error(error); // it stays running, and is ended by the recovery
    }
  }
}
