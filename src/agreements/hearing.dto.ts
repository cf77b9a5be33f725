import { ListField, LongTextField, Sha256Field, TextField } from '../platform/openapi/fields.ts';

const list = { en: 'Documents it rests on', zh: '所依据的材料' };

/** A document that stays with who has it; whoever is shown it compares the hash. */
export class EvidenceInput {
  @TextField({ en: 'What it is', zh: '材料名称' }, 200, { sealed: true }) title: string;
  @Sha256Field({ en: 'SHA-256 of the document', zh: '材料 SHA-256 摘要' }) sha256: string;
}
/** What somebody says in a case. */
export class StatementInput {
  @LongTextField({ en: 'Statement', zh: '陈述' }, { sealed: true }) statement: string;
  @ListField(list, () => EvidenceInput, 50, { optional: true }) evidence?: EvidenceInput[];
}
export class EvidenceView {
  @TextField({ en: 'What it is', zh: '材料名称' }, 200) title: string;
  @TextField({ en: 'SHA-256 of the document', zh: '材料 SHA-256 摘要' }, 64) sha256: string;
}
export class StatementView {
  @LongTextField({ en: 'Statement', zh: '陈述' }) statement: string;
  @ListField(list, () => EvidenceView, 50) evidence: EvidenceView[];
}
