import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** What an operator of the system reads about one variable, in both languages. */
export interface Described {
  readonly en: string;
  readonly zh: string;
}
export const described = z.registry<Described>();

const whole = (min: number, max: number) =>
  z
    .string()
    .refine(
      (v) => /^\d{1,9}$/.test(v) && Number(v) >= min && Number(v) <= max,
      `must be a whole number from ${min} to ${max}`,
    )
    .transform(Number);
const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, `must be one of ${values.join(', ')}`);
const truth = oneOf(['true', 'false']).transform((v) => v === 'true');

const databaseUrl = z.string().refine((v) => {
  const url = URL.parse(v);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1;
}, 'must look like postgres://role:password@host:5432/database');

const webUrl = (v: string) => /^https?:$/.test(URL.parse(v)?.protocol ?? '');
const publicUrl = z
  .string()
  .refine((v) => webUrl(v) && !/[?#]/.test(v), 'must be an http or https address without query or fragment')
  .transform((v) => v.replace(/\/+$/, ''));

const listOf = (v: string): string[] =>
  v
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
const origins = z
  .string()
  .transform(listOf)
  .refine(
    (all) => all.every((o) => webUrl(o) && URL.parse(o)?.origin === o),
    'must be a comma list of origins such as https://portal.example.gov.cn, without path or *',
  );

const isNetwork = (v: string): boolean => {
  const [address = '', length, ...rest] = v.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const within = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) >= 1 && Number(length) <= bits);
  return bits > 0 && within && rest.length === 0;
};
const networks = z
  .string()
  .transform(listOf)
  .refine(
    (all) => all.every(isNetwork),
    'must be a comma list of addresses and networks such as 10.0.0.1, 10.1.0.0/16',
  );

