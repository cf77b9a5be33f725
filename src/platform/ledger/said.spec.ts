import { canonical } from '../audit/canonical.ts';
import { commitment, wasSaid, type Said } from './said.ts';

const said: Said = { pointer: '/verdicts/0/remark', salt: 'ab'.repeat(32), text: '查询结果：无记录' };
const payloadOf = (text: string): string => canonical({ id: 'x', input: { verdicts: [{ remark: text }] } });

describe.each(['sm', 'intl'] as const)('a text that an event commits to, %s', (suite) => {
  const payload = payloadOf(commitment(said, suite));

  it('is told from every other text, salt and place', () => {
    expect(wasSaid(payload, said)).toBe(true);
    const others: Said[] = [
      { ...said, text: `${said.text} ` },
      { ...said, text: '' },
      { ...said, salt: 'ab'.repeat(31) + 'ac' },
      { ...said, salt: said.salt.toUpperCase() },
      { ...said, salt: '' },
      { ...said, pointer: '/verdicts/0' },
      { ...said, pointer: '/verdicts/1/remark' },
      { ...said, pointer: '/verdicts/0/__proto__' },
      { ...said, pointer: '' },
    ];
    expect(others.filter((other) => wasSaid(payload, other))).toEqual([]);
  });

  it('does not hold under an event of which any byte was changed', () => {
    const at = payload.indexOf('[sealed');
    const bad = Array.from({ length: payload.length - at - 5 }, (_, i) => at + i).filter((i) => {
      const changed = payload.slice(0, i) + (payload[i] === '0' ? '1' : '0') + payload.slice(i + 1);
      try {
        return wasSaid(changed, said);
      } catch {
        return false; // no JSON any more
      }
    });
    expect(bad).toEqual([]);
  });

  it('tells nothing without its salt: the same text twice is two commitments', () => {
    expect(commitment({ ...said, salt: 'cd'.repeat(32) }, suite)).not.toBe(commitment(said, suite));
    expect(commitment(said, suite)).toMatch(suite === 'sm' ? /^\[sealed sm3 / : /^\[sealed sha256 /);
  });
});
