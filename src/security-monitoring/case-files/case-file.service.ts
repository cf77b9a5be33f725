import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { materialScope } from '../../applications/index.ts';
import { Organizations } from '../../organizations/index.ts';
import { present } from '../../platform/acts/present.ts';
import type { Ask } from '../../platform/acts/ask.ts';
import { canonical } from '../../platform/audit/canonical.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { MATERIALS, ObjectStore } from '../../platform/files/index.ts';
import { MOST_BYTES, MOST_MEMBERS, type Member } from '../../platform/ledger/archive.ts';
import { hashOf, linesOf, NAMES, type CaseEvent, type MemberHash } from '../../platform/ledger/case-file.ts';
import { CaseLedger, type CaseEvidence } from '../../platform/ledger/case-ledger.service.ts';
import type { AnyLifecycle } from '../../regulation/index.ts';
import { Policies } from '../../platform/policies/policies.service.ts';
import { CaseParts, type Case, type CaseRecord } from './case-file.parts.ts';
import { timelineOf, type ShownDocument, type ShownRecord } from './case-file.timeline.ts';
import { Redaction, withheld } from './case-file.redaction.ts';
import { mayRedact, sightOf } from './case-file.sight.ts';

/** A material, or an attachment of a call, as the view of its record tells it. */
interface SeenFile extends ShownDocument {
  readonly id: string;
  readonly mediaType: string;
}
/** A document and where its content is kept. */
interface Document {
  readonly seen: SeenFile;
  readonly aggregate: string;
  readonly aggregateId: string;
  readonly objectKey: string;
}
/** What of it is wanted: contents of documents, and whether for the public. */
export interface Wanted {
  readonly contents: boolean;
  readonly redacted: boolean;
}
interface Gathered {
  readonly found: Case;
  readonly evidence: CaseEvidence;
  readonly events: readonly CaseEvent[];
  readonly names: ReadonlyMap<string, string>;
}
/** How long it waits for the sealer, which comes behind by far less than a second. */
const [TRIES, PAUSE_MS] = [8, 250];
/** Everything is read as it was at one moment, and nothing is written. */
const SNAPSHOT = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';
const extensions = new Map(Object.entries(MATERIALS).map(([extension, type]) => [type as string, extension]));

/** Parts that only hold together what the service is built on. */
@Injectable()
export class CaseSources {
  constructor(
    readonly database: Database,
    readonly clock: Clock,
    readonly policies: Policies,
    readonly objects: ObjectStore,
    readonly organizations: Organizations,
  ) {}
}

/** One case as one archive, for whoever may see its record. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly sources: CaseSources,
    private readonly parts: CaseParts,
    private readonly ledger: CaseLedger,
  ) {}

  /** @throws DomainError `not-found`; `not-sealed-yet` where the sealer does not come after; `payload-too-large` */
  async make(
    ask: Ask,
    id: string,
    { contents, redacted }: Wanted,
  ): Promise<{ caseNumber: string; members: AsyncIterable<Member> }> {
    await this.sources.policies.refresh();
    const gathered = await this.gathered(ask, id, redacted);
    const { found, evidence, events } = gathered;
    const documents = found.records.flatMap((record) => documentsOf(record, ask));
    const made = membersOf(gathered, documents, ask, redacted ? this.redaction(gathered, ask) : undefined);
    const stored = contents && !redacted ? await this.openable(documents) : [];
    const files = stored.map(fileOf);
    const members: MemberHash[] = [...made.map(hashOf), ...files];
    const size = members.reduce((sum, { bytes }) => sum + bytes, 0);
    if (members.length > MOST_MEMBERS || size > MOST_BYTES) throw new DomainError('payload-too-large');
    const { checkpoint } = evidence;
    const about = { caseId: id, kind: found.kind, redacted, checkpoint, events: events.length, members };
    const manifest: Member = { name: NAMES.manifest, bytes: linesOf([this.ledger.sign(about)]) };
    await this.ledger.record(ask, id, {
      manifest: hashOf(manifest).sha256,
      events: events.length,
      redacted,
      contents: stored.length > 0,
    });
    return { caseNumber: found.caseNumber, members: this.members(ask, [manifest, ...made], stored) };
  }

  /** All that counts must be sealed: it waits a little for the sealer, and then says that it is not. */
  private async gathered(ask: Ask, id: string, redacted: boolean): Promise<Gathered> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.sources.database.transaction((tx) => this.gather(tx, ask, id, redacted), [SNAPSHOT]);
      } catch (error) {
        const early = error instanceof DomainError && error.code === 'not-sealed-yet';
        if (!early || attempt === TRIES) throw error;
        await sleep(PAUSE_MS);
      }
    }
  }
  private async gather(
    tx: Parameters<CaseParts['of']>[1]['tx'],
    ask: Ask,
    id: string,
    redacted: boolean,
  ): Promise<Gathered> {
    const { actor } = ask;
    const found = await this.parts.of(id, { tx, actor, moment: this.sources.clock.legal() });
    const objects = new Map(found.records.map(({ aggregate, facts }) => [facts.id, aggregate.lifecycle.aggregate]));
    if (redacted && !mayRedact(found, actor))
      throw new DomainError('forbidden', { params: { act: 'case_file.redact' } });
    const sight = sightOf(found.records, actor, redacted);
    const evidence = await this.ledger.evidence(tx.query.bind(tx), objects, sight);
    const events = await this.ledger.proven(tx.query.bind(tx), evidence, sight);
    const acting = new Set(evidence.transitions.flatMap((t) => t.organizationId ?? []));
    const organizations = await this.sources.organizations.briefs([...acting], { tx });
    return { found, evidence, events, names: new Map([...organizations].map(([key, { name }]) => [key, name])) };
  }

  /** Digests under a key of this case: whoever has the keyring can prove what was blanked, and nobody else guess it. */
  private redaction({ found }: Gathered, ask: Ask): Redaction {
    const key = ['pseudonym', 'case-file', found.id] as const;
    const digest = (value: string): string => `[blanked ${this.ledger.hmac(key, value)}]`;
    return new Redaction(
      digest,
      found.records.map((record) => viewOf(record, ask)),
    );
  }

  /** What lies under keys that are sealed or destroyed stands in the file by its digest alone. */
  private async openable(documents: readonly Document[]): Promise<Document[]> {
    const found = await Promise.all(documents.map((one) => this.sources.objects.opens(scopeOf(one))));
    return documents.filter((_, i) => found[i]);
  }

  /** Documents are read one at a time; a login that was ended meanwhile ends the file, too. */
  private async *members(ask: Ask, made: readonly Member[], documents: readonly Document[]): AsyncGenerator<Member> {
    yield* made;
    for (const document of documents) {
      if (!(await ask.stands())) throw new DomainError('unauthenticated');
      const chunks: Buffer[] = [];
      for await (const chunk of await this.sources.objects.open(document.objectKey, scopeOf(document)))
        chunks.push(chunk as Buffer);
      yield { name: fileOf(document).name, bytes: Buffer.concat(chunks) };
    }
  }
}

