import { cast, type CastName } from '../../src/demo/cast.ts';
import { seedIds } from '../../src/demo/ids.ts';
import { evidence, pdf, verdicts } from './case.ts';
import type { Answer, As, World } from './world.ts';

const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${answer.text}`);
  return answer;
};
export const succession = (agreementId: string, successor: CastName, more: object = {}): object => ({
  agreementId,
  kind: 'operator_succession',
  changes: { operatorId: cast[successor].id, securityOfficer: '许知行' },
  grounds: { event: 'merger', documentNumber: '宁市监登〔2026〕1号', fact: '吸收合并' },
  ...more,
});
/** An amendment by which an agreement would pass to a successor; answers its path. */
export async function draftSuccession(
  world: World,
  agreementId: string,
  successor: CastName,
  more: object = {},
): Promise<string> {
  const made = await world.post('dataAuthority', '/agreement-amendments', succession(agreementId, successor, more));
  return `/agreement-amendments/${String(done(made, 201).body.id)}`;
}

/** The internal rules of the successor, as a file; answers the id of the material. */
export async function fileRules(world: World, path: string, successor: As): Promise<string> {
  const query = new URLSearchParams({ type: 'other', fileName: '内部管理和安全保障制度.pdf' });
  const headers = { 'content-type': 'application/octet-stream' };
  const filed = await world.send('post', successor, `${path}/materials?${query.toString()}`, pdf(path), headers);
  return (done(filed, 201).body.materials as { id: string }[]).at(-1)?.id ?? '';
}
/** Art. 8: the successor's evidence for every condition, and the authority's verdicts. */
export async function proveConditions(world: World, path: string, successor: As): Promise<void> {
  const document = await fileRules(world, path, successor);
  done(await world.post(successor, `${path}/fill-checklist`, evidence(document)), 201);
  done(await world.post('dataAuthority.4', `${path}/assess`, verdicts), 201);
}
export const sign = (world: World, path: string, as: As, query = ''): Promise<Answer> =>
  world.post(as, `${path}/sign${query}`, { signer: '签署人' });

/** Open for signature, with everything proved; answers its path. */
export async function openSuccession(
  world: World,
  agreementId: string,
  successor: CastName,
  more: object = {},
): Promise<string> {
  const path = await draftSuccession(world, agreementId, successor, more);
  await proveConditions(world, path, successor);
  done(await world.post('dataAuthority', `${path}/open-signing`), 200);
  return path;
}

/** Ends the operator's other agreements of the seed, so that only the one of health is left. */
export async function endOthers(world: World): Promise<void> {
  const pending = `/agreements/${seedIds.agreements.termination_pending}`;
  const { version } = (await world.get('dataAuthority', pending)).body as { version: number };
  const agreed = { act: 'terminate', version, agrees: true };
  done(await world.post('transportAuthority', `${pending}/concurrences`, agreed), 201);
  const ground = { ground: 'mutual', fact: '合并前终结', remedies: '复议' };
  done(await world.post('dataAuthority', `${pending}/terminate`, ground), 200);
  const signing = `/agreements/${seedIds.agreements.signing}`;
  done(await world.post('dataAuthority', `${signing}/abandon`, { reason: '吸收合并' }), 200);
}

/** An amendment of the terms, the parties staying who they are. */
export const termsChange = (agreementId: string, changes: object, more: object = {}): object => ({
  agreementId,
  kind: 'terms_change',
  changes,
  grounds: { event: 'agreed', documentNumber: '宁数协〔2026〕1号', fact: '协商一致' },
  ...more,
});
