import { defineLifecycle, system, type AnyLifecycle } from '../../regulation/index.ts';
import type { Checkpoint } from '../../platform/ledger/checkpoint.ts';
import { escaped, timelineOf, type Timeline } from './case-file.timeline.ts';

interface Thing {
  readonly id: string;
  readonly version: number;
  readonly state: 'open' | 'shut';
}
// prettier-ignore
const thing = defineLifecycle<Thing>()({
  aggregate: 'thing', path: 'things', article: 'Art 1', text: { en: 'Thing', zh: '事项' },
  initial: 'open', final: ['shut'], states: { open: { en: 'open', zh: '开' }, shut: { en: 'shut', zh: '关' } }, read: [system()],
  rows: [
    { act: 'make', text: { en: 'Make', zh: '建立' }, from: [], to: 'open', by: [system()], article: 'Art 1' },
    { act: 'shut', text: { en: 'Shut', zh: '关闭' }, from: ['open'], to: 'shut', by: [system()], article: 'Art 2' },
  ],
}) as unknown as AnyLifecycle;
const checkpoint: Checkpoint = { origin: 'o', epoch: 1, size: 9, root: 'ab', time: 't', suite: 'intl', keyId: 'k', signature: 's' }; // prettier-ignore
const nasty = `"><script>alert('1')</script>&`;
const shut = {
  ...{ aggregate: 'thing', aggregateId: 'x', version: 2, act: 'shut', from: 'open', to: 'shut', article: 'Art 2' },
  ...{ policyCode: 'NJ', organizationId: 'org', personId: 'p', actedFor: null, legalAt: '2026-01-01', recordedAt: 'r' },
};
const record = {
  table: thing,
  id: 'x',
  view: { caseNumber: nasty, signatures: [{ organizationId: 'org', signer: nasty, signedAt: nasty }] },
};
const told: Timeline = {
  caseNumber: nasty,
  redacted: false,
  checkpoint,
  records: [record],
  all: [record],
  transitions: [shut],
  events: [{ index: 7, leafHash: '', path: [], of: { id: 'x', version: 2 } }],
  documents: [{ fileName: nasty, type: nasty, bytes: 1, sha256: nasty, sm3: nasty }],
  names: new Map([['org', nasty]]),
}; // prettier-ignore

describe('the timeline of a case', () => {
  it('says in both languages what was done, by whom, from which state to which, by which article, and where it is sealed', () => {
    const html = timelineOf(told);
    for (const text of ['关闭', 'Shut', '开 → 关', 'open → shut', 'Art 2', 'NJ', '<td>7</td>'])
      expect(html).toContain(text);
  });
  it('has the words of others as text only, and nothing that runs or is loaded', () => {
    const html = timelineOf(told);
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(6);
    expect(html).not.toMatch(/<script|<img|<link|<iframe|<object|\son\w+=|\ssrc=|\shref=|javascript:|url\(/i);
    expect(html).toContain("default-src 'none'");
  });
  it('escapes what ends an attribute or an element, and tells what is no text as JSON', () => {
    expect(escaped(nasty)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;');
    expect([escaped(null), escaped(undefined), escaped({ a: '<' })]).toEqual([
      'null',
      '',
      '{&quot;a&quot;:&quot;&lt;&quot;}',
    ]);
  });
});
