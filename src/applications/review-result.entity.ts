import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryFact, ReviewResultState } from './review-result.facts.ts';

@Entity('review_results')
export class ReviewResultEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ReviewResultState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'announcement_id' }) announcementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'supplements_id', nullable: true }) supplementsId: string | null;
  @Column('uuid', { name: 'lost_id', nullable: true }) lostId: string | null;
  @Column('text', { name: 'policy_code' }) policyCode: string;
  @Column('jsonb') entries: EntryFact[];
  @Column('text', { nullable: true }) remark: string | null;
  @Column('text', { name: 'public_reason', nullable: true }) publicReason: string | null;
  @Column('text', { name: 'document_number', nullable: true }) documentNumber: string | null;
  @Column('date', { name: 'document_date', nullable: true }) documentDate: string | null;
  @Column('text', { nullable: true }) decision: string | null;
  @Column('text', { nullable: true }) shows: string | null;
  @Column('date', { name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column('date', { name: 'publicity_ends_on', nullable: true }) publicityEndsOn: string | null;
  @Column('boolean', { name: 'publicity_assumed', nullable: true }) publicityAssumed: boolean | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
