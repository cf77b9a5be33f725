import { DateField, FlagQuery, IdField, IntField, TextField, TextQuery } from '../../platform/openapi/fields.ts';
import { FileView } from '../file.dto.ts';

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
export class AttachmentView extends FileView {
  @TextField({ en: 'Title', zh: '标题' }, 200) title: string;
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
}
