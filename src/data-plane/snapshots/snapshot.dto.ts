import { ListQuery, ResourceView } from '../../platform/acts/views.dto.ts';
import {
  EnumField,
  EnumQuery,
  IdField,
  IdQuery,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '../../platform/openapi/fields.ts';
import type { SnapshotState } from './snapshot.facts.ts';
import { snapshot } from './snapshot.lifecycle.ts';

const MOST = 1_000_000_000_000;
export class SnapshotReason {
  @TextField({ en: 'Reason', zh: '理由' }, 2000) reason: string;
}
export class RejectedLine {
  @IntField({ en: 'Line; the header is line 1', zh: '行号（表头为第1行）' }, 1, MOST) line: number;
  @TextField({ en: 'Column', zh: '列' }, 60, { optional: true }) column?: string;
  @TextField({ en: 'Code of the reason', zh: '原因代码' }, 60, { example: 'not-a-date' }) reason: string;
}
export class SnapshotColumn {
  @TextField({ en: 'Column', zh: '列' }, 60) name: string;
  @IntField({ en: 'Rows without a value', zh: '空值行数' }, 0, MOST) nulls: number;
  @IntField({ en: 'Different values, estimated', zh: '不同值个数（估计）' }, 0, MOST) distinctApprox: number;
}
export class SnapshotItem {
  @IdField({ en: 'Id', zh: '编号' }) id: string;
  @EnumField('SnapshotState', { en: 'State', zh: '状态' }, snapshot.states) state: SnapshotState;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IntField({ en: 'Rows', zh: '行数' }, 0, MOST) rows: number;
  @TextField({ en: 'SM3 of the snapshot', zh: '快照摘要（SM3）' }, 64) hash: string;
  @InstantField({ en: 'Received at', zh: '接收时间' }) receivedAt: string;
}
export class SnapshotView extends ResourceView {
  @EnumField('SnapshotState', { en: 'State', zh: '状态' }, snapshot.states) state: SnapshotState;
  @IdField({ en: 'Resource', zh: '数据资源' }) resourceId: string;
  @IntField({ en: 'Version of the resource', zh: '数据资源版本' }, 1, 1_000_000) resourceVersion: number;
  @IdField({ en: 'Provider', zh: '数据提供单位' }) providerId: string;
  @TextField({ en: 'SM3 of what was sent', zh: '原文件摘要（SM3）' }, 64) sourceHash: string;
  @IntField({ en: 'Bytes that were sent', zh: '原文件字节数' }, 0, MOST) sourceBytes: number;
  @EnumField(
    'SnapshotEncoding',
    { en: 'Encoding', zh: '编码' },
    { 'utf-8': { en: 'UTF-8', zh: 'UTF-8' }, gb18030: { en: 'GB18030', zh: 'GB18030' } },
  )
  encoding: string;
  @TextField({ en: 'SM3 of the snapshot', zh: '快照摘要（SM3）' }, 64) hash: string;
  @IntField({ en: 'Bytes in the vault', zh: '库内字节数' }, 0, MOST) bytes: number;
  @IntField({ en: 'Rows', zh: '行数' }, 0, MOST) rows: number;
  @IntField({ en: 'Rejected lines', zh: '拒收行数' }, 0, MOST) rejectedTotal: number;
  @ListField(
    { en: 'The first rejected lines: where and why, never what', zh: '前若干拒收行：位置和原因' },
    () => RejectedLine,
    100,
  )
  rejected: RejectedLine[];
  @ListField({ en: 'Columns', zh: '各列概况' }, () => SnapshotColumn, 500) profile: SnapshotColumn[];
  @TextField({ en: 'Batch', zh: '批次号' }, 100) batchId: string;
  @TextField({ en: 'Receipt of the exchange platform', zh: '共享交换平台回执号' }, 100) receipt: string;
  @IdField({ en: 'Sender', zh: '发送单位' }) sender: string;
  @InstantField({ en: 'Received at', zh: '接收时间' }) receivedAt: string;
  @TextField({ en: 'Why it was withdrawn', zh: '撤回理由' }, 2000, { optional: true, nullable: true }) reason?:
    string | null;
}
export class SnapshotQuery extends ListQuery {
  @EnumQuery('SnapshotState', { en: 'State', zh: '状态' }, snapshot.states) state?: SnapshotState;
  @IdQuery({ en: 'Resource', zh: '数据资源' }) resourceId?: string;
}
