import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, As, World } from './world.ts';

export const why = { reason: '协议终结，封存相关密钥', basis: '《办法》第十二条、第二十三条' };
const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}, not ${status}: ${answer.text}`);
  return answer;
};
export const seals = (world: World, scopeKind: string, scopeId: string, as: As = 'governanceCenter'): Promise<Answer> =>
  world.post(as, '/key-disposals', { scopeKind, scopeId, ...why });
/** Sealed by the center's first person; answers the id of the disposal. */
export const sealed = async (world: World, scopeKind: string, scopeId: string): Promise<string> =>
  done(await seals(world, scopeKind, scopeId), 201).body.id as string;
export const agrees = (world: World, id: string, version = 1, as: As = 'dataAuthority'): Promise<Answer> =>
  world.post(as, `/key-disposals/${id}/concurrences`, { act: 'destroy', version, agrees: true });
export const destroys = (world: World, id: string, as: As = 'governanceCenter.2', headers = {}): Promise<Answer> =>
  world.post(as, `/key-disposals/${id}/destroy`, { reason: '保存期限届满' }, headers);
export const lifts = (world: World, id: string, as: As = 'governanceCenter.2'): Promise<Answer> =>
  world.post(as, `/key-disposals/${id}/lift`, { reason: '封存事由消失' });
export const stateOf = async (world: World, id: string, as: As = 'governanceCenter'): Promise<unknown> =>
  (await world.get(as, `/key-disposals/${id}`)).body.state;

interface KeyFile {
  readonly state: string;
  readonly keys: readonly { readonly id: string; readonly wrapped?: string }[];
}
const folderOf = (world: World): string => join(world.folder, 'keyring.json.keys');
export const keyFile = (world: World, kind: string, id: string): KeyFile =>
  JSON.parse(readFileSync(join(folderOf(world), `${kind}-${id}.json`), 'utf8')) as KeyFile;
/** Everything that lies in the folder of data keys. */
export const allKeys = (world: World): string =>
  readdirSync(folderOf(world)).map((name) => readFileSync(join(folderOf(world), name), 'utf8')).join('\n'); // prettier-ignore
