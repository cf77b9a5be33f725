import { assuranceOf } from './assurance.ts';

const issuer = { strongAcr: ['mfa', 'card'] };
const login = { kind: 'external', issuer: 'i', subject: 's', clientId: 'c', acr: 'mfa', authTime: 1000 } as const;
const weak = { strong: false, machine: false, acrValues: 'mfa card', maxAge: 300 };

describe('a login is strong', () => {
  it.each([
    ['at once', {}, 1000],
    ['on the last second', {}, 1300],
    ['with a clock that is half a minute ahead of ours', {}, 970],
    ['by any value of the list', { acr: 'card' }, 1000],
  ])('%s', (_what, more, now) => {
    expect(assuranceOf({ ...login, ...more }, issuer, now, 300)).toEqual({ strong: true });
  });
});
describe('a login is weak', () => {
  it.each([
    ['a second too late', {}, 1301],
    ['of a time to come', {}, 969],
    ['with another acr', { acr: 'password' }, 1000],
    ['with an acr that contains a strong one', { acr: 'mfa card' }, 1000],
    ['with an empty acr', { acr: '' }, 1000],
  ])('%s', (_what, more, now) => {
    expect(assuranceOf({ ...login, ...more }, issuer, now, 300)).toEqual(weak);
  });
  it('without acr, or without a time', () => {
    const { acr: _acr, ...noAcr } = login;
    const { authTime: _time, ...noTime } = login;
    for (const one of [noAcr, noTime]) expect(assuranceOf(one, issuer, 1000, 300)).toEqual(weak);
  });
  it('of an issuer that names no strong ones, or that is unknown', () => {
    for (const one of [{ strongAcr: [] }, undefined])
      expect(assuranceOf(login, one, 1000, 300)).toEqual({ ...weak, acrValues: '' });
  });
  it('of a machine, whatever it claims', () => {
    expect(assuranceOf({ ...login, kind: 'machine' }, issuer, 1000, 300)).toEqual({ ...weak, machine: true });
  });
});
