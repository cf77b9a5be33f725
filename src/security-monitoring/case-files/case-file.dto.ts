import { FlagQuery } from '../../platform/openapi/fields.ts';

export class CaseFileQuery {
  @FlagQuery({ en: 'With the content of documents; true if absent', zh: '是否包含文件内容，缺省为 true' })
  contents?: boolean;
}
