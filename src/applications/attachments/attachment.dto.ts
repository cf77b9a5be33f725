import {
  DateField,
  FlagQuery,
  IdField,
  InstantField,
  IntField,
  TextField,
  TextQuery,
} from '../../platform/openapi/fields.ts';
import { MATERIAL_LIMIT } from '../material.facts.ts';

/** What is said about a file; the file itself is the body. */
export class UploadAttachment {
  @TextQuery({ en: 'Title, as the public reads it', zh: '附件标题（对外公开）' }, 200, {
    required: true,
    example: '申请表样式',
  })
  title: string;
  @TextQuery({ en: 'Name of the file', zh: '文件名' }, 255, { required: true, example: '申请表.docx' })
  fileName: string;
  @FlagQuery({ en: 'Only tell what would happen: the refusal, or the effects', zh: '仅预演：返回拒绝原因或影响' })
  validateOnly?: boolean;
}
export class RemoveAttachment {
  @IdField({ en: 'Attachment that is not public yet', zh: '尚未公开的附件' }) attachmentId: string;
}
/** A file of a call; everybody reads of those that are public, who answers for the call of those that wait, too. */
export class AttachmentView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
  @TextField({ en: 'Name of the file', zh: '文件名' }, 255) fileName: string;
  @TextField({ en: 'Media type, by content', zh: '媒体类型（按内容识别）' }, 100) mediaType: string;
  @IntField({ en: 'Bytes', zh: '字节数' }, 1, MATERIAL_LIMIT) bytes: number;
  @TextField({ en: 'SHA-256, hexadecimal', zh: 'SHA-256 摘要' }, 64) sha256: string;
  @TextField({ en: 'SM3, hexadecimal', zh: 'SM3 摘要' }, 64) sm3: string;
  @DateField(
    { en: 'Public since; absent as long as it waits', zh: '公开日，待公开的为空' },
    { optional: true, nullable: true },
  )
  publishedOn?: string | null;
  @IntField({ en: 'Number of the amendment that brought it', zh: '所属补充公告序号' }, 1, 1000, {
    optional: true,
    nullable: true,
  })
  amendmentNumber?: number | null;
  @InstantField({ en: 'Filed at', zh: '提交时间' }) uploadedAt: string;
}
