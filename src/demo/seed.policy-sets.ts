import { nj2024 } from '../regulation/index.ts';
import { cast } from './cast.ts';
import { seedIds } from './ids.ts';
import type { Planter } from './planter.ts';
import type { SeedServices } from './seed.services.ts';

const { dataAuthority } = cast;
const { policySets: ids } = seedIds;
const { issuer } = nj2024;
/** An invented set of the city with the values of the real one. */
const invented = (code: string, validFrom: string, validTo: string, zh: string, en: string): object => ({
  set: { ...nj2024, code, validFrom, validTo, title: { en: `Demonstration: ${en}`, zh: `演示：${zh}` } },
});
const document = (number: number, documentDate: string): object => ({
  documentNumber: `演示〔${documentDate.slice(0, 4)}〕${number}号`,
  issuer,
  documentDate,
});

/**
 * A set in every state, and the one assumption that the demo stands on: an extension of the Nanjing measures that nobody
 * knows of, without which nothing could begin after 2026-05-23.
 */
export async function plantPolicySets(whole: Planter, { policySets }: SeedServices): Promise<void> {
  const planter = whole.fork(24);
  const load = (id: string, set: object): Promise<string> =>
    planter.create(policySets, 'draft', dataAuthority, id, set);
  const act = (name: string, id: string, input: object): Promise<object> =>
    planter.act(policySets, name, dataAuthority, id, input);
  planter.on('2024-06-03');
  await load(
    ids.lapsed,
    invented('NJ-2022-DEMO', '2022-01-01', '2023-12-31', '早期试行规则', 'rules of an early trial'),
  );
  await act('adopt', ids.lapsed, document(1, '2021-12-20'));
  await load(ids.superseded, invented('NJ-2023-DEMO', '2023-06-01', '2024-12-31', '旧规则', 'earlier rules'));
  await act('adopt', ids.superseded, document(2, '2023-05-20'));
  const successor = { successorId: ids.in_force, from: '2024-06-04' };
  const said = { documentNumber: '演示〔2024〕3号', documentDate: '2024-06-01' };
  await act('supersede', ids.superseded, { ...successor, ...said });
  planter.on('2026-05-20');
  await act('extend', ids.in_force, {
    documentNumber: '演示〔2026〕0号',
    issuer,
    datedOn: '2026-05-20',
    validTo: '2031-12-31',
    note: {
      en: 'Demonstration assumption: no such extension is known. It lets the demo work after 2026-05-23.',
      zh: '演示假定：并无已知延期文件，仅使演示在2026年5月23日之后可用。',
    },
  });
  await load(ids.draft, invented('NJ-2032-DEMO', '2032-01-01', '2036-12-31', '后续规则草稿', 'draft of a successor'));
}
