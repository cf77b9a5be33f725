import { randomBytes, type Cipheriv } from 'node:crypto';
import type { Suite } from '../suites.ts';
import type { DataKeys } from './data-keys.ts';
import type { Scope } from './format.ts';
import { AtRestRefused } from './refused.ts';
import type { DataKey } from './sealed-object.ts';
import * as form from './value-format.ts';
import type { Place, ValueKeys } from './value-format.ts';

/** How long a data key is remembered: what is sealed or destroyed holds within this time. */
const KEPT_MS = 1000;
const MOST_SCOPES = 64;
const MOST_BATCHES = 256;
/** Of a batch; half of them are left for whoever holds it already. */
const MOST_BLOCKS = 0xffff_ffff;

/** Seals the values of one scope; to be asked for anew for every batch. */
export interface ValueSealing {
  /** What is sealed now is sealed with: an older value differs in one of the two. */
  readonly suite: Suite;
  readonly keyId: string;
  seal(place: Place, text: string): Buffer;
}

interface Batch {
  readonly header: Buffer;
  readonly keys: ValueKeys;
  readonly stream: Cipheriv | undefined;
  /** Where the next value begins. */
  number: number;
}

/** The keys of one scope as they were read a moment ago. */
class Remembered implements ValueSealing {
  keyId = '';
  readonly until = performance.now() + KEPT_MS;
  private readonly byId = new Map<string, Promise<DataKey>>();
  private readonly batches = new Map<string, ValueKeys>();
  private current: Promise<DataKey> | undefined;
  private batch: Batch | undefined;

  constructor(
    private readonly keys: DataKeys,
    readonly suite: Suite,
    private readonly scope: Scope,
  ) {}

  /** Begins a batch, where none has begun. @throws AtRestRefused */
  async ready(): Promise<this> {
    const { id, key } = await (this.current ??= this.keys.current(this.scope));
    this.keyId = id;
    if (!this.batch || this.batch.number > MOST_BLOCKS / 2) {
      const salt = randomBytes(16);
      const header = form.batchHeader(this.suite, id, salt);
      const keys = form.valueKeys(this.suite, key, salt);
      this.batch = { header, keys, stream: this.suite === 'sm' ? form.streamOf(keys) : undefined, number: 0 };
    }
    return this;
  }

  seal(place: Place, text: string): Buffer {
    const { batch } = this;
    const bytes = Buffer.from(text);
    const blocks = form.blocksOf(bytes.length);
    if (!batch || batch.number + blocks > MOST_BLOCKS) throw new Error('no batch has begun, or it is full');
    const header = Buffer.allocUnsafe(form.VALUE_HEADER_BYTES);
    batch.header.copy(header);
    header.writeUInt32BE(batch.number, batch.header.length);
    batch.number += blocks;
    return form.sealValue(batch.keys, header, this.scope, place, bytes, batch.stream);
  }

  /** @throws AtRestRefused */
  async open(place: Place, value: Buffer): Promise<string> {
    const header = form.readValueHeader(value);
    if (!header) throw altered(this.scope, place);
    const { suite, keyId, salt } = header;
    const reading = this.byId.get(keyId) ?? this.keys.byId(this.scope, keyId);
    this.byId.set(keyId, reading);
    const { key } = await reading;
    const name = `${suite} ${keyId} ${salt.toString('hex')}`;
    const keys = this.batches.get(name) ?? form.valueKeys(suite, key, salt);
    if (this.batches.size < MOST_BATCHES) this.batches.set(name, keys);
    const text = form.openValue(suite, keys, this.scope, place, value);
    if (text === undefined) throw altered(this.scope, place);
    return text.toString('utf8');
  }
}

const altered = ({ kind, id }: Scope, { table, column, row }: Place): AtRestRefused =>
  new AtRestRefused('content-altered', `${table}.${column} of ${row} (${kind} ${id}) is not what was sealed`);

/** Values in columns, under the data keys of their scopes, each of which is read at most once a second. */
export class Values {
  private readonly scopes = new Map<string, Remembered>();
  private forgetting: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: DataKeys,
    private readonly suite: Suite,
  ) {}

  /** @throws AtRestRefused `content-sealed`, `content-destroyed` */
  sealing(scope: Scope): Promise<ValueSealing> {
    return this.of(scope).ready();
  }
  /** @throws AtRestRefused */
  open(scope: Scope, place: Place, value: Buffer): Promise<string> {
    return this.of(scope).open(place, value);
  }

  private of(scope: Scope): Remembered {
    const name = `${scope.kind} ${scope.id}`;
    const known = this.scopes.get(name);
    if (known && known.until > performance.now()) return known;
    const fresh = new Remembered(this.keys, this.suite, scope);
    this.scopes.delete(name);
    this.scopes.set(name, fresh);
    const [oldest] = this.scopes.keys();
    if (this.scopes.size > MOST_SCOPES && oldest !== undefined) this.scopes.delete(oldest);
    this.forgetting ??= setTimeout(() => this.forget(), KEPT_MS).unref();
    return fresh;
  }

  /** No key stays in memory because nobody asked again. */
  private forget(): void {
    const now = performance.now();
    for (const [name, { until }] of this.scopes) if (until <= now) this.scopes.delete(name);
    this.forgetting = this.scopes.size > 0 ? setTimeout(() => this.forget(), KEPT_MS).unref() : undefined;
  }
}
