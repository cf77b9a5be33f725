import type { Type } from '@nestjs/common';
import { DateField, EnumField, FlagField, IdField, IntField, ObjectField, TextField } from '../openapi/fields.ts';

/** 会同: the lead body asks the other ones to concur. */
export class RequestConcurrence {
  @TextField({ en: 'The joint act', zh: '会同办理的行为' }, 60, { example: 'open' }) act: string;
  @IntField({ en: 'Version that was seen', zh: '所见版本' }, 1, 1_000_000) version: number;
}
/** 会同: one body's answer to a joint act. */
export class Concur extends RequestConcurrence {
  @FlagField({ en: 'Whether you concur', zh: '是否同意' }) agrees: boolean;
  @TextField({ en: 'Reason; needed for a refusal', zh: '理由，不同意时必填' }, 2000, { optional: true })
  reason?: string;
}
/** 会同: the city government decides in place of who was silent, or refused. */
export class ResolveConcurrence extends RequestConcurrence {
  @FlagField({ en: 'Whether the joint act may be taken without it', zh: '是否准予办理' }) inFavor: boolean;
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) documentDate: string;
  @TextField({ en: 'Reason', zh: '理由' }, 2000, { optional: true }) reason?: string;
}
/** Bodies of the filings that every table with joint acts has. */
export const jointBodies: Readonly<Record<string, Type>> = {
  concur: Concur,
  'request-concurrence': RequestConcurrence,
  resolve: ResolveConcurrence,
};

export class ResolutionView {
  @FlagField({ en: 'Whether the joint act may be taken', zh: '是否准予办理' }) inFavor: boolean;
  @TextField({ en: 'Document number', zh: '文号' }, 100) documentNumber: string;
  @DateField({ en: 'Date of the document', zh: '发文日期' }) documentDate: string;
  @TextField({ en: 'Reason; for those who act together only', zh: '理由，仅会同各方可见' }, 2000, {
    optional: true,
    nullable: true,
  })
  reason?: string | null;
}
export class ConcurrenceView {
  @TextField({ en: 'The joint act', zh: '会同办理的行为' }, 60) act: string;
  @IntField({ en: 'Version that was seen', zh: '所见版本' }, 1, 1_000_000) version: number;
  @IdField({ en: 'Body', zh: '会同单位' }) organizationId: string;
  @EnumField(
    'ConcurrenceState',
    { en: 'State', zh: '状态' },
    {
      requested: { en: 'asked for', zh: '已提请' },
      overdue: { en: 'not given in time', zh: '逾期未答复' },
      given: { en: 'given', zh: '已同意' },
      refused: { en: 'refused', zh: '不同意' },
      resolved: { en: 'resolved by the city government', zh: '市政府已裁定' },
      lapsed: { en: 'no longer asked for: the matter has changed', zh: '事项已变化，不再征求' },
    },
  )
  state: string;
  @DateField({ en: 'Last day on which the answer is in time', zh: '答复期限末日' }, { optional: true }) dueOn?: string;
  @TextField({ en: 'Reason; for those who act together only', zh: '理由，仅会同各方可见' }, 2000, { optional: true })
  reason?: string;
  @ObjectField({ en: 'What the city government resolved', zh: '市政府裁定' }, () => ResolutionView, { optional: true })
  resolution?: ResolutionView;
}
