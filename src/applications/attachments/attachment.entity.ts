import { Column, Entity } from 'typeorm';
import { FileColumns } from '../file.columns.ts';

@Entity('announcement_attachments')
export class AnnouncementAttachmentEntity extends FileColumns {
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('text') title: string;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('int', { name: 'amendment_number', nullable: true }) amendmentNumber: number | null;
}
