import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addDays } from '../../../regulation/dates.ts';
import { agreementSeen, at, done } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused, rulesForbid } from '../walker.ts';
import { signer, type Agreement } from './agreement-terms.ts';

/** Who signs; another person of the authority than the one that opened it. */
const parties = ['healthAuthority', 'dataAuthority.2', 'operator'] as const satisfies readonly As[];
const PATH = '/api/v1/agreement-amendments/{id}';

/** Article 11: one part of the text changes, by an amendment that exactly the parties sign; until then nothing does. */
export async function amendment(stage: Stage, agreed: Agreement): Promise<Agreement> {
  const authority = stage.as('dataAuthority');
  const liability = '责任机制：演示条款（经协商修订）。';
  const draft = (changes: Schemas['AmendmentChangesInput']) =>
    authority.POST('/api/v1/agreement-amendments', {
      body: {
        agreementId: agreed.id,
        kind: 'terms_change',
        changes,
        grounds: { event: 'agreed', documentNumber: `演示协〔${stage.tag}〕1号`, fact: '走查：当事方协商一致' },
      },
    });
  const open = (id: string) => authority.POST(`${PATH}/open-signing`, at(id));
  const { id } = await stage.step(
    'Art 11',
    { zh: '起草内容变更', en: 'Draft a change of its terms' },
    {
      act: () => done(draft({ sections: { liability } })),
      see: (made) => answer(authority.GET(PATH, at(made.id))),
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '期限再延长一日', en: 'a day more of term than five years' },
          expects: rulesForbid('R12-1'),
          tries: async () => await open((await done(draft({ termEnd: addDays(agreed.termEnd, 1) }))).id),
        },
        {
          title: { zh: '未作实质变更', en: 'one that changes nothing' },
          expects: rulesForbid('R11-3'),
          tries: async () => await open((await done(draft({ termEnd: agreed.termEnd }))).id),
        },
      ],
    },
  );
  await done(open(id));
  const sign = (who: As) => stage.as(who).POST(`${PATH}/sign`, { ...at(id), body: signer(stage, who) });
  const [sector, city, operator] = parties;
  for (const who of [sector, city]) await done(sign(who));
  await stage.step(
    'Art 11',
    { zh: '最后一方签署，变更生效', en: 'The last party signs: it is in force' },
    {
      act: () => done(sign(operator)),
      see: () => answer(authority.GET(PATH, at(id))),
      reaches: 'in_force',
      neighbors: () => [
        {
          title: { zh: '生效后再签', en: 'sign it once more' },
          expects: refused(409, 'illegal-transition'),
          tries: () => sign('dataAuthority.3'),
        },
        {
          title: { zh: '他运营单位查阅', en: 'another operator reads the versions' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').GET('/api/v1/agreements/{id}/versions', at(agreed.id)),
        },
      ],
    },
  );
  const changed = await agreementSeen(authority, agreed.id);
  if (changed.sections.liability !== liability) throw new Error('the amendment is in force and the text is not');
  return changed;
}
