import { Column, PrimaryColumn } from 'typeorm';

/** A filed material, whatever case it belongs to. */
export abstract class MaterialColumns {
  @PrimaryColumn('uuid') id: string;
  @Column('text') type: string;
  @Column('int') revision: number;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') bytes: number;
  @Column('text') sha256: string;
  @Column('text') sm3: string;
  @Column('text', { name: 'object_key' }) objectKey: string;
  @Column('int', { name: 'fiscal_year', nullable: true }) fiscalYear: number | null;
  @Column('text', { name: 'auditor_name', nullable: true }) auditorName: string | null;
  @Column('text', { nullable: true }) seal: string | null;
  @Column('boolean', { name: 'no_closed_year' }) noClosedYear: boolean;
  @Column('boolean', { name: 'trade_secret' }) tradeSecret: boolean;
  @Column('uuid', { name: 'uploaded_by' }) uploadedBy: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date;
}
