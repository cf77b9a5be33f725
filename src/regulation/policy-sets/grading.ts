import {
  coded,
  type Coded,
  type FieldClass,
  type GradeLevel,
  type HarmRow,
  type MaskKind,
  type ProvisionMode,
} from '../policy.ts';

const level = (grade: number, en: string, zh: string): GradeLevel => ({ grade, text: { en, zh } });
export const levels: readonly GradeLevel[] = [
  level(1, 'no harm to be expected', '一级：无危害'),
  level(2, 'general harm to persons or organizations', '二级：对个人或者组织造成一般危害'),
  level(
    3,
    'serious harm to persons or organizations, or general harm to the public',
    '三级：对个人或者组织造成严重危害，或者对公共利益造成一般危害',
  ),
  level(
    4,
    'very serious harm to persons or organizations, or serious harm to the public',
    '四级：对个人或者组织造成特别严重危害，或者对公共利益造成严重危害',
  ),
];

export const harmMatrix: readonly HarmRow[] = [
  {
    objects: ['person', 'organization'],
    text: { en: 'person or organization', zh: '个人、组织权益' },
    none: 1,
    general: 2,
    serious: 3,
    extraSerious: 4,
  },
  {
    objects: ['public_interest', 'social_order', 'economy'],
    text: { en: 'public interest, social order, economy', zh: '公共利益、社会秩序、经济运行' },
    none: 1,
    general: 3,
    serious: 4,
    extraSerious: 'core',
    checkImportantFrom: 'serious',
  },
  {
    objects: ['national_security'],
    text: { en: 'national security', zh: '国家安全' },
    none: 1,
    general: 'important',
    serious: 'core',
    extraSerious: 'core',
  },
];

export const tiers = [
  coded('core', 'core data', '核心数据'),
  coded('important', 'important data', '重要数据'),
  coded('general', 'general data', '一般数据'),
];
export const tierModes: Readonly<Record<string, readonly ProvisionMode[]>> = {
  core: [],
  important: ['usable_not_visible'],
};

export const modes: readonly (Coded & { readonly code: ProvisionMode })[] = [
  coded('plain', 'plain, inside the zone', '原样提供（域内）'),
  coded('de_identified', 'de-identified', '脱敏后提供'),
  coded('usable_not_visible', 'usable but not visible', '可用不可见'),
];
export const techniques = [
  coded('mpc', 'multi-party computation', '多方安全计算'),
  coded('tee', 'trusted execution environment', '可信执行环境'),
  coded('federated', 'federated learning', '联邦学习'),
  coded('sandbox_query', 'queries in a sandbox', '沙箱查询'),
  coded('other', 'other', '其他'),
];
export const releaseKinds = [
  coded('dataset_derived', 'derived data set', '衍生数据集'),
  coded('model', 'model', '模型'),
  coded('report', 'report', '报告'),
  coded('verification_api', 'verification interface', '核验接口'),
  coded('query_service', 'query service', '查询服务'),
];

const mask = (code: string, en: string, zh: string, display = false): MaskKind => ({ ...coded(code, en, zh), display });
// prettier-ignore
export const maskKinds: readonly MaskKind[] = [
  mask('drop', 'left out', '删除'),
  mask('null', 'emptied', '置空'),
  mask('full', 'replaced in full', '全遮盖'),
  mask('keyed_pseudonym', 'keyed pseudonym', '带密钥假名'),
  mask('year', 'cut to the year', '保留年份'),
  mask('month', 'cut to the month', '保留年月'),
  mask('birth_band', 'band of birth years', '出生年段'),
  mask('age_band', 'age band', '年龄段'),
  mask('district', 'district code', '区划代码'),
  mask('district_birth_band', 'district and birth band', '区划加出生年段'),
  mask('region_code', 'region segment', '地区段'),
  mask('numeric_bucket', 'numeric bucket', '数值分桶'),
  mask('top_bottom', 'top and bottom coded', '首尾编码'),
  mask('coordinate_grid', 'coordinate grid', '坐标网格'),
  mask('chapter', 'generalized to the chapter', '泛化到章'),
  mask('suppress_below_k', 'suppressed below k', '低于k值抑制'),
  mask('city_and_energy', 'city letter and kind of energy', '城市代码加能源类型'),
  mask('issuer', 'issuer only', '仅保留发行方'),
  mask('registration_region', 'registration authority and region', '登记机关和区划'),
  mask('shuffle', 'shuffled', '置换'),
  mask('keep_ends', 'first and last characters kept', '保留首尾', true),
  mask('none', 'as it is', '不处理'),
];

