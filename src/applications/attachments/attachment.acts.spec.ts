import type { Actor } from '../../regulation/index.ts';
import type { AnnouncementFacts } from '../announcement.facts.ts';
import { CASE_LIMIT } from '../material.facts.ts';
import { amendedWith, discarded, publishedWith, shows } from './attachment.acts.ts';
import { attached, attachmentSeen, type AttachmentFact } from './attachment.facts.ts';

const file = (id: string, over: Partial<AttachmentFact> = {}): AttachmentFact => ({
  ...{ id, title: id, fileName: `${id}.pdf`, mediaType: 'application/pdf', bytes: 1, sha256: '', sm3: '' },
  ...{ objectKey: `key of ${id}`, publishedOn: null, amendmentNumber: null, uploadedBy: 'p' },
  uploadedAt: '2026-11-01T00:00:00Z',
  ...over,
});
const facts = (attachments: readonly AttachmentFact[], input: object = {}): AnnouncementFacts =>
  ({ id: 'call', jurisdiction: 'CN-3201', zoneId: 'zone', attachments, input }) as unknown as AnnouncementFacts;
const actor = (roles: string[], regulates: string[] = []): Actor =>
  ({ roles: new Map(roles.map((r) => [r, ['CN-3201']])), regulates }) as unknown as Actor;
const open = { publishedOn: '2026-11-01' };

describe('R07-1 files of a call', () => {
  it('are shown, as long as they wait, to who answers for it', () => {
    const seen = (who: Actor) => [file('a', open), file('b')].map((one) => shows(facts([]), who, one));
    expect(seen(actor(['data_authority']))).toEqual([true, true]);
    expect(seen(actor(['sector_authority'], ['zone']))).toEqual([true, true]);
    expect(seen(actor(['sector_authority'], ['another']))).toEqual([true, false]);
    expect(seen(actor(['operator']))).toEqual([true, false]);
  });
  it('become public together, and what goes with a draft is every one of them', () => {
    const key = { announcementId: 'call' };
    expect(publishedWith(facts([]), '2026-11-02')).toEqual({});
    expect(publishedWith(facts([file('a')]), '2026-11-02').update).toEqual({
      announcement_attachments: [{ key, set: { publishedOn: '2026-11-02' } }],
    });
    expect(discarded(facts([file('a'), file('b')])).drops).toEqual(['key of a', 'key of b']);
  });
  it('are at most twenty of 200 MB together', () => {
    const all = Array.from({ length: 20 }, (_, i) => file(`${i}`));
    expect(attached(all.slice(1), file('x'))).toEqual(file('x'));
    expect(() => attached(all, file('x'))).toThrow(expect.objectContaining({ code: 'validation-failed' }));
    const most = [file('a', { bytes: CASE_LIMIT - 1 })];
    expect(attached(most, file('x'))).toEqual(file('x'));
    expect(() => attached(most, file('x', { bytes: 2 }))).toThrow(
      expect.objectContaining({ code: 'payload-too-large' }),
    );
  });
  it('are told without where they lie and who sent them', () => {
    const seen = Object.keys(attachmentSeen(file('a')));
    expect(seen.filter((name) => ['objectKey', 'uploadedBy'].includes(name))).toEqual([]);
    expect(seen).toContain('sha256');
  });
});

describe('R07-3 an amendment', () => {
  it('makes public what it names, under its number, and leaves the rest', () => {
    const found = amendedWith(
      facts([file('a', open), file('b'), file('c')], { attachmentIds: ['c'] }),
      3,
      '2026-11-09',
    );
    const set = { publishedOn: '2026-11-09', amendmentNumber: 3 };
    expect(found.update).toEqual({ announcement_attachments: [{ key: { id: 'c' }, set }] });
    expect(found.facts?.attachments?.map((a) => [a.publishedOn, a.amendmentNumber])).toEqual([
      ['2026-11-01', null],
      [null, null],
      ['2026-11-09', 3],
    ]);
    expect(amendedWith(facts([file('b')]), 1, '2026-11-09')).toEqual({});
  });
  it.each([['public'], ['unknown']])('never names what is %s', (id) => {
    const input = { attachmentIds: ['b', id] };
    expect(() => amendedWith(facts([file('public', open), file('b')], input), 1, '2026-11-09')).toThrow(
      expect.objectContaining({ details: { errors: [expect.objectContaining({ pointer: '/attachmentIds/1' })] } }),
    );
  });
});
