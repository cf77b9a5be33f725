import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Restraints } from '../../data-plane/index.ts';
import { Acts } from '../../platform/acts/acts.service.ts';
import { Loader } from '../../platform/acts/loader.ts';
import { Reactions } from '../../platform/acts/reactions.ts';
import { Sweeper } from '../../platform/acts/sweeper.service.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Crypto, type Scope } from '../../platform/crypto/index.ts';
import { Batch, Database, sql } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { objectsDigest } from '../../platform/ledger/key-disposal.ts';
import type { KeyDisposalFacts } from './key-disposal.facts.ts';
import { keyDisposal } from './key-disposal.lifecycle.ts';
import { held } from './key-disposal.queries.ts';
import { KeyDisposals } from './key-disposal.service.ts';
import { KeySubjects } from './key-disposal.subjects.ts';
import { LedgerSigner } from './ledger-signer.service.ts';

/** Resolves once what was written before it stands, and rejects as it did. */
const written = sql('SELECT');

/** What an act does to keys inside its own transaction. */
@Injectable()
export class KeyEffects implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly crypto: Crypto,
    private readonly signer: LedgerSigner,
    private readonly subjects: KeySubjects,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const preview = () => Promise.resolve([]);
    // before the commit: whoever is killed in between leaves them sealed, and nobody told that they were
    this.reactions.on(keyDisposal, 'sealed', {
      preview,
      react: async ({ tx }, _transition, { id, subject }) => {
        await tx.query(written);
        for (const scope of subject.scopes) await this.crypto.atRest.ends.seal(scope, id);
      },
    });
    this.reactions.on(keyDisposal, 'destroying', {
      preview,
      react: async ({ tx, write }, _transition, f) => {
        const { suite } = this.signer;
        const keys = await this.keysOf(f);
        const files = await this.subjects.kept(f.scopeKind, f.scopeId, { tx });
        write(new Batch().insert('key_disposal_keys', keys));
        write(new Batch().raw(held, [f.id, files.length, objectsDigest(suite, files)]));
      },
    });
  }

  private async keysOf({ id, subject }: KeyDisposalFacts) {
    const { suite } = this.signer;
    const recordedAt = this.clock.system();
    const found = await Promise.all(
      subject.scopes.map(async (scope) => {
        const keys = await this.crypto.atRest.ends.committed(scope, suite);
        const of = { disposalId: id, scopeKind: scope.kind, scopeId: scope.id };
        return keys.map(({ id: keyId, commitment }) => ({ ...of, keyId, suite, commitment, recordedAt }));
      }),
    );
    return found.flat();
  }
}

/** Keys on the disk, and records as they are now. */
@Injectable()
export class KeyFolder {
  constructor(
    private readonly crypto: Crypto,
    private readonly database: Database,
    private readonly loader: Loader,
    private readonly clock: Clock,
  ) {}

  get ends() {
    return this.crypto.atRest.ends;
  }
  /** Whether the keys are as they are on record; what cannot be read is not. */
  async is(scope: Scope, state: 'sealed' | 'destroyed'): Promise<boolean> {
    const found = await this.crypto.atRest.stateOf(scope).catch(() => undefined);
    return found === state && (state === 'sealed' || (await this.ends.isGone(scope)));
  }
  get reader() {
    return { tx: this.database.reader };
  }
  async find(disposals: KeyDisposals, id: string): Promise<KeyDisposalFacts | undefined> {
    return (await this.loader.one(this.database.reader, disposals, id, 'system', this.clock.legal()))?.facts;
  }
}

/** Ends on the disk what an act has begun, and records it as done; also what a killed process left begun. */
@Injectable()
export class KeyDisposalRunner implements OnModuleInit {
  private readonly logger = new Logger('key-disposals');
  private settling: Promise<void> | undefined;
  constructor(
    private readonly acts: Acts,
    private readonly disposals: KeyDisposals,
    private readonly files: KeyFolder,
    private readonly sweeper: Sweeper,
    private readonly restraints: Restraints,
  ) {}

  onModuleInit(): void {
    this.restraints.learnKeys((target, context) => this.disposals.keysOf(target, context));
    this.sweeper.also(() => this.sweep());
  }

  /** Whatever was begun and not ended, one after the other; one that fails keeps none of the others. */
  async sweep(): Promise<void> {
    this.settling ??= this.settle();
    await this.settling;
    for (const id of await this.disposals.unfinished(this.files.reader)) await this.finish(id);
  }

  /** Once a process, since only a restored backup of the keyring can have brought back what ended: it ends again. */
  async settle(): Promise<void> {
    for (const { id, kind, scope, keys } of await this.disposals.destroyedKeys(this.files.reader))
      await this.again({ kind, id: scope }, 'destroyed', id, keys);
    for (const id of await this.disposals.sealedIds(this.files.reader))
      for (const scope of (await this.files.find(this.disposals, id))?.subject.scopes ?? [])
        await this.again(scope, 'sealed', id);
  }
  private async again(scope: Scope, state: 'sealed' | 'destroyed', disposal: string, keys: readonly string[] = []) {
    try {
      if (await this.files.is(scope, state)) return;
      this.logger.error({ msg: 'keys that had ended were here again', disposal, kind: scope.kind, scope: scope.id });
      await (state === 'sealed'
        ? this.files.ends.seal(scope, disposal)
        : this.files.ends.destroy(scope, keys, disposal));
    } catch (error) {
      this.logger.error(error);
    }
  }

  /** May be called often, and by several processes; what fails is tried again by the next sweep. */
  async finish(id: string): Promise<void> {
    try {
      const facts = await this.files.find(this.disposals, id);
      if (facts?.state === 'lifting') await this.release(facts);
      if (facts?.state === 'destroying') await this.destroy(facts);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'illegal-transition')) this.logger.error(error);
    }
  }

  private async release({ id, subject }: KeyDisposalFacts): Promise<void> {
    for (const scope of subject.scopes) await this.files.ends.unseal(scope);
    await this.acts.advance(this.disposals, 'release', id);
  }

  /** Recorded as done only when no key is left, and every one was asked for and refused. */
  private async destroy({ id, keys, subject }: KeyDisposalFacts): Promise<void> {
    const scopes = new Map<string, Scope>();
    for (const { kind, id: of } of [...subject.scopes, ...keys.map((k) => ({ kind: k.scopeKind, id: k.scopeId }))])
      scopes.set(`${kind} ${of}`, { kind, id: of });
    const opening = { tried: 0, refused: 0 };
    for (const scope of scopes.values()) {
      const ids = keys.filter((k) => k.scopeKind === scope.kind && k.scopeId === scope.id).map((k) => k.keyId);
      await this.files.ends.destroy(scope, ids, id);
      const { tried, refused } = await this.files.ends.tryToOpen(scope, ids);
      opening.tried += tried;
      opening.refused += refused;
    }
    if (opening.tried !== opening.refused) throw new Error(`a key of disposal ${id} is still given out`);
    const times = await this.disposals.times(id, this.files.reader);
    await this.acts.advance(this.disposals, 'complete', id, { opening, times });
  }
}
