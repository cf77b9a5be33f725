import { makeCreditCode } from '../organizations/index.ts';
import type { MemberLevel, Office, OrganizationRole } from '../regulation/index.ts';

export const NANJING = 'CN-3201';

export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly memberLevel: MemberLevel;
  readonly office?: Office;
  /** Place of the employer in the cast, for experts. */
  readonly employer?: number;
}
export interface CastOrganization {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly entityType:
    | 'administrative_organ'
    | 'authorized_organization'
    | 'public_utility'
    | 'legal_person'
    | 'unincorporated_organization';
  readonly roles: readonly { readonly role: OrganizationRole; readonly sectorCode?: string }[];
  readonly persons: readonly CastMember[];
}

const id = (kind: 'a' | 'b', n: number): string => `0190${kind}000-0000-7000-8000-${String(n).padStart(12, '0')}`;
interface Special {
  /** Places of employers in the cast, for experts. */
  readonly employers?: readonly (number | undefined)[];
  /** Who is no decider; of the experts everybody is a handler: their scores are filings, others decide. */
  readonly levels?: readonly (MemberLevel | undefined)[];
  /** Administrators, who may do nothing else. */
  readonly offices?: readonly (Office | undefined)[];
}
const organization = (
  n: number,
  name: string,
  entityType: CastOrganization['entityType'],
  roles: readonly (OrganizationRole | { role: OrganizationRole; sectorCode: string })[],
  persons: readonly string[],
  { employers = [], levels = [], offices = [] }: Special = {},
): CastOrganization => ({
  id: id('a', n),
  name,
  creditCode: makeCreditCode(entityType === 'legal_person' ? '91320100' : '11320100', n),
  entityType,
  roles: roles.map((r) => (typeof r === 'string' ? { role: r } : r)),
  persons: persons.map((person, i) => {
    const employer = employers[i];
    const office = offices[i];
    return {
      id: id('b', n * 100 + i + 1),
      name: person,
      memberLevel: office ? 'viewer' : (levels[i] ?? (roles.includes('expert') ? 'handler' : 'decider')),
      ...(employer !== undefined && { employer }),
      ...(office !== undefined && { office }),
    };
  }),
});

/** Everybody who plays in the demo. Names are invented; the ids are fixed. */
export const cast = {
  dataAuthority: organization(
    1,
    '南京市数据局（演示）',
    'administrative_organ',
    ['data_authority'],
    ['周明远', '沈若兰', '顾长风', '严经办', '夏旁听'],
    { levels: [undefined, undefined, undefined, 'handler', 'viewer'] },
  ),
  healthAuthority: organization(
    2,
    '南京市卫生健康委员会（演示）',
    'administrative_organ',
    [{ role: 'sector_authority', sectorCode: 'health' }, 'data_provider'],
    ['陆怀仁', '方素心', '杜仲和', '马经办', '秋旁听'],
    { levels: [undefined, undefined, undefined, 'handler', 'viewer'] },
  ),
  transportAuthority: organization(
    3,
    '南京市交通运输局（演示）',
    'administrative_organ',
    [{ role: 'sector_authority', sectorCode: 'transport' }, 'data_provider'],
    ['江晓舟', '路行之'],
  ),
  governanceCenter: organization(
    4,
    '南京市城市数字治理中心（演示）',
    'authorized_organization',
    ['governance_center'],
    ['程守正', '安可靠', '石经办', '冬旁听', '沈系统', '戚安管', '申审计'],
    {
      levels: [undefined, undefined, 'handler', 'viewer'],
      offices: [
        undefined,
        undefined,
        undefined,
        undefined,
        'system_administrator',
        'security_administrator',
        'audit_administrator',
      ],
    },
  ),
  cityGovernment: organization(
    5,
    '南京市人民政府（演示）',
    'administrative_organ',
    ['city_government'],
    ['宋怀远', '唐启明'],
  ),
  dataProvider: organization(
    6,
    '南京市民政局（演示）',
    'administrative_organ',
    ['data_provider'],
    ['钱安民', '孙敬老', '吴经办', '春旁听'],
    { levels: [undefined, undefined, 'handler', 'viewer'] },
  ),
  operator: organization(
    7,
    '金陵健康数据运营有限公司（演示）',
    'legal_person',
    ['operator'],
    ['何远航', '许知行', '于经办', '白旁听'],
    { levels: [undefined, undefined, 'handler', 'viewer'] },
  ),
  otherOperator: organization(8, '秦淮数据科技有限公司（演示）', 'legal_person', ['operator'], ['韩试剑', '冯观海']),
  marketSupervisor: organization(
    9,
    '南京市市场监督管理局（演示）',
    'administrative_organ',
    ['market_supervisor'],
    ['郑平', '王准'],
  ),
  securitySupervisor: organization(
    10,
    '南京市网信办（演示）',
    'administrative_organ',
    ['security_supervisor'],
    ['卫密', '严防'],
  ),
  experts: organization(
    11,
    '公共数据评审专家库（演示）',
    'authorized_organization',
    ['expert'],
    ['叶知秋', '林见深', '苏明理', '蒋允中', '白慎言', '古今同', '金不换'],
    { employers: [undefined, 7] },
  ),
  consentChannel: organization(12, '我的南京授权渠道（演示）', 'public_utility', ['data_subject'], ['许可之', '诺言']),
  partner: organization(13, '雨花算法研究所（演示）', 'unincorporated_organization', ['partner'], ['苗思远', '易算']),
} as const satisfies Record<string, CastOrganization>;
/** Places of the center's administrators among its persons. */
export const centerDesk = { system: 4, security: 5 } as const;
export type CastName = keyof typeof cast;
export const castOrganizations: readonly CastOrganization[] = Object.values(cast);
