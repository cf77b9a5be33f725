import { ListField, TextField, TextQuery } from '../openapi/fields.ts';

export class ReferenceValue {
  @TextField({ en: 'What is sent and answered', zh: '代码' }, 60, { example: 'effective' }) code: string;
  @TextField({ en: 'What it means, in English', zh: '英文含义' }, 300) en: string;
  @TextField({ en: 'What it means, in Chinese', zh: '中文含义' }, 300) zh: string;
}
export class EnumerationView {
  @TextField({ en: 'Its name in the contract', zh: '契约中的名称' }, 60, { example: 'AgreementState' }) name: string;
  @ListField({ en: 'Its values', zh: '取值' }, () => ReferenceValue, 1000) values: ReferenceValue[];
}
export class Enumerations {
  @ListField({ en: 'By name', zh: '按名称排序' }, () => EnumerationView, 1000) items: EnumerationView[];
}
export class CodeTableView {
  @TextField({ en: 'Policy set that it belongs to', zh: '所属规则集' }, 40, { example: 'NJ-2024' }) policyCode: string;
  @TextField({ en: 'Parameter of the set', zh: '规则集参数' }, 60, { example: 'zone.sectors' }) table: string;
  @ListField({ en: 'Its values', zh: '取值' }, () => ReferenceValue, 1000) values: ReferenceValue[];
}
export class CodeTables {
  @ListField({ en: 'By set and table', zh: '按规则集、参数排序' }, () => CodeTableView, 1000) items: CodeTableView[];
}
export class CodeTableQuery {
  @TextQuery({ en: 'Policy set', zh: '规则集' }, 40, { example: 'NJ-2024' }) policyCode?: string;
}
