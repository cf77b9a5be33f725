import { setTimeout } from 'node:timers/promises';
import { answer } from '../../../../openapi/client/index.ts';
import { checkpointFrom } from '../../../platform/ledger/checkpoint.ts';
import { verifyCase, type OutsideOfCase } from '../../../platform/ledger/verify-case.ts';
import { agreementSeen, at } from '../calls.ts';
import type { As, Stage } from '../stage.ts';
import { refused } from '../walker.ts';
import type { Agreement } from './agreement-terms.ts';

const fetched = (stage: Stage, id: string, as: As) =>
  stage.as(as).GET('/api/v1/case-files/{id}', { ...at(id), parseAs: 'arrayBuffer' });
/** All that is asked for may not be sealed yet, for about a second after the last act. */
const PATIENCE = 10;

async function fileOf(stage: Stage, id: string): Promise<Buffer> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await fetched(stage, id, 'dataAuthority');
    if (reply.response.status !== 409 || attempt === PATIENCE)
      return Buffer.from((await answer(Promise.resolve(reply))) as unknown as ArrayBuffer);
    await setTimeout(500);
  }
}

/** What the file is held against: the keys, the newest checkpoint, and that its ledger begins with that of the file. */
async function outsideOf(stage: Stage, caseId: string, bytes: Buffer): Promise<OutsideOfCase> {
  const client = stage.as('dataAuthority');
  const { items } = await answer(client.GET('/api/v1/audit/keys'));
  const keys = Object.fromEntries(items.map(({ keyId, pem }) => [keyId, pem]));
  const newest = checkpointFrom(await answer(client.GET('/api/v1/audit/checkpoints/latest')));
  const from = Number(/"size":(\d+),/.exec(bytes.toString('latin1'))?.[1]);
  if (from === newest.size) return { keys, checkpoints: [newest], caseId };
  const query = { from, to: newest.size };
  const consistency = await answer(client.GET('/api/v1/audit/consistency', { params: { query } }));
  return { keys, checkpoints: [newest], caseId, consistency };
}

/** Article 12: the whole case as one file, checked here as somebody would who has nothing but it. */
export async function caseFile(stage: Stage, { id }: Agreement): Promise<void> {
  await stage.step(
    'Art 12',
    { zh: '导出案件卷宗并离线核验', en: 'Fetch the file of the case and check it offline' },
    {
      act: async () => {
        const bytes = await fileOf(stage, id);
        const outside = await outsideOf(stage, id, bytes);
        const found = verifyCase(bytes, outside);
        if (!found.ok) throw new Error(`the file is not proven: ${found.reason}`);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        if (verifyCase(bytes, outside).ok) throw new Error('the file is proven with one bit changed');
      },
      see: () => agreementSeen(stage.as('dataAuthority'), id),
      reaches: 'terminated',
      neighbors: () => [
        {
          title: { zh: '他运营单位导出', en: 'another operator fetches it' },
          expects: refused(404, 'not-found'),
          tries: () => fetched(stage, id, 'otherOperator'),
        },
      ],
    },
  );
}
