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
import { MATERIAL_LIMIT, type FiledMaterial, type MaterialFact } from './material.facts.ts';

type Stored = StoredObject & { readonly inspected: Material };
type WithMaterials = Facts & { readonly materials: readonly MaterialFact[] };
/** A kind of case that materials belong to: who files them, by its act `upload-material`, and who sees them. */
export interface Dossier<F extends WithMaterials> {
  readonly aggregate: Aggregate<F>;
  filer(facts: F): string | null;
  shows(facts: F, actor: Actor): boolean;
}

/** The materials of a case lie under a key of their own. */
export const materialScope = (
  { lifecycle }: { readonly lifecycle: { readonly aggregate: string } },
  id: string,
): Scope => ({ kind: lifecycle.aggregate, id });

/** Materials in and out: file first, row second; a file whose row was not made goes away again. */
@Injectable()
export class Materials {
  constructor(
    private readonly objects: ObjectStore,
    private readonly acts: Acts,
    private readonly reads: Reads,
  ) {}

  /** Refuses strangers and bad names before the first byte is kept. */
  async file<F extends WithMaterials>(
    of: Dossier<F>,
    ask: Ask,
    id: string,
    about: UploadMaterial,
    body: unknown,
  ): Promise<object | undefined> {
    if (of.filer(await this.reads.facts(of.aggregate, ask, id)) !== ask.actor.organizationId)
      throw new DomainError('forbidden', { params: { act: 'upload-material' } });
    const fileName = safeFileName(about.fileName);
    if (!(body instanceof Readable)) throw new DomainError('unsupported-media-type');
    const stored = await this.store(body, materialScope(of.aggregate, id));
    ask.bodyDigest = stored.sha256;
    return await this.keep(of, ask, id, filedOf(about, fileName, stored), stored.key);
  }

  /** The content of one revision, for whoever may see the materials of the case. */
  async open<F extends WithMaterials>(
    of: Dossier<F>,
    ask: Ask,
    id: string,
    materialId: string,
  ): Promise<StreamableFile> {
    const facts = await this.reads.facts(of.aggregate, ask, id);
    const material = of.shows(facts, ask.actor) ? facts.materials.find((m) => m.id === materialId) : undefined;
    if (!material) throw new DomainError('not-found');
    const content = await this.objects.open(material.objectKey, materialScope(of.aggregate, id));
    ask.header('cache-control', 'private, no-store');
    ask.header('x-content-type-options', 'nosniff');
    const { mediaType: type, bytes: length } = material;
    return new StreamableFile(content, { type, length, disposition: contentDisposition(material.fileName) });
  }

  /** The socket stays open after a refusal, so that the answer reaches a client that is still sending. */
  private async store(body: Readable, scope: Scope): Promise<Stored> {
    const bytes = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    return await this.objects.put(bytes, { scope, limitBytes: MATERIAL_LIMIT, inspect: inspectMaterial });
  }

  private async keep<F extends WithMaterials>(
    { aggregate }: Dossier<F>,
    ask: Ask,
    id: string,
    filed: FiledMaterial,
    key: string,
  ): Promise<object | undefined> {
    try {
      const view = await this.acts.perform(aggregate, 'upload-material', ask, id, filed);
      const { materials = [] } = view as { materials?: readonly { readonly id: string }[] };
      // a rehearsal keeps nothing, and a replay has its own file already
      if (!materials.some((m) => m.id === filed.id)) await this.objects.remove(key);
      return view;
    } catch (error) {
      const unknown = error instanceof DomainError && error.code === 'outcome-unknown';
      if (!unknown) await this.objects.remove(key);
      throw error;
    }
  }
}

const filedOf = (about: UploadMaterial, fileName: string, { id, key, bytes, sha256, sm3, inspected }: Stored) => ({
  id,
  type: about.type,
  fileName,
  mediaType: MATERIALS[inspected],
  bytes,
  sha256,
  sm3,
  objectKey: key,
  fiscalYear: about.fiscalYear ?? null,
  auditorName: about.auditorName ?? null,
  seal: about.seal ?? null,
  noClosedYear: about.noClosedYear ?? false,
  tradeSecret: about.tradeSecret ?? false,
});
