import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { addYears } from '../../../regulation/dates.ts';
import type { Person } from '../../person-set.ts';
import { asStream, asText, at, done } from '../calls.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import { helper } from './partner.ts';
import type { Scenario } from './sharing.ts';

type Form = Schemas['ConsentFormView'];
/** Article 16: one purpose, a text of its own, accepted by the regulator; then the consents of nine in ten persons. */
export async function consenting(stage: Stage, scenario: Scenario): Promise<void> {
  const { id } = await accepted(stage, scenario);
  const { consenting: persons } = stage.cohort;
  const channel = stage.as('consentChannel');
  const path = '/api/v1/consent-forms/{id}/consents';
  const proof = await proofOf(stage);
  const all = asStream('application/x-ndjson', linesOf(stage.cohort.willing(), proof));
  const one = asText('application/x-ndjson', [...linesOf(stage.cohort.withdrawing.slice(0, 1), proof)].join(''));
  const see = () => answer(channel.GET('/api/v1/consent-forms/{id}', at(id)));
  await stage.step(
    'Art 16',
    { zh: `登记${persons}人的授权`, en: `Register the consents of ${persons} persons` },
    {
      act: async () => {
        const receipt = await answer(stage.streaming('consentChannel').POST(path, { ...at(id), ...all }));
        if (!('registered' in receipt) || receipt.registered !== persons || receipt.refusedLines > 0)
          throw new Error(`the receipt is ${JSON.stringify(receipt)}`);
      },
      see,
      reaches: 'accepted',
      neighbors: () => [
        {
          title: { zh: '数据局代为登记', en: 'the data authority registers' },
          expects: forbidden,
          tries: () => stage.as('dataAuthority').POST(path, { ...at(id), ...one }),
        },
        {
          title: { zh: '他运营单位登记', en: 'another operator registers' },
          expects: refused(404, 'not-found'),
          tries: () => stage.as('otherOperator').POST(path, { ...at(id), ...one }),
        },
      ],
    },
  );
}

async function accepted(stage: Stage, { id: scenarioId }: Scenario): Promise<Form> {
  const operator = stage.as('operator');
  const see = ({ id }: { id: string }): Promise<Form> => answer(operator.GET('/api/v1/consent-forms/{id}', at(id)));
  const draftWith = (changed: Partial<Schemas['DraftConsentForm']>) =>
    operator.POST('/api/v1/consent-forms', {
      body: {
        scenarioId,
        textVersion: stage.tag,
        text: '本人单独同意：为慢性病管理服务之目的，在专区内使用本人身份标识、出生日期和诊断信息，可随时撤回。',
        fieldCategories: ['resident_id', 'birth_date', 'diagnosis'],
        purposes: ['public_health'],
        retentionDays: 365,
        recipients: [stage.login('operator').organization.name, helper(stage)].map((name) => ({ name, abroad: false })),
        preTicked: false,
        refusesService: false,
        separate: true,
        ...changed,
      },
    });
  const drafted = await stage.step(
    'Art 16',
    { zh: '起草授权书', en: 'Write the consent form' },
    {
      act: () => done(draftWith({})),
      see,
      reaches: 'draft',
      neighbors: () => [
        {
          title: { zh: '预先勾选', en: 'a box ticked beforehand' },
          expects: rulesForbid('R16-2'),
          tries: () => draftWith({ preTicked: true }),
        },
        {
          title: { zh: '敏感信息不作单独同意', en: 'sensitive, but not separate' },
          expects: rulesForbid('R16-5'),
          tries: () => draftWith({ separate: false }),
        },
      ],
    },
  );
  const accept = (client = operator) => client.POST('/api/v1/consent-forms/{id}/accept', at(drafted.id));
  return await stage.step(
    'Art 16',
    { zh: '监管部门认可授权书', en: 'The regulator accepts the form' },
    {
      act: () => done(accept(stage.as('healthAuthority'))),
      see,
      reaches: 'accepted',
      neighbors: () => [
        { title: { zh: '运营单位自行认可', en: 'the operator accepts it' }, expects: forbidden, tries: () => accept() },
      ],
    },
  );
}

/** When, until when and how everybody consents. */
async function proofOf(stage: Stage): Promise<object> {
  const grantedAt = await stage.now();
  const expiresAt = `${addYears(grantedAt.slice(0, 10), 3)}T00:00:00+08:00`;
  return { grantedAt, expiresAt, channel: 'my_nanjing', identityCheck: 'face', evidence: `walk:${stage.tag}` };
}
/** One JSON object a line for each person, a thousand lines a piece. */
function* linesOf(people: Iterable<Person>, proof: object): Generator<string> {
  let lines: string[] = [];
  for (const { residentId: subject } of people) {
    lines.push(`${JSON.stringify({ subject, ...proof })}\n`);
    if (lines.length < 1000) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}