const field = (
  identifies: FieldClass['identifies'],
  code: string,
  en: string,
  zh: string,
  ...admits: string[]
): FieldClass => ({ ...coded(code, en, zh), identifies, admits });
const gone = ['drop', 'null', 'full', 'suppress_below_k'];
const token = [...gone, 'keyed_pseudonym'];
// prettier-ignore
export const fieldClasses: readonly FieldClass[] = [
  field('direct', 'resident_id', 'resident id number', '居民身份证号', ...token, 'district_birth_band'),
  field('direct', 'mobile', 'mobile number', '手机号', ...token),
  field('direct', 'landline', 'landline number', '固定电话', ...token),
  field('direct', 'person_name', 'name of a person', '姓名', ...gone),
  field('direct', 'passport', 'passport or permit number', '护照、通行证号码', ...token),
  field('direct', 'email', 'e-mail address', '电子邮箱', ...token),
  field('direct', 'bank_card', 'bank card number', '银行卡号', ...token, 'issuer'),
  field('direct', 'medical_record', 'medical record or visit number', '病案号、就诊号', ...token),
  field('direct', 'plate', 'vehicle plate', '车牌号', ...token, 'city_and_energy'),
  field('direct', 'subject_ref', 'other identifier of a person', '其他个人标识', ...token),
  field('quasi', 'address', 'address', '地址', ...gone, 'district'),
  field('quasi', 'birth_date', 'date of birth', '出生日期', ...gone, 'year', 'birth_band', 'age_band'),
  field('quasi', 'coordinates', 'coordinates', '坐标', ...gone, 'coordinate_grid', 'district'),
  field('quasi', 'ip_address', 'network address', '网络地址', ...token, 'region_code'),
  field('quasi', 'age', 'age', '年龄', ...gone, 'age_band', 'top_bottom'),
  field('quasi', 'event_date', 'date of an event', '事件日期', ...gone, 'year', 'month'),
  field('quasi', 'category', 'category of a person', '个人类别属性', ...gone, 'none', 'shuffle'),
  field('sensitive', 'diagnosis', 'diagnosis', '诊断', ...gone, 'chapter'),
  field('sensitive', 'sensitive_attribute', 'other sensitive personal information', '其他敏感个人信息', ...gone, 'numeric_bucket', 'chapter'),
  field('sensitive', 'amount', 'amount of money of a person', '个人金额', ...gone, 'numeric_bucket', 'top_bottom'),
  field('none', 'credit_code', 'unified social credit code', '统一社会信用代码', ...token, 'registration_region', 'none'),
  field('none', 'organization_sensitive', 'business secret of an organization', '商业秘密', ...token, 'numeric_bucket'),
  field('none', 'free_text', 'free text', '自由文本', ...gone),
  field('none', 'measure', 'measure', '度量值', ...gone, 'numeric_bucket', 'top_bottom', 'none'),
  field('none', 'plain', 'neither personal nor sensitive', '非个人且不敏感', ...gone, 'none'),
];

/** Any direct identifier of a person is at least 3, sensitive personal information 4. */
export const floors: Readonly<Record<string, number>> = Object.fromEntries(
  fieldClasses.flatMap(({ code, identifies }) =>
    identifies === 'direct' ? [[code, 3]] : identifies === 'sensitive' ? [[code, 4]] : [],
  ),
);

/** Foreign schemes, read carefully: where a level may mean more, it does. */
export const crosswalk = [
  ...[1, 2, 3, 4].map((grade) => ({ scheme: 'GB/T 43697-2024', level: `general-${grade}`, grade })),
  ...[1, 2, 3, 4].map((grade) => ({ scheme: 'DB33/T 2350-2021', level: `L${grade}`, grade })),
  ...[1, 2, 3, 4, 5].map((grade) => ({ scheme: 'JR/T 0197-2020', level: `${grade}`, grade: Math.min(grade, 4) })),
];
