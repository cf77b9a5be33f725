import { IdField, InstantField, IntField, TextField } from '../platform/openapi/fields.ts';
import { MATERIAL_LIMIT } from './material.facts.ts';

/** A stored file as its readers see it, whatever it is filed as. */
export abstract class FileView {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @TextField({ en: 'Name of the file', zh: '文件名' }, 255) fileName: string;
  @TextField({ en: 'Media type, by content', zh: '媒体类型（按内容识别）' }, 100) mediaType: string;
  @IntField({ en: 'Bytes', zh: '字节数' }, 1, MATERIAL_LIMIT) bytes: number;
  @TextField({ en: 'SHA-256, hexadecimal', zh: 'SHA-256 摘要' }, 64) sha256: string;
  @TextField({ en: 'SM3, hexadecimal', zh: 'SM3 摘要' }, 64) sm3: string;
  @InstantField({ en: 'Filed at', zh: '提交时间' }) uploadedAt: string;
}
