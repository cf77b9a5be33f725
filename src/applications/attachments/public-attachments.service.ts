import { Injectable, type StreamableFile } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import type { Ask } from '../../platform/acts/ask.ts';
import { Database } from '../../platform/database/index.ts';
import { DomainError } from '../../platform/errors/index.ts';
import { announcement } from '../announcement.lifecycle.ts';
import type { FileFact } from '../material.facts.ts';
import { Materials, materialScope } from '../material.service.ts';
import { publicAttachment } from './attachment.queries.ts';

/** A public file never changes, and neither does what its id stands for. */
const FOREVER = 'public, max-age=31536000, immutable';

/** Files of published calls for everybody. */
@Injectable()
export class PublicAttachments {
  constructor(
    private readonly database: Database,
    private readonly files: Materials,
  ) {}

  /** Undefined (304) for who has it already. @throws not-found alike for what is unknown and for what is not public */
  async open(ask: Ask, announcementId: string, attachmentId: string): Promise<StreamableFile | undefined> {
    const [file] = await this.database.read<FileFact & QueryResultRow>(publicAttachment, [
      announcementId,
      attachmentId,
    ]);
    if (!file) throw new DomainError('not-found');
    const tag = `"${file.sha256}"`;
    const content = ask.unchanged(tag)
      ? undefined
      : await this.files.send(ask, file, materialScope({ lifecycle: announcement }, announcementId));
    ask.header('etag', tag);
    ask.header('cache-control', FOREVER);
    return content;
  }
}