const scopeOf = ({ aggregate, aggregateId }: Document) => materialScope({ lifecycle: { aggregate } }, aggregateId);
const viewOf = ({ aggregate, facts }: CaseRecord, { actor }: Ask): Readonly<Record<string, unknown>> => {
  const { allowedActions: _acts, ...view } = present(aggregate, facts, actor) as Record<string, unknown>;
  const { attachments } = view as { attachments?: readonly { readonly publishedOn: string | null }[] };
  // what still waits for an amendment is no part of any case
  return attachments ? { ...view, attachments: attachments.filter((a) => a.publishedOn !== null) } : view;
};

const shownOf = (record: CaseRecord, ask: Ask, redaction?: Redaction): ShownRecord => ({
  table: record.aggregate.lifecycle as unknown as AnyLifecycle,
  id: record.facts.id,
  view: redaction ? redaction.view(viewOf(record, ask)) : viewOf(record, ask),
});

/** The files of a record, in its view or in its facts. */
const filesOf = <T>(of: object): readonly T[] => {
  const { materials = [], attachments = [] } = of as { materials?: readonly T[]; attachments?: readonly T[] };
  return [...materials, ...attachments];
};
/** Documents that the view of the record shows; where it shows none, there are none. */
function documentsOf(record: CaseRecord, ask: Ask): Document[] {
  const seen = filesOf<SeenFile>(viewOf(record, ask));
  const kept = filesOf<{ id: string; objectKey: string }>(record.facts);
  const [aggregate, aggregateId] = [record.aggregate.lifecycle.aggregate, record.facts.id];
  return seen.flatMap((one) => {
    const objectKey = kept.find((m) => m.id === one.id)?.objectKey;
    return objectKey === undefined ? [] : [{ seen: one, aggregate, aggregateId, objectKey }];
  });
}
const fileOf = ({ seen: { id, mediaType, bytes, sha256, sm3 } }: Document): MemberHash => ({
  name: `documents/${id}.${extensions.get(mediaType) ?? 'bin'}`,
  bytes,
  sha256,
  sm3,
});

/** Everything but the manifest and the contents of documents. */
function membersOf(gathered: Gathered, documents: readonly Document[], ask: Ask, redaction?: Redaction): Member[] {
  const { found, evidence, events, names } = gathered;
  const { checkpoint } = evidence;
  const transitions = redaction ? evidence.transitions.map((t) => redaction.transition(t)) : evidence.transitions;
  const records = found.records.map((record) => shownOf(record, ask, redaction));
  const kept = records.filter(({ table }) => !redaction || !withheld.has(table.aggregate));
  const seen = documents.map(({ seen: one }) => (redaction ? redaction.view({ ...one }) : one) as SeenFile);
  const listed = documents.map((one, i) => {
    const { aggregate, aggregateId } = one;
    return { ...seen[i], aggregate, aggregateId, member: fileOf(one).name };
  });
  const told = { caseNumber: found.caseNumber, redacted: redaction !== undefined, checkpoint, records: kept, all: records, transitions, events, documents: seen, names }; // prettier-ignore
  return [
    { name: NAMES.timeline, bytes: Buffer.from(timelineOf(told)) },
    { name: NAMES.history, bytes: linesOf(transitions) },
    { name: NAMES.events, bytes: linesOf(events) },
    { name: NAMES.documents, bytes: linesOf(listed) },
    { name: NAMES.signingKeys, bytes: linesOf(redaction ? [] : evidence.keys) },
    ...kept.map(({ table, id, view }) => ({
      name: `records/${table.aggregate}/${id}.json`,
      bytes: Buffer.from(`${canonical(view)}\n`),
    })),
  ];
}
