import { DateField, EnumField, IdField, IntField, TextField } from '../../platform/openapi/fields.ts';
import type { SecurityRecordType } from './platform-security.facts.ts';

const types = {
  mlps: { en: 'level of the multi-level protection scheme', zh: '网络安全等级保护' },
  crypto: { en: 'assessment of the cryptography', zh: '商用密码应用安全性评估' },
};

export class RecordPlatformSecurity {
  @IntField({ en: 'Level of the multi-level protection scheme', zh: '等级保护级别' }, 1, 5, { example: 3 })
  level: number;
  @TextField({ en: 'Number of the filing certificate', zh: '备案证明编号' }, 60, { example: '32010099001-26001' })
  certificateNumber: string;
  @TextField({ en: 'Assessor', zh: '测评机构' }, 100) assessor: string;
  @DateField({ en: 'Assessed on', zh: '测评日期' }) assessedOn: string;
  @DateField({ en: 'Valid until, inclusive', zh: '有效期至（含）' }, { example: '2027-01-01' }) validUntil: string;
}
export class RecordCryptoAssessment {
  @TextField({ en: 'Number of the report', zh: '密评报告编号' }, 60, { example: 'MP-32010099001-26001' })
  certificateNumber: string;
  @TextField({ en: 'Assessor', zh: '密评机构' }, 100) assessor: string;
  @DateField({ en: 'Assessed on', zh: '评估日期' }) assessedOn: string;
  @DateField(
    { en: 'Valid until, inclusive; a year at most', zh: '有效期至（含），最长一年' },
    { example: '2027-01-01' },
  )
  validUntil: string;
}
export class SecurityRecordView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('SecurityRecordType', { en: 'Kind', zh: '类型' }, types) type: SecurityRecordType;
  @IntField({ en: 'Level of the multi-level protection scheme', zh: '等级保护级别' }, 1, 5, {
    optional: true,
    nullable: true,
    example: 3,
  })
  level?: number | null;
  @TextField({ en: 'Number of the certificate or report', zh: '备案证明或者报告编号' }, 60) certificateNumber: string;
  @TextField({ en: 'Assessor', zh: '测评机构' }, 100) assessor: string;
  @DateField({ en: 'Assessed on', zh: '测评日期' }) assessedOn: string;
  @DateField({ en: 'Valid until, inclusive', zh: '有效期至（含）' }) validUntil: string;
}
export class SecurityExpiryView {
  @EnumField('SecurityRecordType', { en: 'Kind', zh: '类型' }, types) type: SecurityRecordType;
  @DateField({ en: 'Last day on which a record holds', zh: '最后有效日' }) expiresOn: string;
  @IntField({ en: 'Days left; negative once it has passed', zh: '剩余天数，过期为负' }, -100_000, 100_000)
  daysLeft: number;
}
