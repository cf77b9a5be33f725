import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LoweringFact, ProhibitionBasis, ResourceState } from './resource.facts.ts';

@Entity('resources')
export class ResourceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ResourceState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('uuid', { name: 'origin_provider_id', nullable: true }) originProviderId: string | null;
  @Column('text') title: string;
  @Column('text') description: string;
  @Column('text') category: string;
  @Column('text', { name: 'open_attribute' }) openAttribute: string;
  @Column('jsonb', { name: 'prohibition_basis', nullable: true }) prohibitionBasis: ProhibitionBasis | null;
  @Column('text', { name: 'update_frequency' }) updateFrequency: string;
  @Column('text') secrecy: string;
  @Column('text', { name: 'public_safety' }) publicSafety: string;
  @Column('text', { name: 'public_safety_basis', nullable: true }) publicSafetyBasis: string | null;
  @Column('int', { nullable: true }) grade: number | null;
  @Column('text', { name: 'national_tier' }) nationalTier: string;
  @Column('jsonb', { nullable: true }) lowering: LoweringFact | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('resource_fields')
export class ResourceFieldEntity {
  @PrimaryColumn('uuid', { name: 'resource_id' }) resourceId: string;
  @PrimaryColumn('text') name: string;
  @Column('int') position: number;
  @Column('text') title: string;
  @Column('text') type: string;
  @Column('boolean') nullable: boolean;
  @Column('text', { name: 'field_class' }) fieldClass: string;
  @Column('boolean', { name: 'contains_personal' }) containsPersonal: boolean;
  @Column('boolean', { name: 'sensitive_personal' }) sensitivePersonal: boolean;
  @Column('boolean', { name: 'organization_sensitive' }) organizationSensitive: boolean;
  @Column('int', { nullable: true }) grade: number | null;
  @Column('text', { array: true, nullable: true }) objects: string[] | null;
  @Column('text', { nullable: true }) harm: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'graded_by', nullable: true }) gradedBy: string | null;
  @Column('uuid', { name: 'graded_for', nullable: true }) gradedFor: string | null;
  @Column('uuid', { name: 'grading_id', nullable: true }) gradingId: string | null;
}

@Entity('grading_records')
export class GradingRecordEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('text', { name: 'field_name' }) fieldName: string;
  @Column('int') grade: number;
  @Column('text', { array: true }) objects: string[];
  @Column('text') harm: string;
  @Column('text') reason: string;
  @Column('uuid', { name: 'graded_by' }) gradedBy: string;
  @Column('uuid', { name: 'graded_for', nullable: true }) gradedFor: string | null;
  @Column('uuid', { name: 'reviewed_by', nullable: true }) reviewedBy: string | null;
  @Column('uuid', { name: 'reviewed_for', nullable: true }) reviewedFor: string | null;
  @Column('uuid', { name: 'confirmed_by', nullable: true }) confirmedBy: string | null;
  @Column('uuid', { name: 'confirmed_for', nullable: true }) confirmedFor: string | null;
  @Column('text', { name: 'scheme_version' }) schemeVersion: string;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('uuid', { nullable: true }) supersedes: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
