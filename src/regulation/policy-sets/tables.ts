import { coded, type Coded, type OperatorCondition } from '../policy.ts';

const condition = (
  group: OperatorCondition['group'],
  test: OperatorCondition['test'],
  code: string,
  en: string,
  zh: string,
): OperatorCondition => ({ ...coded(code, en, zh), group, test });

// prettier-ignore
export const conditions: readonly OperatorCondition[] = [
  condition('operation', 'judged', 'good_standing', 'sound business condition', '经营状况良好'),
  condition('operation', 'judged', 'qualification', 'professional qualification of the field', '授权运营领域所需的专业资质'),
  condition('operation', 'judged', 'talent', 'skilled staff', '人才储备'),
  condition('operation', 'judged', 'service_capacity', 'capacity to produce and serve', '生产服务能力'),
  condition('operation', 'look_back', 'no_serious_dishonesty', 'no record of serious dishonesty', '近3年无严重失信行为记录'),
  condition('technology', 'evidence', 'security_officer', 'a named data security officer', '明确数据安全负责人'),
  condition('technology', 'evidence', 'security_department', 'a named data security department', '明确数据安全管理部门'),
  condition('technology', 'evidence', 'internal_rules', 'internal rules for operation and security', '公共数据授权运营内部管理和安全保障制度'),
  condition('technology', 'evidence', 'mlps3_experience', 'experience with systems of MLPS level 3', '网络安全等级保护三级标准系统开发和运维实践经验'),
  condition('technology', 'evidence', 'crypto_experience', 'experience with assessed commercial cryptography', '符合商用密码应用安全性评估要求的系统开发和运维实践经验'),
  condition('technology', 'judged', 'data_management_maturity', 'mature data management', '成熟的数据管理能力'),
  condition('technology', 'judged', 'data_security_capability', 'capability to secure data', '数据安全保障能力'),
  condition('technology', 'look_back', 'no_security_incident', 'no network or data security incident', '近3年未发生网络安全或者数据安全事件'),
];

export const incidentKinds = [
  coded('network_security', 'network security incident', '网络安全事件'),
  coded('data_security', 'data security incident', '数据安全事件'),
];

export const sectors = [
  coded('finance', 'finance', '金融'),
  coded('health', 'health care', '医疗'),
  coded('transport', 'transport', '交通'),
  coded('credit', 'credit', '信用'),
  coded('culture_tourism', 'culture and tourism', '文旅'),
  coded('sport', 'sport', '体育'),
];

export const supportRecipients = [
  coded('zone', 'another zone', '其他公共数据专区'),
  coded('sector_body', 'a body of a sector', '行业领域单位'),
  coded('district', 'a district', '区'),
];

export const providerKinds = [
  coded('admin_organ', 'administrative organ', '行政机关'),
  coded(
    'authorized_organization',
    'organization authorized to manage public affairs',
    '法律法规授权的具有管理公共事务职能的组织',
  ),
];

export const scopeKinds = [
  coded('major_field', 'major field', '重大领域'),
  coded('key_region', 'key region', '重点区域'),
  coded('specific_scenario', 'specific scenario', '特定场景'),
];

export const requiredMaterials = [
  coded('application_form', 'application form', '授权运营申请表'),
  coded('audit_report', 'third-party audit report', '第三方审计报告'),
  coded('financial_report', 'financial report', '财务会计报告'),
  coded('security_commitment', 'data security commitment', '数据安全承诺书'),
  coded('risk_self_assessment', 'security risk self-assessment', '安全风险自评报告'),
  coded('credit_report', 'enterprise credit report', '企业信用报告'),
];
export const optionalMaterials = [coded('other', 'other material', '其他材料')];

export const reviewCriteria = [
  { ...coded('operation_capability', 'capability to operate', '经营与服务能力'), weight: 30 },
  { ...coded('technical_capability', 'technical capability', '技术能力'), weight: 30 },
  { ...coded('security_capability', 'capability to secure data', '安全保障能力'), weight: 40 },
];

export const nanjingSections = [
  coded('parties_and_object', 'parties and object', '授权主体和对象'),
  coded('content', 'content of the authorization', '授权内容'),
  coded('procedure', 'procedure', '授权流程'),
  coded('application_scope', 'scope of application', '授权应用范围'),
  coded('term', 'term', '授权期限'),
  coded('liability', 'liability', '责任机制'),
  coded('supervision', 'supervision', '监督机制'),
  coded('termination', 'termination', '终止机制'),
];

