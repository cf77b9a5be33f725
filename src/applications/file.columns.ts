import { Column, PrimaryColumn } from 'typeorm';

/** A stored file, whatever it is filed as. */
export abstract class FileColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') bytes: number;
  @Column('text') sha256: string;
  @Column('text') sm3: string;
  @Column('text', { name: 'object_key' }) objectKey: string;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
}
