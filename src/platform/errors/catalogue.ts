import { entry, type Entry } from './entry.ts';
import { stateRefusals } from './state-refusals.ts';

export type { Entry } from './entry.ts';

/** code -> status and text. Codes never change; a test compares this map with the contract in both directions. */
export const catalogue = {
  malformed: entry(
    400,
    'The request is malformed.',
    '请求格式错误。',
    'Send well-formed JSON, no deeper than 32 levels, without duplicate keys, and a well-formed path.',
    '请发送格式正确的 JSON（不超过 32 层、无重复键）以及正确的路径。',
  ),
  'validation-failed': entry(
    400,
    'Some fields are wrong.',
    '部分字段有误。',
    'Each entry of errors names the field by a JSON pointer and a stable code.',
    'errors 中的每一项以 JSON 指针和稳定代码指明字段。',
  ),
  'unknown-parameter': entry(
    400,
    'There is no query parameter {name} here.',
    '没有查询参数 {name}。',
    'The contract lists the parameters of each operation.',
    '各接口的参数见接口契约。',
  ),
  'invalid-cursor': entry(
    400,
    'The cursor does not belong to this list.',
    '游标与此列表不符。',
    'A cursor is valid only for the filter and the caller it was made for. Start again without it.',
    '游标只对生成它的筛选条件和调用者有效，请不带游标重新开始。',
  ),
  'events-gone': entry(
    410,
    'What happened right after this cursor is no longer kept, or the database was restored.',
    '该游标之后的事件已不再保留，或者数据库已恢复重建。',
    'Read what you need anew, then take events without a cursor: from the oldest that is kept.',
    '请重新读取所需记录，再不带游标自现存最早事件起续取。',
  ),
  unauthenticated: entry(
    401,
    'A valid token is needed.',
    '需要有效的令牌。',
    'Send Authorization: Bearer with a token that has not expired.',
    '请在 Authorization 头中携带未过期的 Bearer 令牌。',
  ),
  'step-up-required': entry(
    401,
    'This needs a strong login that is not older than {maxAge} seconds: {act}.',
    '办理 {act} 须使用强认证登录，且登录时间不超过 {maxAge} 秒。',
    'WWW-Authenticate names acr_values and max_age (RFC 9470): log in again with them, then repeat the call.',
    'WWW-Authenticate 载明 acr_values 与 max_age（RFC 9470）：请据此重新登录后再次提交。',
  ),
  'person-required': entry(
    403,
    'Only a person can do this, not a machine client: {act}.',
    '办理 {act} 须由人员本人登录，机器客户端不得办理。',
    'Dangerous acts need a second factor, which a machine does not have.',
    '高风险行为须有第二认证因素，机器客户端不具备。',
  ),
  forbidden: entry(
    403,
    'Your organization may not do this: {act}.',
    '贵单位无权执行：{act}。',
    'The permission matrix names who may do it, and by which article.',
    '权限矩阵载明何者可依何条办理。',
  ),
  'not-a-party': entry(
    403,
    'Only the parties sign.',
    '只有协议当事人可以签署。',
    'Art. 10 names the parties by the kind of zone.',
    '第十条按专区类型规定签署方。',
  ),
  'needs-decider': entry(
    403,
    'Only a decider of your organization may do this: {act}.',
    '须由贵单位的审批人员办理：{act}。',
    'A viewer reads, a handler prepares, a decider decides. The permission matrix names the level of each act.',
    '查阅人员只读，经办人员准备，审批人员决定。各行为所需级别见权限矩阵。',
  ),
  'needs-handler': entry(
    403,
    'A viewer only reads; a handler or a decider of your organization may do this: {act}.',
    '查阅人员只读，须由贵单位的经办或者审批人员办理：{act}。',
    'A viewer reads, a handler prepares, a decider decides. The permission matrix names the level of each act.',
    '查阅人员只读，经办人员准备，审批人员决定。各行为所需级别见权限矩阵。',
  ),
  'separation-of-duties': entry(
    403,
    'Another person must do this: you already took part in {act}.',
    '须由他人办理：您已参与 {act}。',
    'One person never decides two stages of one case; what is done for a colleague counts for both. Let another colleague act.',
    '同一人不得办理同一事项的两个环节，代为办理的计入双方，请由其他同事办理。',
  ),
  'acting-for-refused': entry(
    403,
    'You cannot act for this person now.',
    '您当前不得代该人员办理。',
    'Acting-For names a colleague who has delegated to you for today and may still decide. Administrators and machine clients neither give nor use a delegation. The answer is the same, whoever else the id may belong to.',
    'Acting-For 须为当日已委托您代为办理、且仍具审批权限的本单位同事。管理员和机器客户端不得委托或者受托。无论该编号属于何人，答复相同。',
  ),
  'in-person': entry(
    403,
    'This is done in person, not for a colleague: {act}.',
    '须由本人办理，不得代办：{act}。',
    'Scores, declared interests and delegations are personal. Repeat the call without Acting-For, as yourself.',
    '评分、利益申报和委托具有人身属性。请不带 Acting-For，以本人身份办理。',
  ),
  'own-rights': entry(
    403,
    'Nobody changes his own rights or account: {act}.',
    '不得变更本人的权限或者账号：{act}。',
    'Another administrator of the same kind must do it.',
    '须由其他同类管理员办理。',
  ),
  'not-found': entry(
    404,
    'There is nothing here for you.',
    '未找到。',
    'The id is unknown, or it is not yours to see; the answer is the same.',
    '编号不存在或无权查看，两种情形答复相同。',
  ),
  'method-not-allowed': entry(
    405,
    'This method does not exist here.',
    '不支持该方法。',
    'The contract lists the methods of each path.',
    '各路径支持的方法见接口契约。',
  ),
  ...stateRefusals,
  stale: entry(
    412,
    'It has changed since you read it.',
    '读取后内容已变化。',
    'Read it again and send the new ETag in If-Match.',
    '请重新读取，并在 If-Match 中发送新的 ETag。',
  ),
  'payload-too-large': entry(
    413,
    'The body is too large.',
    '请求体过大。',
    'Bodies may have 1 MB, a file 20 MB, a case 200 MB.',
    '请求体上限 1 MB，单个文件 20 MB，一案 200 MB。',
  ),
  'unsupported-media-type': entry(
    415,
    'This content type is not accepted here.',
    '不接受该内容类型。',
    'Send what the contract names; files are recognized by their content, not by their name.',
    '请按契约发送；文件按内容而非名称识别。',
  ),
  'rules-forbid': entry(
    422,
    'The rules forbid it.',
    '规则不允许。',
    'findings names every rule that does not hold, with its article.',
    'findings 列出每一条不满足的规则及其条款。',
  ),
  'schema-mismatch': entry(
    422,
    'The file does not have the declared columns; look at column {position} ({column}).',
    '文件的列与登记不符，请检查第 {position} 列（{column}）。',
    'The header names exactly the fields of the resource, in their order.',
    '表头须与数据资源登记的字段名称和顺序完全一致。',
  ),
  'lines-rejected': entry(
    422,
    'Too many lines are wrong: {rejected}. Nothing was kept.',
    '错误行过多：{rejected}，未入库。',
    'errors names line, column and reason of the first of them; the values themselves are never repeated.',
    'errors 列出前若干行的行号、列和原因，不重复其中的内容。',
  ),
  'mask-not-admitted': entry(
    422,
    'A field has no mask that its class admits.',
    '有字段缺少其类别所允许的脱敏规则。',
    'From the threshold on every field needs an admitted mask.',
    '达到阈值级别的字段须有允许的脱敏规则。',
  ),
  'unsafe-file': entry(
    422,
    'The file is not safe to keep.',
    '文件不安全，不予接收。',
    'Archives with paths outside, links, or extreme compression are refused.',
    '含越界路径、链接或异常压缩的文件不予接收。',
  ),
  'idempotency-key-reuse': entry(
    422,
    'This Idempotency-Key was used for another request.',
    '该幂等键已用于其他请求。',
    'Use a new key for a new request.',
    '新的请求请使用新的幂等键。',
  ),
  'precondition-required': entry(
    428,
    'Send If-Match.',
    '请携带 If-Match。',
    'Changes need the ETag of what you read, so that nothing is overwritten unseen.',
    '修改须携带所读内容的 ETag，避免覆盖他人修改。',
  ),
  'too-many-requests': entry(
    429,
    'Too many requests.',
    '请求过多。',
    'Retry-After names the seconds to wait.',
    'Retry-After 指明等待秒数。',
  ),
  'request-too-slow': entry(
    408,
    'The request arrived too slowly.',
    '请求传输过慢。',
    'A body arrives within 30 seconds; an upload within 15 minutes, with at least 480 KB in every 30 seconds. Nothing was done.',
    '请求体应在 30 秒内传完；上传应在 15 分钟内传完，且每 30 秒不少于 480 KB。未作任何更改。',
  ),
  'headers-too-large': entry(
    431,
    'The request headers are too large.',
    '请求头过大。',
    'Headers may have 16 KB in all.',
    '请求头合计上限 16 KB。',
  ),
  internal: entry(
    500,
    'Something went wrong on our side.',
    '服务器内部错误。',
    'Nothing was done. Tell the operator of this server the requestId.',
    '未作任何更改，请将 requestId 告知平台运维。',
  ),
  'not-ready': entry(
    503,
    'Not ready yet.',
    '服务尚未就绪。',
    'The server is starting, stopping, or has lost its database. Try again.',
    '服务正在启动、停止或数据库不可用，请稍后重试。',
  ),
  busy: entry(
    503,
    'Too much is going on; nothing was done.',
    '系统繁忙，未作任何更改。',
    'Try again after Retry-After.',
    '请按 Retry-After 重试。',
  ),
  'sandbox-missing': entry(
    503,
    'This installation may not process data of grade 3 or above: it has no sandbox.',
    '本平台未启用沙箱，不得处理三级及以上数据。',
    'Art. 14, 22: install bubblewrap where the data engine runs, or set ENGINE_SANDBOX; nothing was read.',
    '第十四条、第二十二条：请在数据引擎所在主机安装 bubblewrap，或设置 ENGINE_SANDBOX；未读取任何数据。',
  ),
  'engine-failed': entry(
    503,
    'The data engine could not do it.',
    '数据引擎未能完成。',
    'Nothing was kept. Try again; a smaller file if it stays so.',
    '未保存任何内容，请重试；若仍失败请减小文件。',
  ),
  'outcome-unknown': entry(
    503,
    'The outcome is unknown: the connection broke during the commit.',
    '结果未知：提交过程中连接中断。',
    'Send the same request with the same Idempotency-Key; the answer will be the truth.',
    '请以相同的 Idempotency-Key 重发，答复即为真实结果。',
  ),
  'storage-full': entry(
    507,
    'There is no space left to store it.',
    '存储空间不足。',
    'Nothing was kept. Tell the operator of this server.',
    '未保存任何内容，请告知平台运维。',
  ),
} as const satisfies Record<string, Entry>;
export type Code = keyof typeof catalogue;

/** Constraint of the database -> code. Modules add theirs where they declare them. */
const constraints = new Map<string, Code>([
  ['pk_transitions', 'already-decided'],
  ['uq_concurrences_party', 'already-decided'],
  ['uq_concurrence_requests_body', 'already-decided'],
  ['uq_concurrence_resolutions_act', 'already-decided'],
  ['pk_concurrence_escalations', 'already-decided'],
  ['ck_concurrence_resolutions_escalated', 'concurrence-awaited'],
]);
export const declareConstraints = (entries: Readonly<Record<string, Code>>): void => {
  for (const [name, code] of Object.entries(entries)) constraints.set(name, code);
};
/** Foreign key -> JSON pointer of the field that names the unknown id. */
const references = new Map<string, string>();
export const declareReferences = (entries: Readonly<Record<string, string>>): void => {
  for (const [name, pointer] of Object.entries(entries)) references.set(name, pointer);
};
export const fieldOfReference = (name: string): string | undefined => references.get(name);
export const codeOfConstraint = (name: string): Code | undefined => constraints.get(name);
