import { FlagQuery } from '../../platform/openapi/fields.ts';

export class CaseFileQuery {
  @FlagQuery({ en: 'With the content of documents; true if absent', zh: '是否包含文件内容，缺省为 true' })
  contents?: boolean;
  @FlagQuery({
    en: 'For who asks for government information: trade secrets and natural persons blanked, no contents; for the data authority, and for who inspects the case',
    zh: '政府信息公开版：隐去商业秘密与个人信息，不含文件内容；仅市数据主管部门及检查该案的单位可导出',
  })
  redacted?: boolean;
}
