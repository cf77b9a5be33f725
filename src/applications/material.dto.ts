import {
  CodeField,
  FlagField,
  FlagQuery,
  IntField,
  IntQuery,
  TextField,
  TextQuery,
} from '../platform/openapi/fields.ts';
import { FileView } from './file.dto.ts';

/** What is said about a file; the file itself is the body. */
export class UploadMaterial {
  @TextQuery({ en: 'Type of material of the policy set', zh: '材料类型' }, 60, {
    required: true,
    example: 'audit_report',
  })
  type: string;
  @TextQuery({ en: 'Name of the file', zh: '文件名' }, 255, { required: true, example: '审计报告.pdf' })
  fileName: string;
  @IntQuery({ en: 'Fiscal year it covers', zh: '会计年度' }, 1949, 2200) fiscalYear?: number;
  @TextQuery({ en: 'Name of the auditor', zh: '审计机构名称' }, 200) auditorName?: string;
  @TextQuery({ en: 'Record of the signature or seal', zh: '签章记录' }, 500) seal?: string;
  @FlagQuery({
    en: "The company has no closed year yet: opening audit, parent's report",
    zh: '尚无完整会计年度：开业审计或者母公司报告',
  })
  noClosedYear?: boolean;
  @FlagQuery({
    en: 'The filer claims it as a trade secret: blanked in what the public gets of the case',
    zh: '申请人标明含商业秘密：公开版卷宗中隐去',
  })
  tradeSecret?: boolean;
  @FlagQuery({ en: 'Only tell what would happen: the refusal, or the effects', zh: '仅预演：返回拒绝原因或影响' })
  validateOnly?: boolean;
}
export class MaterialView extends FileView {
  @CodeField({ en: 'Type of the policy set', zh: '材料类型' }) type: string;
  @IntField({ en: 'Revision; the highest of a type is in force', zh: '版次，同类材料以最新版次为准' }, 1, 100_000)
  revision: number;
  @IntField({ en: 'Fiscal year', zh: '会计年度' }, 1949, 2200, { optional: true, nullable: true }) fiscalYear?:
    number | null;
  @TextField({ en: 'Auditor', zh: '审计机构' }, 200, { optional: true, nullable: true }) auditorName?: string | null;
  @TextField({ en: 'Record of the signature or seal', zh: '签章记录' }, 500, { optional: true, nullable: true })
  seal?: string | null;
  @FlagField({ en: 'There is no closed year yet', zh: '尚无完整会计年度' }) noClosedYear: boolean;
  @FlagField({ en: 'Claimed as a trade secret', zh: '标明为商业秘密' }) tradeSecret: boolean;
}
