import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { seedExamples } from './demo/ids.ts';
import { lifecycles } from './lifecycles.ts';
import { discoveryOf } from './platform/auth/external-issuer.ts';
import { Settings } from './platform/config/settings.ts';
import { EffectView, Rehearsal } from './platform/acts/views.dto.ts';
import { documentOf, type About, type Tag, type Version } from './platform/openapi/documents.ts';

/** Chapters of the contract, in the order of the law. */
export const tags: readonly Tag[] = [
  {
    name: 'organizations',
    article: 'Art 3-6',
    text: { en: 'Parties: organizations, their roles and persons', zh: '当事各方：单位、角色与人员' },
  },
  {
    name: 'person-identities',
    article: 'Art 4',
    text: { en: 'Logins of persons at identity providers', zh: '人员在外部身份提供方的登录身份' },
  },
  {
    name: 'machine-clients',
    article: 'Art 4',
    text: {
      en: 'Machines that act for an organization, and their public keys',
      zh: '代表单位办理的机器客户端及其公钥',
    },
  },
  {
    name: 'delegations',
    article: 'Art 4',
    text: { en: 'Delegations: who acts for a colleague who is away', zh: '代理委托：同事代为办理' },
  },
  {
    name: 'signing-keys',
    article: 'Art 10',
    text: { en: 'Keys with which organizations sign agreements and decisions', zh: '单位签署协议和决定的签名密钥' },
  },
  {
    name: 'oauth2',
    text: { en: 'The built-in issuer of tokens for machine clients', zh: '面向机器客户端的内置令牌签发方' },
  },
  { name: 'zones', article: 'Art 4-6', text: { en: 'Zones and their regulators', zh: '专区与监管部门' } },
  {
    name: 'support-services',
    article: 'Art 5',
    text: { en: 'Support of others out of a comprehensive zone', zh: '综合领域专区的数据支撑服务' },
  },
  { name: 'announcements', article: 'Art 7', text: { en: 'Public calls', zh: '授权运营公告' } },
  {
    name: 'announcement-questions',
    article: 'Art 7',
    text: { en: 'Questions about calls, answered for everybody', zh: '公告答疑' },
  },
  {
    name: 'compliance-records',
    article: 'Art 8',
    text: { en: 'Listings and incidents that applicants are looked back on for', zh: '失信与安全事件记录' },
  },
  {
    name: 'applications',
    article: 'Art 8-10',
    text: { en: 'Applications: materials, conditions, expert review', zh: '授权运营申请：材料、条件、专家评审' },
  },
  { name: 'review-results', article: 'Art 10', text: { en: 'Results of rounds', zh: '评审结果' } },
  { name: 'objections', article: 'Art 10', text: { en: 'Objections to published results', zh: '公示异议' } },
  {
    name: 'agreements',
    article: 'Art 10-12',
    text: { en: 'Agreements: signature, term, suspension, termination', zh: '授权运营协议：签署、期限、暂停、终止' },
  },
  {
    name: 'agreement-amendments',
    article: 'Art 8, 10-12',
    text: {
      en: 'Amendments: an agreement passes to the successor of its operator',
      zh: '协议变更：运营单位由承继单位接替',
    },
  },
  {
    name: 'agreement-renewals',
    article: 'Art 8, 12',
    text: { en: 'Renewals: asked for, checked afresh, decided', zh: '协议续签：申请、重新核验、决定' },
  },
  {
    name: 'eligibility-cases',
    article: 'Art 8',
    text: { en: 'Eligibility cases during the term', zh: '授权期间基本条件复查' },
  },
  { name: 'violations', article: 'Art 12', text: { en: 'Violations of agreements', zh: '违约报告' } },
  {
    name: 'resources',
    article: 'Art 2, 14',
    text: { en: 'Catalog of resources and their grades', zh: '数据资源目录与分级' },
  },
  { name: 'zone-openings', article: 'Art 14', text: { en: 'Resources opened to a zone', zh: '数据资源向专区开放' } },
  { name: 'scenarios', article: 'Art 13', text: { en: 'Scenarios of use', zh: '应用场景' } },
  { name: 'partners', article: 'Art 6', text: { en: 'Partners of operators', zh: '合作方' } },
  { name: 'share-requests', article: 'Art 15', text: { en: 'Share requests', zh: '共享申请' } },
  { name: 'grants', article: 'Art 15', text: { en: 'Grants', zh: '授权共享' } },
  { name: 'snapshots', article: 'Art 14-15', text: { en: 'Supply to the vault of the zone', zh: '数据入库' } },
  { name: 'de-identifications', article: 'Art 14', text: { en: 'De-identified copies', zh: '脱敏副本' } },
  { name: 'deliveries', article: 'Art 15', text: { en: 'Deliveries inside the zone', zh: '域内数据交付' } },
  { name: 'key-disposals', article: 'Art 12, 23', text: { en: 'Sealing and destroying keys', zh: '密钥封存与销毁' } },
  { name: 'directives', article: 'Art 6, 23', text: { en: 'Directives and their answers', zh: '指导、要求及其答复' } },
  { name: 'restrictions', article: 'Art 23', text: { en: 'Technical restrictions', zh: '技术限制' } },
  { name: 'consent-forms', article: 'Art 16', text: { en: 'Consent forms, consents in bulk', zh: '授权书与批量登记' } },
  {
    name: 'consents',
    article: 'Art 16',
    text: { en: 'Consents of persons and their withdrawal', zh: '个人授权与撤回' },
  },
  {
    name: 'products',
    article: 'Art 17, 19',
    text: { en: 'Products and their notifications', zh: '产品和服务及其告知' },
  },
  {
    name: 'indicator-schemes',
    article: 'Art 18',
    text: { en: 'What operators are evaluated by', zh: '绩效评估指标体系' },
  },
  { name: 'evaluation-cycles', article: 'Art 18', text: { en: 'Evaluation cycles of a zone', zh: '绩效评估周期' } },
  {
    name: 'evaluations',
    article: 'Art 18',
    text: { en: 'Results, appeals, reminders and talks', zh: '绩效评估结果、申诉、提醒和约谈' },
  },
  {
    name: 'audit',
    text: { en: 'The audit ledger: events, proofs, signed checkpoints', zh: '审计账本：事件、证明与签名检查点' },
  },
  {
    name: 'inspections',
    article: 'Art 21',
    text: { en: 'Inspections, and what they open to those who inspect', zh: '监督检查及检查期间的查阅' },
  },
  { name: 'policy-sets', article: 'Art 24', text: { en: 'Policy sets: the law by date', zh: '规则集及其效力' } },
  {
    name: 'case-files',
    text: { en: 'Case files: a whole case as one archive for checking it elsewhere', zh: '卷宗：整案归档，可离线核验' },
  },
  { name: 'tasks', text: { en: 'What waits on your organization', zh: '本单位待办' } },
  { name: 'events', text: { en: 'What happened, in order, for other systems', zh: '供其他系统依序取用的事件' } },
  { name: 'public', text: { en: 'What everybody may read, without a login', zh: '无需登录的公开信息' } },
  { name: 'demo', text: { en: 'Only in demo mode: logins, clock, reset', zh: '仅演示模式：登录、时钟、重置' } },
];
export const about: About = {
  title: { en: 'Zonekeeper', zh: '公共数据授权运营平台 Zonekeeper' },
  description: {
    en: "Authorized operation of a city's public data, from the first public call to the last destroyed key. Every write is an act; a refusal names the article. Ask before acting with `validateOnly=true`.",
    zh: '城市公共数据授权运营：自公告至销毁最后一把密钥。每次写入都是一项法定行为，拒绝时指明条款；可先以 `validateOnly=true` 预演。',
  },
  tags,
  lifecycles,
  extraModels: [Rehearsal, EffectView],
};

