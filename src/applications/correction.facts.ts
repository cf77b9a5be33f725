import type { Policy } from '../regulation/index.ts';
import { badField } from '../platform/errors/index.ts';
import type { ApplicationFacts } from './application.facts.ts';
import { materialTypes } from './material.facts.ts';
import type { OwnForm } from './forms/form.facts.ts';

export type SectionKind = 'plan' | 'material' | 'condition' | 'form';
/** A part of an application that is returned by itself: its plan, one type of material, one condition, one section of the form. */
export interface SectionFact {
  readonly section: SectionKind;
  /** Type of material, condition or section of the form; none for the plan. */
  readonly code?: string;
}

/** `plan`, `material.audit_report`, `condition.talent`. */
export const named = ({ section, code }: SectionFact): string => (code === undefined ? section : `${section}.${code}`);

/** The sections that a return opened; undefined where everything is: in a draft, and where it named none. */
export function openSections({
  state,
  notes,
}: Pick<ApplicationFacts, 'state' | 'notes'>): readonly string[] | undefined {
  return state === 'returned' ? notes.correction?.sections?.map(named) : undefined;
}

/** @throws validation-failed where a section is none of the round's set and form */
export function checkSections(
  sections: readonly SectionFact[],
  { materials, eligibility }: Policy,
  { form }: OwnForm,
): void {
  const codes: Readonly<Record<SectionKind, readonly string[] | undefined>> = {
    plan: undefined,
    material: materialTypes({ materials }),
    condition: eligibility.conditions.map((c) => c.code),
    form: (form ?? []).map((s) => s.code),
  };
  sections.forEach(({ section, code }, i) => {
    const known = codes[section];
    const pointer = `/sections/${i}/code`;
    if (known === undefined && code !== undefined) throw badField(pointer, 'not-allowed', 'the plan is one section');
    if (known !== undefined && code === undefined) throw badField(pointer, 'required', known.join(', '));
    if (known !== undefined && !known.includes(code ?? '')) throw badField(pointer, 'not-in-list', known.join(', '));
  });
}
