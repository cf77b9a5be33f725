import { DateField, TextField } from '../../platform/openapi/fields.ts';

export class RecordOfficerLeft {
  @DateField(
    { en: 'Day on which the data security officer left', zh: '数据安全责任人离任日' },
    { example: '2026-11-30' },
  )
  leftOn: string;
}
export class NameOfficer {
  @TextField({ en: 'Data security officer from today on', zh: '自今日起的数据安全责任人' }, 60) securityOfficer: string;
}
