import { answer } from '../../../../openapi/client/index.ts';
import { addDays } from '../../../regulation/dates.ts';
import { agreementSeen, at, atTag, done, tagOf } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid, type Neighbor } from '../walker.ts';
import { breach, draftBody, sign, signer, theEighth, type Agreement } from './agreement-terms.ts';
import type { Resource } from './catalog.ts';
import { retiredKey, signedText, signingKey, type SigningKey } from './signing-key.ts';
import type { Zone } from './zone.ts';

/** Who signs on which side; the operator must be one that can log in. */
const parties = ['healthAuthority', 'dataAuthority', 'operator'] as const satisfies readonly As[];
/** Articles 10 to 12: an agreement of this run's zone, from the draft to the day it is in effect, which is today. */
export async function agreement(
  stage: Stage,
  zone: Zone,
  resource: Resource,
  applicationId: string,
): Promise<Agreement> {
  const draft = await drafted(stage, zone, resource, applicationId);
  const complete = await completed(stage, draft);
  await openedForSigning(stage, complete);
  return await signedByAll(stage, draft.id);
}

async function drafted(stage: Stage, zone: Zone, resource: Resource, applicationId: string): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  const body = { ...(await draftBody(stage, zone, resource)), applicationId };
  const { applicationId: _selected, ...unselected } = body;
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
        {
          title: { zh: '未经评审即签署', en: 'sign without an application selected' },
          expects: refused(409, 'out-of-order'),
          tries: async () => {
            const { id: another } = await done(authority.POST('/api/v1/agreements', { body: unselected }));
            return await authority.POST('/api/v1/agreements/{id}/open-signing', at(another));
          },
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

/** Exactly three sign; with the last signature it is in effect, because its first day has come. */
async function signedByAll(stage: Stage, id: string): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  let key: SigningKey | undefined;
  const signedBy = (who: As, reaches: 'signing' | 'effective', ...neighbors: readonly [Neighbor, ...Neighbor[]]) => {
    const { name } = stage.login(who).organization;
    return stage.step(
      'Art 10',
      { zh: `${name.replace('（演示）', '')}签署`, en: `${who} signs` },
      {
        act: async () => done(sign(stage, id, who, key && (await signedText(stage, who, id, key)))),
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
      tries: () => sign(stage, id, `${sector}.3`),
    },
  );
  await signedBy(city, 'signing', {
    title: { zh: '签齐前暂停', en: 'suspend before all signed' },
    expects: refused(409, 'illegal-transition'),
    tries: () => authority.POST('/api/v1/agreements/{id}/suspend', { ...at(id), body: breach }),
  });
  key = await signingKey(stage, operator, id);
  const inEffect = await signedBy(
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
  await retiredKey(stage, operator, key);
  return inEffect;
}
