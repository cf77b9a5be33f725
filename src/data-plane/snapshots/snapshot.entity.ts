import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnProfile, Rejected } from '../engine/index.ts';
import type { SnapshotState } from './snapshot.facts.ts';

@Entity('snapshots')
export class SnapshotEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: SnapshotState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('int', { name: 'resource_version' }) resourceVersion: number;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('text', { name: 'source_hash' }) sourceHash: string;
  @Column('bigint', { name: 'source_bytes' }) sourceBytes: number;
  @Column('text') encoding: string;
  @Column('text') hash: string;
  @Column('bigint') bytes: number;
  @Column('bigint') rows: number;
  @Column('bigint', { name: 'rejected_total' }) rejectedTotal: number;
  @Column('jsonb') rejected: Rejected[];
  @Column('jsonb') profile: ColumnProfile[];
  @Column('text', { name: 'batch_id' }) batchId: string;
  @Column('text') receipt: string;
  @Column('uuid') sender: string;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
