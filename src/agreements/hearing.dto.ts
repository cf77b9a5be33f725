import { ConcurrenceView, ResourceView, SearchQuery } from '../platform/acts/views.dto.ts';
import {
  DateField,
  FlagField,
  IdField,
  IdQuery,
  ListField,
  LongTextField,
  ObjectField,
  Sha256Field,
  TextField,
} from '../platform/openapi/fields.ts';

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

const maybe = { optional: true, nullable: true } as const;
/** What every case that is heard under an agreement shows. */
export class HeardCaseView extends ResourceView {
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @DateField({ en: 'Last day of the answer', zh: '答复期限' }) dueOn: string;
  @ObjectField({ en: 'What the operator answers', zh: '运营单位答复' }, () => StatementView, maybe)
  answer?: StatementView | null;
  @DateField({ en: 'Answered on', zh: '答复日' }, maybe) answeredOn?: string | null;
  @FlagField({ en: 'Answered after the last day', zh: '逾期答复' }) answeredLate: boolean;
  @LongTextField({ en: 'Reason of the decision or withdrawal', zh: '认定或者撤回理由' }, maybe) finding?: string | null;
  @DateField({ en: 'Decided on', zh: '认定日' }, maybe) decidedOn?: string | null;
  @ListField({ en: 'Concurrences on file', zh: '会同意见' }, () => ConcurrenceView, 1000)
  concurrences: ConcurrenceView[];
}
/** One line of a list of them. */
export class HeardCaseItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Case number', zh: '案号' }, 40) caseNumber: string;
  @IdField({ en: 'Agreement', zh: '协议' }) agreementId: string;
  @IdField({ en: 'Operator', zh: '运营单位' }) operatorId: string;
  @IdField({ en: 'Zone', zh: '专区' }) zoneId: string;
  @DateField({ en: 'Last day of the answer', zh: '答复期限' }) dueOn: string;
}
export class HeardCaseQuery extends SearchQuery {
  @IdQuery({ en: 'Agreement', zh: '协议' }) agreementId?: string;
  @IdQuery({ en: 'Operator', zh: '运营单位' }) operatorId?: string;
  @IdQuery({ en: 'Zone', zh: '专区' }) zoneId?: string;
}
