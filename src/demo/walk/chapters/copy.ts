import { answer, type Schemas } from '../../../../openapi/client/index.ts';
import { asStream, asText, at, done, settled } from '../calls.ts';
import type { Cohort } from '../cohort.ts';
import type { Stage } from '../stage.ts';
import { forbidden, refused, rulesForbid } from '../walker.ts';
import type { Resource } from './catalog.ts';
import { noDelivery } from './delivery.ts';
import type { Grant } from './sharing.ts';

type Asked = Omit<Schemas['RequestDeidentification'], 'grantId' | 'snapshotId'>;
type Copy = Schemas['DeidentificationView'];
const askedOf = ({ birthMask }: Cohort) =>
  ({
    rules: [
      { field: 'resident_id', kind: 'pseudonym', algorithm: 'hmac_sm3' },
      { field: 'birth_date', ...birthMask },
      { field: 'diagnosis', kind: 'prefix', length: 1 },
    ],
    measure: { quasiIdentifiers: ['birth_date'], sensitive: 'diagnosis', k: 20 },
  }) satisfies Asked;

/** Article 14: supplied as CSV, de-identified, measured, and released by another person. */
export async function copy(stage: Stage, grant: Grant, resource: Resource): Promise<void> {
  const snapshot = await supplied(stage, resource, grant);
  await produced(stage, grant, snapshot);
}

async function supplied(stage: Stage, { id: resourceId }: Resource, grant: Grant): Promise<string> {
  const provider = stage.as('healthAuthority');
  const path = '/api/v1/resources/{id}/snapshots';
  const { rows } = stage.cohort;
  const batch = asStream('text/csv', stage.cohort.csv());
  const { id } = await stage.step(
    'Art 15',
    { zh: `提供一批数据（${rows}行）`, en: `Supply a batch of ${rows} rows` },
    {
      act: async () => {
        const made = await done(stage.streaming('healthAuthority').POST(path, { ...at(resourceId), ...batch }));
        if (made.rows !== rows) throw new Error(`${made.rows} rows were taken, not ${rows}`);
        return made;
      },
      see: (made) => answer(provider.GET('/api/v1/snapshots/{id}', at(made.id))),
      reaches: 'held',
      neighbors: () => [
        {
          title: { zh: '列与编目不符', en: 'other columns than cataloged' },
          expects: refused(422, 'schema-mismatch'),
          tries: () => provider.POST(path, { ...at(resourceId), ...asText('text/csv', 'a,b\n1,2\n') }),
        },
        noDelivery(stage, grant, { zh: '无副本即交付', en: 'a delivery without a copy' }, 'source-not-ready'),
      ],
    },
  );
  return id;
}

async function produced(stage: Stage, { id: grantId }: Grant, snapshotId: string): Promise<void> {
  const [provider, colleague] = [stage.as('healthAuthority'), stage.as('healthAuthority.2')];
  const see = ({ id }: { id: string }): Promise<Copy> =>
    answer(provider.GET('/api/v1/de-identifications/{id}', at(id)));
  const { consenting } = stage.cohort;
  const asked = askedOf(stage.cohort);
  const request = (changed: Partial<Asked> = {}, client = provider) =>
    client.POST('/api/v1/de-identifications', { body: { grantId, snapshotId, ...asked, ...changed } });
  const release = (id: string, client = provider) =>
    client.POST('/api/v1/de-identifications/{id}/release', {
      ...at(id),
      body: { grade: 2, reason: '走查：k、l 达标' },
    });
  const made = await stage.step(
    'Art 14',
    { zh: '制作脱敏副本并评估', en: 'A copy is made and measured' },
    {
      act: async () => {
        const { id } = await done(request());
        const ended = await settled(['requested', 'running'], () => see({ id }));
        const rows = ended.result?.rowsOut;
        if (rows !== consenting) throw new Error(`the copy has ${rows} rows, not ${consenting}`);
        return ended;
      },
      see,
      reaches: 'produced',
      neighbors: ({ id }) => [
        {
          title: { zh: '诊断不作处理', en: 'the diagnosis kept as it is' },
          expects: rulesForbid('R14-3'),
          tries: () => request({ rules: [...asked.rules.slice(0, 2), { field: 'diagnosis', kind: 'keep' }] }),
        },
        {
          title: { zh: '制作人自行放行', en: 'the same person releases it' },
          expects: refused(403, 'separation-of-duties'),
          tries: () => release(id),
        },
      ],
    },
  );
  await stage.step(
    'Art 14',
    { zh: '他人复核放行', en: 'A colleague releases it' },
    {
      act: () => done(release(made.id, colleague)),
      see,
      reaches: 'released',
      neighbors: () => [
        {
          title: { zh: '运营单位制作副本', en: 'the operator has one made' },
          expects: forbidden,
          tries: () => request({}, stage.as('operator')),
        },
      ],
    },
  );
}
