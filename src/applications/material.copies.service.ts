import { Injectable } from '@nestjs/common';
import { Acts } from '../platform/acts/acts.service.ts';
import type { Aggregate, ApplyContext, Change } from '../platform/acts/aggregate.ts';
import type { Ask } from '../platform/acts/ask.ts';
import { Reads } from '../platform/acts/reads.service.ts';
import { badField, DomainError } from '../platform/errors/index.ts';
import { inspectMaterial, ObjectStore } from '../platform/files/index.ts';
import type { ApplicationFacts, ChecklistFact } from './application.facts.ts';
import { blank } from './case.facts.ts';
import {
  latest,
  MATERIAL_LIMIT,
  materialTypes,
  nextRevision,
  type FiledMaterial,
  type MaterialFact,
} from './material.facts.ts';
import { Materials, materialScope } from './material.service.ts';

/** What is filed at once: the copies, and which of them prove what. */
interface Copied {
  readonly materials: readonly FiledMaterial[];
  readonly evidence: readonly Pick<ChecklistFact, 'condition' | 'materialIds'>[];
}
type Applications = Aggregate<ApplicationFacts>;

/** Materials of an earlier application of the same applicant, filed in a new one: copies under the new case's own key. */
@Injectable()
export class MaterialCopies {
  constructor(
    private readonly objects: ObjectStore,
    private readonly acts: Acts,
    private readonly reads: Reads,
    private readonly files: Materials,
  ) {}

  /**
   * Files the revision in force of every type. Files first, rows second, all in one act; what no row was made for goes.
   * @throws forbidden to who is not the applicant, validation-failed for an application that is not its own
   */
  async copy(of: Applications, ask: Ask, id: string, fromId: string): Promise<object | undefined> {
    const mine = ({ operatorId }: ApplicationFacts): boolean => operatorId === ask.actor.organizationId;
    const to = await this.reads.facts(of, ask, id);
    if (!mine(to)) throw new DomainError('forbidden', { params: { act: 'copy-materials' } });
    // where nothing may be filed any more the act itself says so, and nothing is copied for it
    if (to.state !== 'draft') return await this.acts.perform(of, 'copy-materials', ask, id, { fromId });
    const from = fromId === id ? undefined : await this.reads.facts(of, ask, fromId).catch(unseen);
    if (!from || !mine(from)) throw badField('/fromId', 'unknown-id', 'no other application of your organization');
    const types = [...new Set(from.materials.map((m) => m.type))];
    const newest = types.flatMap((type) => latest(from.materials, type) ?? []);
    const stored = await this.storeAll(of, newest, fromId, id);
    const input = { fromId, materials: stored, evidence: evidenceOf(from, newest, stored) };
    return await this.files.keep({ aggregate: of, act: 'copy-materials', list: 'materials' }, ask, id, input, stored);
  }

  private async storeAll(of: Applications, newest: readonly MaterialFact[], fromId: string, id: string) {
    const stored: FiledMaterial[] = [];
    try {
      for (const material of newest) stored.push(await this.stored(of, material, fromId, id));
      return stored;
    } catch (error) {
      await this.files.drop(stored);
      throw error;
    }
  }

  private async stored(of: Applications, material: MaterialFact, fromId: string, id: string): Promise<FiledMaterial> {
    const { revision: _revision, uploadedBy: _by, uploadedAt: _at, ...about } = material;
    const content = await this.objects.open(material.objectKey, materialScope(of, fromId));
    const scope = materialScope(of, id);
    const put = await this.objects.put(content, { scope, limitBytes: MATERIAL_LIMIT, inspect: inspectMaterial });
    return { ...about, id: put.id, objectKey: put.key };
  }
}

const unseen = (error: unknown): undefined => {
  if (error instanceof DomainError && error.code === 'not-found') return undefined;
  throw error;
};
/** Conditions that the earlier materials proved are proved by their copies; the two lists are in one order. */
function evidenceOf(
  { checklist }: ApplicationFacts,
  newest: readonly MaterialFact[],
  copies: readonly FiledMaterial[],
): Copied['evidence'] {
  const copyOf = new Map(newest.map((m, i) => [m.id, copies[i]?.id]));
  return checklist
    .map(({ condition, materialIds }) => ({ condition, materialIds: materialIds.flatMap((m) => copyOf.get(m) ?? []) }))
    .filter(({ materialIds }) => materialIds.length > 0);
}

/** The act: materials of types that this round knows, and evidence where none was given yet. */
export function copiedMaterials(
  f: ApplicationFacts,
  { policy, actor, moment }: ApplyContext,
): Change<ApplicationFacts> {
  const { materials: copies, evidence } = f.input as unknown as Copied;
  const known = materialTypes(policy);
  const filed: MaterialFact[] = [];
  for (const copy of copies.filter(({ type }) => known.includes(type)))
    filed.push({
      ...nextRevision([...f.materials, ...filed], copy, policy),
      uploadedBy: actor.personId,
      uploadedAt: moment.instant.toISOString(),
    });
  if (filed.length === 0) throw badField('/fromId', 'nothing-to-copy', 'it has no materials of this round');
  return {
    set: { checklist: proved(f.checklist, evidence, policy.eligibility.conditions, filed) },
    insert: { application_materials: filed.map((m) => ({ ...m, applicationId: f.id })) },
    facts: { materials: [...f.materials, ...filed] },
  };
}

function proved(
  checklist: readonly ChecklistFact[],
  evidence: Copied['evidence'],
  conditions: readonly { readonly code: string }[],
  filed: readonly MaterialFact[],
): readonly ChecklistFact[] {
  return conditions.flatMap(({ code }) => {
    const old = checklist.find((c) => c.condition === code);
    const given = evidence.find((e) => e.condition === code)?.materialIds ?? [];
    const materialIds = given.filter((id) => filed.some((m) => m.id === id));
    if (materialIds.length === 0 || (old?.materialIds.length ?? 0) > 0) return old ? [old] : [];
    return [{ ...(old ?? blank(code)), materialIds }];
  });
}
