import { canonical } from './canonical.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('orders members by UTF-16 code units, at every depth', () => {
    expect(canonical({ b: { z: 1, a: [true, null] }, a: 'x', '€': 2 })).toBe(
      '{"a":"x","b":{"a":[true,null],"z":1},"€":2}',
    );
  });
  it('leaves out undefined members and keeps null', () => {
    expect(canonical({ a: undefined, b: null })).toBe('{"b":null}');
  });
  it('writes numbers as ECMAScript does', () => {
    expect(canonical([1e21, 0.1, -0])).toBe('[1e+21,0.1,0]');
  });
});
