import { shanghai } from '../../platform/clock/clock.ts';
import { badField } from '../../platform/errors/index.ts';
import { withinLimit, type FileFact } from '../material.facts.ts';

/** Of one call. */
export const MOST_ATTACHMENTS = 20;

/** A file that belongs to a call; once it is public it never changes and never goes. */
export interface AttachmentFact extends FileFact {
  readonly title: string;
  /** The legal day from which everybody may have it; null as long as it waits for the call or an amendment. */
  readonly publishedOn: string | null;
  /** Of the amendment that brought it; null for what was published with the call. */
  readonly amendmentNumber: number | null;
  readonly uploadedBy: string;
  /** ISO instant. */
  readonly uploadedAt: string;
}
/** What is filed once its bytes are stored. */
export type FiledAttachment = FileFact & Pick<AttachmentFact, 'title'>;

/** Checks number and total size against what is there. @throws `validation-failed`, `payload-too-large` */
export function attached(before: readonly AttachmentFact[], filed: FiledAttachment): FiledAttachment {
  if (before.length >= MOST_ATTACHMENTS)
    throw badField('#body', 'too-many', `at most ${MOST_ATTACHMENTS} files a call`);
  withinLimit(before, filed);
  return filed;
}

/** One that is not public yet: all others are there for good. @throws `validation-failed` at `pointer` */
export function waiting(all: readonly AttachmentFact[], id: string, pointer: string): AttachmentFact {
  const found = all.find((a) => a.id === id && a.publishedOn === null);
  if (!found) throw badField(pointer, 'unknown-id', 'not a file of this call that waits to be published');
  return found;
}

/** Those that a reader sees: who answers for the call, all; everybody else, what is public. */
export const shownTo = (inOffice: boolean, { publishedOn }: Pick<AttachmentFact, 'publishedOn'>): boolean =>
  inOffice || publishedOn !== null;

/** As its readers see it; where it lies and who sent it stay inside. */
export const attachmentSeen = ({ objectKey: _key, uploadedBy: _by, uploadedAt, ...a }: AttachmentFact): object => ({
  ...a,
  uploadedAt: shanghai(new Date(uploadedAt)),
});
