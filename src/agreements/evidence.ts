import {
  assessed,
  evidenced,
  nextRevision,
  type AssessApplication,
  type ChecklistFact,
  type FiledMaterial,
  type FillChecklist,
  type MaterialFact,
} from '../applications/index.ts';
import type { ApplyContext, Change, Facts } from '../platform/acts/aggregate.ts';

interface Proved extends Facts {
  readonly checklist: readonly ChecklistFact[];
  readonly materials: readonly MaterialFact[];
}
type Evidence<F extends Proved> = Readonly<
  Record<'upload-material' | 'fill-checklist' | 'assess', (f: F, context: ApplyContext) => Change<F>>
>;

/**
 * The conditions of Art. 8, proved afresh below an agreement: materials filed, evidence stated, verdicts recorded.
 * @param table of its materials
 * @param owner the column, in the form of facts, that names whose they are
 */
export const evidenceActs = <F extends Proved>(table: string, owner: string): Evidence<F> => {
  const acts: Evidence<Proved> = {
    'upload-material': (f, { policy, actor, moment }) => {
      const filed = nextRevision(f.materials, f.input as FiledMaterial, policy);
      const material = { ...filed, uploadedBy: actor.personId, uploadedAt: moment.instant.toISOString() };
      return {
        insert: { [table]: [{ ...material, [owner]: f.id }] },
        facts: { materials: [...f.materials, material] },
      };
    },
    'fill-checklist': (f, { policy }) => ({
      set: { checklist: evidenced(f, (f.input as FillChecklist).conditions, policy) },
    }),
    assess: (f, context) => ({ set: { checklist: assessed(f, (f.input as AssessApplication).verdicts, context) } }),
  };
  return acts as unknown as Evidence<F>; // each changes nothing but what every such table has
};
