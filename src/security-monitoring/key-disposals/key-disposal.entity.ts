import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KeyDisposalState, ScopeKind } from './key-disposal.facts.ts';

@Entity('key_disposals')
export class KeyDisposalEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: KeyDisposalState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('text', { name: 'scope_kind' }) scopeKind: ScopeKind;
  @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('uuid', { name: 'application_id', nullable: true }) applicationId: string | null;
  @Column('uuid', { name: 'agreement_id', nullable: true }) agreementId: string | null;
  @Column('uuid', { name: 'resource_id', nullable: true }) resourceId: string | null;
  @Column('uuid', { name: 'zone_id', nullable: true }) zoneId: string | null;
  @Column('uuid', { name: 'operator_id', nullable: true }) operatorId: string | null;
  @Column('uuid', { name: 'provider_id', nullable: true }) providerId: string | null;
  @Column('uuid', { name: 'agreement_ids', array: true }) agreementIds: string[];
  @Column('text') reason: string;
  @Column('text') basis: string;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
  @Column('uuid', { name: 'sealed_org' }) sealedOrg: string;
  @Column('uuid', { name: 'sealed_by' }) sealedBy: string;
  @Column('uuid', { name: 'sealed_for', nullable: true }) sealedFor: string | null;
  @Column('text', { name: 'lift_reason', nullable: true }) liftReason: string | null;
  @Column('text', { name: 'destroy_reason', nullable: true }) destroyReason: string | null;
  @Column('timestamptz', { name: 'ordered_at', nullable: true }) orderedAt: Date | null;
  @Column('uuid', { name: 'destroyed_org', nullable: true }) destroyedOrg: string | null;
  @Column('uuid', { name: 'destroyed_by', nullable: true }) destroyedBy: string | null;
  @Column('uuid', { name: 'destroyed_for', nullable: true }) destroyedFor: string | null;
  @Column('int', { nullable: true }) objects: number | null;
  @Column('text', { name: 'objects_digest', nullable: true }) objectsDigest: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('key_disposal_keys')
export class KeyDisposalKeyEntity {
  @PrimaryColumn('uuid', { name: 'disposal_id' }) disposalId: string;
  @PrimaryColumn('uuid', { name: 'key_id' }) keyId: string;
  @Column('text', { name: 'scope_kind' }) scopeKind: string;
  @Column('uuid', { name: 'scope_id' }) scopeId: string;
  @Column('text') suite: string;
  @Column('text', { nullable: true }) commitment: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}

@Entity('key_disposal_proofs')
export class KeyDisposalProofEntity {
  @PrimaryColumn('uuid', { name: 'disposal_id' }) disposalId: string;
  @Column('text') proof: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
