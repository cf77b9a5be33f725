import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addDays, addYears } from '../../../regulation/dates.ts';
import { agreementSeen, at, atTag, done, tagOf } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid, type Neighbor } from '../walker.ts';
import type { Zone } from './zone.ts';

export type Agreement = Schemas['AgreementView'];
type Draft = Schemas['DraftAgreement'];

/** Who signs on which side; the operator must be one that can log in. */
const parties = ['healthAuthority', 'dataAuthority', 'operator'] as const satisfies readonly As[];
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

/** Articles 10 to 12: an agreement of this run's zone, from the draft to the day it is in effect, which is today. */
export async function agreement(stage: Stage, zone: Zone, applicationId: string): Promise<Agreement> {
  const draft = await drafted(stage, zone, applicationId);
  const complete = await completed(stage, draft);
  await openedForSigning(stage, complete);
  return await signedByAll(stage, draft.id);
}

/** The body of a draft; everything but the last of the eight parts. */
async function draftBody(stage: Stage, zone: Zone, applicationId: string): Promise<Draft> {
  const termStart = await stage.today();
  return {
    zoneId: zone.id,
    applicationId,
    operatorId: stage.organizationId('operator'),
    termStart,
    termEnd: addYears(termStart, MAX_YEARS),
    securityOfficer: stage.login('operator').person.name,
    sections: sevenParts,
    applicationScope: {
      purposes: ['public_health'],
      selectors: [
        { providerId: stage.organizationId('healthAuthority'), category: 'population_health', highestGrade: 4 },
      ],
      excludedResourceIds: [],
    },
    poorStreakEffect: { kind: 'immediate' },
  };
}

async function drafted(stage: Stage, zone: Zone, applicationId: string): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  const body = await draftBody(stage, zone, applicationId);
  const draftWith = (termEnd: string) => authority.POST('/api/v1/agreements', { body: { ...body, termEnd } });
  return await stage.step(
    'Art 12',
    { zh: '起草五年期协议', en: 'Draft it for five years' },
    {
      act: () => done(draftWith(body.termEnd)),
      see: ({ id }) => agreementSeen(authority, id),
      reaches: 'draft',
      neighbors: ({ id }) => [
        {
          title: { zh: '多一日', en: 'one day more' },
          expects: rulesForbid('R12-1'),
          tries: () => draftWith(addDays(body.termEnd, 1)),
          unchanged: () => answer(authority.GET('/api/v1/agreements', { params: { query: { zoneId: zone.id } } })),
        },
        {
          title: { zh: '缺终止机制即签署', en: 'sign without the termination part' },
          expects: rulesForbid('R11-1'),
          tries: () => authority.POST('/api/v1/agreements/{id}/open-signing', at(id)),
        },
      ],
    },
  );
}

async function completed(stage: Stage, { id }: Agreement): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  const read = await tagOf(authority.GET('/api/v1/agreements/{id}', at(id)));
  return await stage.step(
    'Art 11',
    { zh: '补齐第八项', en: 'Write the eighth part' },
    {
      act: () =>
        done(authority.PATCH('/api/v1/agreements/{id}', { ...atTag(id, read), body: { sections: theEighth } })),
      see: () => agreementSeen(authority, id),
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '签署前签字', en: 'sign the draft' },
          expects: refused(409, 'illegal-transition'),
          tries: () =>
            authority.POST('/api/v1/agreements/{id}/sign', { ...at(id), body: signer(stage, 'dataAuthority') }),
        },
      ],
    },
  );
}

async function openedForSigning(stage: Stage, { id }: Agreement): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  return await stage.step(
    'Art 11',
    { zh: '开始签署', en: 'Open it for signature' },
    {
      act: () => done(authority.POST('/api/v1/agreements/{id}/open-signing', at(id))),
      see: () => agreementSeen(authority, id),
      reaches: 'signing',
      neighbors: () => [
        {
          title: { zh: '他运营单位签署', en: 'another operator signs' },
          expects: refused(404, 'not-found'),
          tries: () => sign(stage, id, 'otherOperator'),
        },
        {
          title: { zh: '治理中心签署', en: 'the center signs' },
          expects: forbidden,
          tries: () => sign(stage, id, 'governanceCenter'),
        },
      ],
    },
  );
}

const signer = (stage: Stage, who: As): Schemas['SignAgreement'] => ({ signer: stage.login(who).person.name });
const sign = (stage: Stage, id: string, who: As) =>
  stage.as(who).POST('/api/v1/agreements/{id}/sign', { ...at(id), body: signer(stage, who) });

/** Exactly three sign; with the last signature it is in effect, because its first day has come. */
async function signedByAll(stage: Stage, id: string): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  const signedBy = (who: As, reaches: 'signing' | 'effective', ...neighbors: readonly [Neighbor, ...Neighbor[]]) => {
    const { name } = stage.login(who).organization;
    return stage.step(
      'Art 10',
      { zh: `${name.replace('（演示）', '')}签署`, en: `${who} signs` },
      {
        act: () => done(sign(stage, id, who)),
        see: () => agreementSeen(authority, id),
        reaches,
        neighbors: () => neighbors,
      },
    );
  };
  const [sector, city, operator] = parties;
  await signedBy(
    sector,
    'signing',
    {
      title: { zh: '同一人再签', en: 'the same person again' },
      expects: refused(403, 'separation-of-duties'),
      tries: () => sign(stage, id, sector),
    },
    {
      title: { zh: '同一单位他人再签', en: 'a colleague signs for the same party' },
      expects: refused(409, 'already-decided'),
      tries: () => sign(stage, id, `${sector}.2`),
    },
  );
  await signedBy(city, 'signing', {
    title: { zh: '签齐前暂停', en: 'suspend before all signed' },
    expects: refused(409, 'illegal-transition'),
    tries: () => authority.POST('/api/v1/agreements/{id}/suspend', { ...at(id), body: breach }),
  });
  return await signedBy(
    operator,
    'effective',
    {
      title: { zh: '未经会同暂停', en: 'suspend without concurrence' },
      expects: rulesForbid('R12-3'),
      tries: () => authority.POST('/api/v1/agreements/{id}/suspend', { ...at(id), body: breach }),
    },
    {
      title: { zh: '运营单位自行终止', en: 'the operator terminates' },
      expects: forbidden,
      tries: () => stage.as(operator).POST('/api/v1/agreements/{id}/terminate', { ...at(id), body: breach }),
    },
  );
}

/** A decision with ground, fact, the part it rests on, and the remedies the operator has. */
export const breach = {
  ground: 'breach',
  fact: '走查：未按约定整改',
  clause: 'termination',
  remedies: '可依法申请行政复议或者提起行政诉讼。',
} as const;
