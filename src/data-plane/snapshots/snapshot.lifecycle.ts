import { defineLifecycle, own, R24_1, role, type Requirement } from '../../regulation/index.ts';
import type { SnapshotFacts } from './snapshot.facts.ts';

const provider = [own('providerId', 'data_provider')];
const cataloged: Requirement<SnapshotFacts> = {
  code: 'out-of-order',
  rule: 'R14-1',
  holds: (f) => f.resourceState === 'cataloged',
  params: () => ({ step: 'catalog' }),
};

// prettier-ignore
export const snapshot = defineLifecycle<SnapshotFacts>()({
  aggregate: 'snapshot', path: 'snapshots', article: 'Art 14, 15', text: { en: 'Snapshot in the vault', zh: '数据快照' },
  initial: 'held', final: ['withdrawn'],
  states: {
    held: { en: 'held in the vault', zh: '已入库' },
    withdrawn: { en: 'withdrawn by its provider', zh: '提供单位撤回' },
  },
  read: [own('providerId', 'data_provider'), role('governance_center')],
  rows: [
    { act: 'receive', text: { en: 'Supply a batch to the zone', zh: '提供一批数据' }, from: [], to: 'held', by: provider, level: 'handler', requires: [cataloged], rules: [R24_1], article: 'Art 15', basis: ['R15-4'] },
    { act: 'withdraw', text: { en: 'Withdraw a faulty batch', zh: '撤回有误批次' }, from: ['held'], to: 'withdrawn', by: provider, article: 'Art 14', cutsOff: true, protective: true },
  ],
});
