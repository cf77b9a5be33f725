import type { Text } from './text.ts';

/** One entry of a code table. Codes are snake_case and never change their meaning. */
export interface Coded {
  readonly code: string;
  readonly text: Text;
}

/** `en` and `zh` beside their code: one entry of a table in one line. */
export const coded = <C extends string>(
  code: C,
  en: string,
  zh: string,
): { readonly code: C; readonly text: Text } => ({ code, text: { en, zh } });

/** A condition for operators (Art 8): judged by persons, proved by evidence on file, or a look-back nobody can waive. */
export interface OperatorCondition extends Coded {
  readonly group: 'operation' | 'technology';
  readonly test: 'judged' | 'evidence' | 'look_back';
}

export interface GradeLevel {
  readonly grade: number;
  readonly text: Text;
}

/** What a degree of harm to these objects leads to: a grade, or a national tier above all grades. */
export interface HarmRow {
  readonly objects: readonly string[];
  readonly text: Text;
  readonly none: number;
  readonly general: number | 'important';
  readonly serious: number | 'core';
  readonly extraSerious: number | 'core';
  /** The degree from which persons check whether the data is important data. */
  readonly checkImportantFrom?: 'serious';
}

/** `display` masks are for screens: they are never an act of de-identification. */
export interface MaskKind extends Coded {
  readonly display: boolean;
}

/** A class of fields and the kinds of masks that de-identify it; a field without an admitted mask stops its copy. */
export interface FieldClass extends Coded {
  readonly identifies: 'direct' | 'quasi' | 'sensitive' | 'none';
  readonly admits: readonly string[];
}
