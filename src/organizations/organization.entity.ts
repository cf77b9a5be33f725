import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntityType, OrganizationState } from './organization.facts.ts';

@Entity('organizations')
export class OrganizationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: OrganizationState;
  @Column('text') jurisdiction: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text', { name: 'credit_code' }) creditCode: string;
  @Column('text', { name: 'entity_type' }) entityType: EntityType;
  @Column('date', { name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column('uuid', { name: 'succeeded_by', nullable: true }) succeededBy: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('organization_roles')
export class OrganizationRoleEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') role: string;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'sector_code', nullable: true }) sectorCode: string | null;
  @Column('text', { name: 'legal_basis' }) legalBasis: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('persons')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text', { name: 'member_level' }) memberLevel: string;
  @Column('uuid', { name: 'employer_id', nullable: true }) employerId: string | null;
  @Column('boolean', { name: 'by_nomination' }) byNomination: boolean;
  @Column('boolean') active: boolean;
  @Column('text', { nullable: true }) office: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('organization_names')
export class OrganizationNameEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') jurisdiction: string;
  @Column('text') name: string;
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('date') until: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
