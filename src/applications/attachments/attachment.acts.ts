import { role, zoneRegulator, type Actor } from '../../regulation/index.ts';
import type { ApplyContext, Change } from '../../platform/acts/aggregate.ts';
import type { AmendAnnouncement } from '../announcement.dto.ts';
import type { AnnouncementFacts } from '../announcement.facts.ts';
import type { RemoveAttachment } from './attachment.dto.ts';
import { attached, shownTo, waiting, type AttachmentFact, type FiledAttachment } from './attachment.facts.ts';

type Changed = Change<AnnouncementFacts>;
const table = 'announcement_attachments';
const responsible = [role('data_authority'), zoneRegulator()];

/** Who answers for the call sees all of its files; everybody else what is public. */
export const shows = (f: AnnouncementFacts, actor: Actor, file: Pick<AttachmentFact, 'publishedOn'>): boolean =>
  shownTo(
    responsible.some((party) => party.holds(actor, f)),
    file,
  );

/** Art. 7: files of a call come and go as long as nobody else has seen them. */
export const attachmentActs = {
  'upload-attachment': (f: AnnouncementFacts, { actor, moment }: ApplyContext): Changed => {
    const filed = attached(f.attachments, f.input as FiledAttachment);
    const given = { uploadedBy: actor.personId, uploadedAt: moment.instant.toISOString() };
    const attachment: AttachmentFact = { ...filed, ...given, publishedOn: null, amendmentNumber: null };
    return {
      insert: { [table]: [{ ...attachment, announcementId: f.id }] },
      facts: { attachments: [...f.attachments, attachment] },
    };
  },
  'remove-attachment': (f: AnnouncementFacts): Changed => {
    const { id, objectKey } = waiting(f.attachments, (f.input as RemoveAttachment).attachmentId, '/attachmentId');
    return {
      remove: { [table]: [{ id }] },
      drops: [objectKey],
      facts: { attachments: f.attachments.filter((a) => a.id !== id) },
    };
  },
};

/** The whole draft goes, and its files with it. */
export const discarded = (f: AnnouncementFacts): Changed => ({
  discard: true,
  remove: { [table]: [{ announcementId: f.id }] },
  drops: f.attachments.map((a) => a.objectKey),
});

/** What is attached becomes public with the call. */
export const publishedWith = (f: AnnouncementFacts, publishedOn: string): Pick<Changed, 'update' | 'facts'> =>
  f.attachments.length === 0
    ? {}
    : {
        update: { [table]: [{ key: { announcementId: f.id }, set: { publishedOn } }] },
        facts: { attachments: f.attachments.map((a) => ({ ...a, publishedOn })) },
      };

/** What an amendment names becomes public with it, and carries its number. */
export function amendedWith(f: AnnouncementFacts, number: number, on: string): Pick<Changed, 'update' | 'facts'> {
  const { attachmentIds = [] } = f.input as AmendAnnouncement;
  const named = attachmentIds.map((id, i) => waiting(f.attachments, id, `/attachmentIds/${i}`).id);
  if (named.length === 0) return {};
  const set = { publishedOn: on, amendmentNumber: number };
  return {
    update: { [table]: named.map((id) => ({ key: { id }, set })) },
    facts: { attachments: f.attachments.map((a) => (named.includes(a.id) ? { ...a, ...set } : a)) },
  };
}