/** The thirteen parts of the national rules; codes are shared with Nanjing's parts where the part is the same. */
export const nationalSections = [
  coded('application_scope', 'range of resources and catalog', '授权运营的公共数据资源范围及目录'),
  coded('term', 'term', '运营期限'),
  coded('product_list', 'products, their standard and reviews', '产品和服务清单及技术标准、安全审核和业务规范性审核'),
  coded('platform', 'supporting platform', '技术支撑平台'),
  coded('asset_ownership', 'ownership of assets', '资产权属'),
  coded('disclosure', 'disclosure, no re-development by the operator', '信息披露和不再开发要求'),
  coded('cost_and_income', 'costs, income and their sharing', '成本收入核算和收益分配'),
  coded('security', 'security, personal information, emergencies', '数据安全、个人信息保护和应急措施'),
  coded('effect_evaluation', 'evaluation of effect, renewal or exit', '运营成效评价、续约或者退出'),
  coded('liability', 'breach', '违约责任'),
  coded('disputes', 'settlement of disputes', '争议解决方式'),
  coded('termination', 'change and end', '协议变更和终止'),
  coded('other', 'other matters', '其他需要明确的事项'),
];

const without = (more: readonly Coded[], required: readonly Coded[]): readonly Coded[] =>
  more.filter(({ code }) => !required.some((section) => section.code === code));
export const nationalOnlySections = without(nationalSections, nanjingSections);
export const nanjingOnlySections = without(nanjingSections, nationalSections);

export const endGrounds = [
  coded('breach', 'breach of the agreement', '违反授权运营协议'),
  coded('poor_twice', 'poor twice in a row', '连续2次评估结果较差'),
  coded('eligibility_lost', 'conditions no longer met', '不再符合基本条件'),
  coded('mutual', 'agreed by all parties', '各方协商一致'),
  coded('party_ended', 'a party has ended', '当事方终止'),
  coded('zone_closed', 'zone closed', '专区关闭'),
  coded('public_interest', 'public interest', '公共利益需要'),
  coded('legal_change', 'change of law', '法律政策调整'),
  coded('court', 'decision of a court or reconsideration body', '司法裁判或者复议决定'),
];

export const scale = [
  coded('excellent', 'excellent', '优秀'),
  coded('good', 'good', '良好'),
  coded('pass', 'pass', '合格'),
  coded('poor', 'poor', '较差'),
];
export const supports = [
  coded('innovation_pilot', 'innovation pilots', '创新举措试点'),
  coded('data_application', 'data applications', '数据申请应用'),
  coded('industry_policy', 'industry policy', '产业政策引导'),
];
export const poorMeasures = [coded('reminder', 'reminder', '提醒'), coded('talk', 'regulatory talk', '约谈')];

export const noticeFields = [
  coded('pricing', 'pricing', '定价'),
  coded('pricing_basis', 'basis of the pricing', '定价依据'),
  coded('scenarios', 'scenarios', '应用场景'),
  coded('scope_of_use', 'scope of use', '使用范围'),
  coded('mode_of_use', 'mode of use', '使用方式'),
  coded('effect', 'effect of use', '应用成效'),
];

export const dimensions = [
  coded('accuracy', 'accuracy', '准确性'),
  coded('conformity', 'conformity', '规范性'),
  coded('consistency', 'consistency', '一致性'),
  coded('completeness', 'completeness', '完整性'),
  coded('timeliness', 'timeliness', '时效性'),
  coded('accessibility', 'accessibility', '可访问性'),
];
export const qualityLevels = [
  coded('operator', 'operator', '运营单位'),
  coded('platform', 'operation platform', '运营管理平台'),
  coded('exchange', 'exchange platform', '共享交换平台'),
  coded('provider', 'data provider', '数据提供单位'),
  coded('source_system', 'source system', '源系统'),
];

export const chargeUnits = [
  coded('per_product', 'per product', '按产品'),
  coded('per_call', 'per call', '按次'),
  coded('per_time', 'per time', '按时长'),
  coded('per_volume', 'per data volume', '按数据量'),
];
export const freePurposes = [
  coded('public_governance', 'public governance', '公共治理'),
  coded('public_welfare', 'public welfare', '公益事业'),
];

export const forbiddenPatterns = [
  coded('bundled', 'several unrelated purposes in one consent', '一揽子授权'),
  coded('forced', 'service refused without consent', '强制同意'),
  coded('pre_ticked', 'box ticked beforehand', '预先勾选'),
  coded('excessive', 'more than the scenario needs', '过度收集'),
];
export const proofItems = [
  coded('channel', 'channel', '授权渠道'),
  coded('text_version', 'version of the text', '文本版本'),
  coded('text_hash', 'hash of the text', '文本摘要'),
  coded('granted_at', 'time', '授权时间'),
  coded('identity_check', 'method of the identity check', '身份核验方式'),
];

export const measures = [
  coded('block', 'block', '阻断'),
  coded('throttle', 'throttle', '限流'),
  coded('read_only', 'read only', '只读'),
  coded('revoke_credential', 'revoke credentials', '吊销凭证'),
  coded('mask_more', 'mask more', '加强脱敏'),
];

export const expertReview = [coded('expert_review', 'comprehensive review by experts', '专家综合评审')];
export const nationalSelection = [
  coded('open_tender', 'open tender', '公开招标'),
  coded('invited_tender', 'invited tender', '邀请招标'),
  coded('negotiation', 'negotiation', '谈判'),
];
