import { Kept } from './kept.ts';

describe('what is kept of a lookup', () => {
  const at = (now = 0) => {
    const clock = { now };
    return { clock, kept: new Kept<string>({ now: () => clock.now, forMs: () => 750, most: 2 }) };
  };
  const say = (value: string) => () => Promise.resolve(value);

  it('counts for its time, by key', async () => {
    const { clock, kept } = at();
    await kept.find('a', say('old'));
    clock.now = 749;
    expect([await kept.find('a', say('new')), await kept.find('b', say('other'))]).toEqual(['old', 'other']);
    clock.now = 750;
    expect(await kept.find('a', say('new'))).toBe('new');
  });
  it('is never replaced by a lookup that began earlier, nor by one from before it was forgotten', async () => {
    const { clock, kept } = at();
    let answer: (value: string) => void = () => undefined;
    const slow = () => new Promise<string>((done) => (answer = done));
    const first = kept.find('a', slow);
    clock.now = 1;
    await kept.find('a', say('later'));
    answer('earlier');
    expect([await first, await kept.find('a', say('newest'))]).toEqual(['earlier', 'later']);
    const before = kept.find('b', slow);
    kept.forget();
    answer('from before');
    await before;
    expect(await kept.find('b', say('from after'))).toBe('from after');
  });
  it('is forgotten as a whole when there is too much of it', async () => {
    const { kept } = at();
    for (const key of ['a', 'b', 'c']) await kept.find(key, say('old'));
    expect([await kept.find('a', say('new')), await kept.find('c', say('new'))]).toEqual(['new', 'old']);
  });
});