interface Parameter {
  readonly name: string;
  readonly in: string;
  example?: string;
}
interface Described {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly 'x-act'?: string;
}

/** Ids of the seed as examples: for an act, an object in a state that the act can be taken from. */
function withExamples(document: OpenAPIObject): OpenAPIObject {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item) as Described[]) {
      const id = operation.parameters?.find((p) => p.in === 'path' && p.name === 'id');
      const example = id && exampleFor(path, operation['x-act']);
      if (id && example !== undefined) id.example = example;
    }
  }
  return document;
}

function exampleFor(path: string, act: string | undefined): string | undefined {
  const lifecycle = lifecycles.find((l) => path.startsWith(`/api/v1/${l.path}/`));
  const examples = lifecycle && seedExamples[lifecycle.aggregate];
  if (!lifecycle || !examples) return undefined;
  const name = act?.split('.')[1];
  const steps = [...lifecycle.rows, ...(lifecycle.filings ?? [])].filter((s) => s.act === name);
  const states = name === undefined ? Object.keys(lifecycle.states).toReversed() : steps.flatMap((s) => s.from);
  return states.map((s) => examples[s]).find((found) => found !== undefined);
}

/** The contract of an initialised application; with a provider that pages can log in at, it says so. */
export function contractOf(app: INestApplication, version: Version): OpenAPIObject {
  const provider = app.get(Settings).values.issuers.find((one) => one.docs);
  const openIdConnectUrl = provider && discoveryOf(provider.issuer);
  return withExamples(documentOf(app, version, { ...about, openIdConnectUrl }));
}
