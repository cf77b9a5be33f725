import { readLine, type LineCode } from './consent-line.ts';

const now = Date.parse('2026-06-01T10:00:00+08:00');
const rules = { now, guardianBelowAge: 14 };
const line = (more: object = {}): string =>
  JSON.stringify({
    subject: '320102199003070017',
    grantedAt: '2026-05-31T09:00:00+08:00',
    expiresAt: '2027-05-31T09:00:00+08:00',
    channel: 'my_nanjing',
    identityCheck: 'face',
    evidence: 'doc:1',
    ...more,
  });
/** A number of the district that was never assigned, born on the day given; ten sequences, one of each check digit. */
const born = (day: string): string => {
  const found = [...'0123456789X']
    .map((c) => `320199${day}001${c}`)
    .find((id) => read({ subject: id }) !== 'bad-subject');
  if (found === undefined) throw new Error('no check digit fits');
  return found;
};
const read = (more: object = {}) => readLine(line(more), rules);

it('R16-1 takes a line with its proof, and normalizes the number', () => {
  const subject = born('19900307');
  expect(read({ subject: ` ${subject.toLowerCase()} ` })).toMatchObject({
    subject,
    guardian: null,
    channel: 'my_nanjing',
  });
});

describe('R16-6 refuses by code', () => {
  const adult = born('19900307');
  it.each<[string, object, LineCode]>([
    ['a wrong check digit', { subject: '320102199003070018' }, 'bad-subject'],
    ['a number for the person', { subject: 320102199003070017 }, 'bad-subject'],
    ['a member nobody knows', { subject: adult, name: 'x' }, 'unknown-field'],
    ['no channel', { subject: adult, channel: '' }, 'bad-proof'],
    ['evidence with blanks', { subject: adult, evidence: 'a b' }, 'bad-proof'],
    ['evidence that holds a resident id', { subject: adult, evidence: `x${adult}y` }, 'raw-identifier'],
    ['no offset', { subject: adult, grantedAt: '2026-05-31T09:00:00' }, 'bad-instant'],
    ['granted in the future', { subject: adult, grantedAt: '2026-06-01T10:00:00.001+08:00' }, 'granted-later'],
    ['ended now', { subject: adult, expiresAt: '2026-06-01T10:00:00+08:00' }, 'already-expired'],
    ['ends before it begins', { subject: adult, expiresAt: '2026-05-31T08:00:00+08:00' }, 'already-expired'],
    ['its own guardian', { subject: adult, guardian: adult }, 'bad-guardian'],
  ])('%s', (_name, more, code) => {
    expect(read(more)).toBe(code);
  });
  it.each(['', '[]', '"a"', '{', 'null'])('%j is not one object', (text) => {
    expect(readLine(text, rules)).toBe('not-json');
  });
});

describe('R16-5: below fourteen a guardian consents', () => {
  it('on the day before the fourteenth birthday, but not on it', () => {
    const consent = { grantedAt: '2026-05-31T00:00:00+08:00' };
    expect(read({ subject: born('20120601'), ...consent })).toBe('guardian-needed');
    expect(read({ subject: born('20120531'), ...consent })).not.toBe('guardian-needed');
  });
  it('with a guardian the minor is taken', () => {
    expect(read({ subject: born('20200101'), guardian: born('19900307') })).toMatchObject({
      guardian: born('19900307'),
    });
  });
});
