import { valueAt, type ParameterPath, type PolicySet, type Text } from '../../regulation/index.ts';
import { enumerations } from '../openapi/field.ts';
import type { CodeTables, Enumerations, ReferenceValue } from './reference.dto.ts';

interface Coded {
  readonly code: string;
  readonly text: Text;
}
const isTable = (value: unknown): value is readonly Coded[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((v) => typeof v === 'object' && v !== null && 'code' in v && 'text' in v);
const valueOf = ({ code, text: { en, zh } }: Coded): ReferenceValue => ({ code, en, zh });

/** Every closed list of the contract with its values in both languages, by name. */
export function enumerationsOf(): Enumerations {
  const byName = [...enumerations].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const items = byName.map(([name, values]) => ({
    name,
    values: Object.entries(values).map(([code, text]) => valueOf({ code, text })),
  }));
  return { items };
}

/** The lists that the law leaves open, as these policy sets fill them; by set and parameter. */
export function codeTablesOf(sets: readonly PolicySet[]): CodeTables {
  const items = sets.flatMap((set) =>
    (Object.keys(set.basis) as ParameterPath[]).toSorted().flatMap((table) => {
      const value = valueAt(set, table);
      return isTable(value) ? [{ policyCode: set.code, table, values: value.map(valueOf) }] : [];
    }),
  );
  return { items };
}
