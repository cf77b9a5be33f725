import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('announcement_attachments')
export class AnnouncementAttachmentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('text') title: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') bytes: number;
  @Column('text') sha256: string;
  @Column('text') sm3: string;
  @Column('text', { name: 'object_key' }) objectKey: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('int', { name: 'amendment_number', nullable: true }) amendmentNumber: number | null;
}
