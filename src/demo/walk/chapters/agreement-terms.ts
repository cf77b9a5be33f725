import type { Schemas } from '../../../../openapi/client/index.ts';
import { addYears } from '../../../regulation/dates.ts';
import { at } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import type { Resource } from './catalog.ts';
import type { Zone } from './zone.ts';

export type Agreement = Schemas['AgreementView'];

const MAX_YEARS = 5;
const part = (title: string): string => `${title}：演示条款。`;
const sevenParts = {
  parties_and_object: part('授权主体和对象'),
  content: part('授权内容'),
  procedure: part('授权流程'),
  application_scope: part('授权应用范围'),
  term: part('授权期限'),
  liability: part('责任机制'),
  supervision: part('监督机制'),
};
export const theEighth = { termination: part('终止机制') };

/** The body of a draft; everything but the last of the eight parts. The scope names the resource and its kind. */
export async function draftBody(
  stage: Stage,
  zone: Zone,
  resource: Resource,
  operator: As = 'operator',
): Promise<Schemas['DraftAgreement']> {
  const termStart = await stage.today();
  return {
    zoneId: zone.id,
    operatorId: stage.organizationId(operator),
    termStart,
    termEnd: addYears(termStart, MAX_YEARS),
    securityOfficer: stage.login(operator).person.name,
    sections: sevenParts,
    applicationScope: {
      purposes: ['public_health'],
      selectors: [
        { resourceId: resource.id },
        { providerId: resource.providerId, category: resource.category, highestGrade: 4 },
      ],
      excludedResourceIds: [],
    },
    poorStreakEffect: { kind: 'immediate' },
  };
}

export const signer = (stage: Stage, who: As): Schemas['SignAgreement'] => ({ signer: stage.login(who).person.name });
export const sign = (stage: Stage, id: string, who: As, signature?: Schemas['SignatureInput']) =>
  stage
    .as(who)
    .POST('/api/v1/agreements/{id}/sign', {
      ...at(id),
      body: { ...signer(stage, who), ...(signature && { signature }) },
    });

/** A decision with ground, fact, the part it rests on, and the remedies the operator has. */
export const breach = {
  ground: 'breach',
  fact: '走查：未按约定整改',
  clause: 'termination',
  remedies: '可依法申请行政复议或者提起行政诉讼。',
} as const;
