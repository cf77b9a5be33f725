import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IdentityState } from './identity.facts.ts';

@Entity('person_identities')
export class PersonIdentityEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: IdentityState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') issuer: string;
  /** Only what an earlier version wrote, until it is sealed. */
  @Column('text', { nullable: true }) subject: string | null;
  @Column('bytea', { name: 'subject_sealed', nullable: true }) subjectSealed: Buffer | null;
  @Column('bytea', { name: 'subject_index', nullable: true }) subjectIndex: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