/** The one schema of the environment; the values arrive as text. Cross-field rules stand in `config.ts`. */
export const fields = z.object({
  NODE_ENV: oneOf(['development', 'test', 'production']).prefault('development').register(described, {
    en: 'development, test or production; production refuses demo mode.',
    zh: '运行环境:development、test 或 production;production 下拒绝演示模式。',
  }),
  ROLE: oneOf(['api', 'worker', 'all']).prefault('all').register(described, {
    en: 'What this process does: answer HTTP (api), run background work (worker: sweeps, makes copies, ends what killed processes left; answers /health only), or both (all). Beside api, run a worker.',
    zh: '本进程的职责:仅提供接口(api)、仅执行后台任务(worker:定时处理、制作副本、清理被终止进程遗留的任务,只应答 /health)或两者(all)。使用 api 时须另有 worker。',
  }),
  PORT: whole(0, 65535).prefault('3000').register(described, {
    en: 'Port of the API; 0 takes any free one.',
    zh: '接口端口;0 表示任选空闲端口。',
  }),
  HOST: z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address').prefault('127.0.0.1').register(described, {
    en: 'Address to bind. Beyond loopback, put TLS in front.',
    zh: '监听地址。对外开放时应在前端配置 TLS。',
  }),
  PUBLIC_URL: publicUrl.optional().register(described, {
    en: 'Address under which clients reach the API, for links and the contract; absent: the address it listens on.',
    zh: '客户端访问接口所用的地址,用于链接与接口文档;缺省为监听地址。',
  }),
  DATABASE_URL: databaseUrl.optional().register(described, {
    en: 'PostgreSQL 15 or newer, as role zonekeeper_app (no DDL); absent: an embedded PostgreSQL under DATA_DIR.',
    zh: 'PostgreSQL 15 及以上,使用 zonekeeper_app 角色(无 DDL 权限);缺省时在 DATA_DIR 下启动内置 PostgreSQL。',
  }),
  MIGRATION_DATABASE_URL: databaseUrl.optional().register(described, {
    en: 'The same database as its owner, for migrations; required with DATABASE_URL.',
    zh: '同一数据库的属主连接,用于迁移;设置 DATABASE_URL 时必填。',
  }),
  DB_POOL: whole(2, 100).prefault('10').register(described, {
    en: 'Database connections of this process.',
    zh: '本进程的数据库连接数。',
  }),
  DATA_DIR: z.string().prefault('.data').transform((v) => resolve(v)).register(described, {
    en: 'Folder for files, keys and the embedded database. As root in a folder PostgreSQL cannot reach, the cluster goes to /var/tmp/zonekeeper-<uid>.',
    zh: '文件、密钥与内置数据库所在目录。以 root 运行且 PostgreSQL 无法进入该目录时,数据库置于 /var/tmp/zonekeeper-<uid>。',
  }),
  KEYRING_FILE: z.string().transform((v) => resolve(v)).optional().register(described, {
    en: 'Keyring, readable by its owner only, created on the first start; absent: keyring.json under DATA_DIR.',
    zh: '密钥文件,仅属主可读,首次启动时生成;缺省为 DATA_DIR 下的 keyring.json。',
  }),
  LEDGER_SUITE: oneOf(['sm', 'intl']).prefault('sm').register(described, {
    en: 'What the audit ledger is hashed and signed with: sm (SM3, SM2) or intl (SHA-256, Ed25519). Fixed once it has begun.',
    zh: '审计账本的摘要与签名算法:sm(SM3、SM2)或 intl(SHA-256、Ed25519)。账本开始后不可更改。',
  }),
  AT_REST_SUITE: oneOf(['sm', 'intl']).prefault('sm').register(described, {
    en: 'What files, snapshots, copies and columns are encrypted with from now on: sm (SM4-CTR, HMAC-SM3) or intl (AES-256-GCM). What lies there stays readable.',
    zh: '新写入的文件、快照、副本与字段所用的加密算法:sm(SM4-CTR、HMAC-SM3)或 intl(AES-256-GCM)。已有内容仍可读取。',
  }),
  WITNESS_DIR: z.string().transform((v) => resolve(v)).optional().register(described, {
    en: 'Folder that receives every signed checkpoint of the audit ledger; put it where whoever rules the database cannot write, at best another mount. Absent: witness under DATA_DIR.',
    zh: '接收审计账本签名检查点的目录,应置于数据库管理者无法写入之处,最好为另一挂载点;缺省为 DATA_DIR 下的 witness。',
  }),
  DEMO: truth.optional().register(described, {
    en: 'true or false: demo data, demo logins and a movable legal clock; absent: true with the embedded database outside production.',
    zh: 'true 或 false:演示数据、演示登录与可调的法定时钟;缺省时,非生产环境且使用内置数据库为 true。',
  }),
  ENGINE_SANDBOX: oneOf(['required', 'optional']).optional().register(described, {
    en: 'required: without bubblewrap no job reads data of grade 3 or above, or ungraded; absent: required in production, else optional.',
    zh: 'required:没有 bubblewrap 时,拒绝处理三级及以上或未定级数据的任务;缺省时生产环境为 required,其他为 optional。',
  }),
  OIDC_ISSUERS_FILE: z.string().transform((v) => resolve(v)).optional().register(described, {
    en: 'JSON file with the OpenID providers whose tokens count (see "Who may log in"); absent: none.',
    zh: '受信任的 OpenID 提供方的 JSON 配置文件（见 "Who may log in"）;缺省为无。',
  }),
  STEP_UP_MAX_AGE: whole(30, 86400).prefault('300').register(described, {
    en: 'Seconds that a strong login counts for dangerous acts; then they ask for a new one.',
    zh: '强认证登录可用于高风险行为的秒数,超过后须重新登录。',
  }),
  RATE_LIMIT: whole(0, 100_000_000).prefault('6000').register(described, {
    en: 'Requests a minute that one caller may send, counted over all processes; 0: no limit.',
    zh: '每个调用方每分钟的请求上限,各进程合计;0 表示不限。',
  }),
  HEAVY_LIMIT: whole(1, 1000).prefault('8').register(described, {
    en: 'Uploads and streams of whole data sets that one organization may run at a time, over all processes.',
    zh: '每个单位可同时进行的数据集上传与读取数,各进程合计。',
  }),
  TRUSTED_PROXIES: networks.prefault('').register(described, {
    en: 'Addresses and networks of the proxies in front, separated by commas: only what comes from them is believed when it says in X-Forwarded-For for whom it asks (evidence, log, back-off of failed logins); empty: nobody.',
    zh: '前置代理的地址或网段,以逗号分隔:仅采信其所写的 X-Forwarded-For 作为来源地址(用于审计、日志与登录失败限制);为空则一律不采信。',
  }),
  CORS_ORIGINS: origins.prefault('').register(described, {
    en: 'Origins whose pages may call the API, separated by commas; empty: none.',
    zh: '允许跨域调用的来源,以逗号分隔;为空则不允许。',
  }),
  METRICS_PORT: whole(0, 65535).optional().register(described, {
    en: 'Port of the Prometheus metrics; absent: off.',
    zh: 'Prometheus 指标端口;缺省为关闭。',
  }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).prefault('info').register(described, {
    en: 'fatal, error, warn, info, debug, trace or silent.',
    zh: '日志级别:fatal、error、warn、info、debug、trace 或 silent。',
  }),
}); // prettier-ignore
