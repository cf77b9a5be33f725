import type { Call } from './oracle.ts';

type Calls = Readonly<Record<'concur' | 'request-concurrence' | 'resolve', Call>>;
/** 会同: how a joint act is asked for, agreed to, and resolved; `actIn` names one that is possible in a state. */
export const joint = (actIn: (state: string) => string): Calls => ({
  concur: { path: 'concurrences', body: ({ state }, version) => ({ act: actIn(state), version, agrees: true }) },
  'request-concurrence': { body: ({ state }, version) => ({ act: actIn(state), version }) },
  resolve: {
    body: ({ state }, version) => ({
      ...{ act: actIn(state), version, inFavor: true },
      ...{ documentNumber: '宁政复〔2026〕9号', documentDate: '2026-06-01' },
    }),
  },
});
