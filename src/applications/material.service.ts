import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '../regulation/index.ts';
import { Acts } from '../platform/acts/acts.service.ts';
import type { Aggregate, Facts } from '../platform/acts/aggregate.ts';
import type { Ask } from '../platform/acts/ask.ts';
import { Reads } from '../platform/acts/reads.service.ts';
import type { Scope } from '../platform/crypto/index.ts';
import { DomainError } from '../platform/errors/index.ts';
import {
  contentDisposition,
  inspectMaterial,
  MATERIALS,
  ObjectStore,
  safeFileName,
  type Material,
  type StoredObject,
} from '../platform/files/index.ts';
import type { UploadMaterial } from './material.dto.ts';
import { MATERIAL_LIMIT, type FileFact, type FiledMaterial } from './material.facts.ts';

type Stored = StoredObject & { readonly inspected: Material };
/** How files of a kind are filed, whatever the case. */
export interface FiledAs<About> {
  readonly act: string;
  /** What facts and views of a case call the list of them. */
  readonly list: string;
  /** What is said about one, as the act takes it beside the file. */
  said(about: About): object;
}
/** A kind of case that files belong to: who files them, and who sees which. */
export interface Dossier<F extends Facts, About = UploadMaterial> extends FiledAs<About> {
  readonly aggregate: Aggregate<F>;
  filer(facts: F): string | null;
  shows(facts: F, actor: Actor, file: FileFact): boolean;
}
export const asMaterials: FiledAs<UploadMaterial> = {
  act: 'upload-material',
  list: 'materials',
  said: (about): Omit<FiledMaterial, keyof FileFact> => ({
    type: about.type,
    fiscalYear: about.fiscalYear ?? null,
    auditorName: about.auditorName ?? null,
    seal: about.seal ?? null,
    noClosedYear: about.noClosedYear ?? false,
    tradeSecret: about.tradeSecret ?? false,
  }),
};

/** The materials of a case lie under a key of their own. */
export const materialScope = (
  { lifecycle }: { readonly lifecycle: { readonly aggregate: string } },
  id: string,
): Scope => ({ kind: lifecycle.aggregate, id });

/** Files of cases in and out: file first, row second; a file whose row was not made goes away again. */
@Injectable()
export class Materials {
  constructor(
    private readonly objects: ObjectStore,
    private readonly acts: Acts,
    private readonly reads: Reads,
  ) {}

  /** Refuses strangers and bad names before the first byte is kept. */
  async file<F extends Facts, About extends { readonly fileName: string }>(
    of: Dossier<F, About>,
    ask: Ask,
    id: string,
    about: About,
    body: unknown,
  ): Promise<object | undefined> {
    if (of.filer(await this.reads.facts(of.aggregate, ask, id)) !== ask.actor.organizationId)
      throw new DomainError('forbidden', { params: { act: of.act } });
    const fileName = safeFileName(about.fileName);
    if (!(body instanceof Readable)) throw new DomainError('unsupported-media-type');
    const stored = await this.store(body, materialScope(of.aggregate, id));
    ask.bodyDigest = stored.sha256;
    const filed = { ...of.said(about), ...fileOf(fileName, stored) };
    return await this.keep(of, ask, id, filed, [filed]);
  }

  /** The content of one file, for whoever may see it. */
  async open<F extends Facts, About>(
    of: Dossier<F, About>,
    ask: Ask,
    id: string,
    fileId: string,
  ): Promise<StreamableFile> {
    const facts = await this.reads.facts(of.aggregate, ask, id);
    const file = listed(facts, of.list).find((one) => one.id === fileId);
    if (!file || !of.shows(facts, ask.actor, file)) throw new DomainError('not-found');
    const content = await this.send(ask, file, materialScope(of.aggregate, id));
    ask.header('cache-control', 'private, no-store');
    return content;
  }
  /** As a download; that the caller may have it has been found. */
  async send(ask: Ask, file: FileFact, scope: Scope): Promise<StreamableFile> {
    const { objectKey, mediaType: type, bytes: length, fileName } = file;
    const content = await this.objects.open(objectKey, scope);
    ask.header('x-content-type-options', 'nosniff');
    return new StreamableFile(content, { type, length, disposition: contentDisposition(fileName) });
  }

  /** The socket stays open after a refusal, so that the answer reaches a client that is still sending. */
  private async store(body: Readable, scope: Scope): Promise<Stored> {
    const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    return await this.objects.put(bytes, { scope, limitBytes: MATERIAL_LIMIT, inspect: inspectMaterial });
  }

  /** Runs the act that files these; one of which no row was made goes away again. */
  async keep<F extends Facts>(
    { aggregate, act, list }: Pick<Dossier<F, never>, 'aggregate' | 'act' | 'list'>,
    ask: Ask,
    id: string,
    input: object,
    filed: readonly FileFact[],
  ): Promise<object | undefined> {
    try {
      const view = await this.acts.perform(aggregate, act, ask, id, input);
      // a rehearsal keeps nothing, and a replay has its own file already
      await this.drop(filed.filter((one) => !listed(view, list).some((file) => file.id === one.id)));
      return view;
    } catch (error) {
      const unknown = error instanceof DomainError && error.code === 'outcome-unknown';
      if (!unknown) await this.drop(filed);
      throw error;
    }
  }
  async drop(files: readonly FileFact[]): Promise<void> {
    for (const { objectKey } of files) await this.objects.remove(objectKey);
  }
}

const listed = (of: object | undefined, name: string): readonly FileFact[] =>
  (of as Readonly<Record<string, readonly FileFact[] | undefined>> | undefined)?.[name] ?? [];
const fileOf = (fileName: string, { id, key, bytes, sha256, sm3, inspected }: Stored): FileFact => ({
  id,
  fileName,
  mediaType: MATERIALS[inspected],
  bytes,
  sha256,
  sm3,
  objectKey: key,
});
