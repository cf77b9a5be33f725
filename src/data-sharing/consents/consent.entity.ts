import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentFormState, RecipientFact } from './consent-form.facts.ts';
import type { ConsentState } from './consent.facts.ts';

@Entity('consent_forms')
export class ConsentFormEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ConsentFormState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('text', { name: 'policy_code', nullable: true }) policyCode: string | null;
  @Column('text', { name: 'text_version' }) textVersion: string;
  @Column('text') text: string;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text', { name: 'field_categories', array: true }) fieldCategories: string[];
  @Column('text', { array: true }) purposes: string[];
  @Column('int', { name: 'retention_days' }) retentionDays: number;
  @Column('jsonb') recipients: RecipientFact[];
  @Column('boolean', { name: 'pre_ticked' }) preTicked: boolean;
  @Column('boolean', { name: 'refuses_service' }) refusesService: boolean;
  @Column('text', { nullable: true }) necessity: string | null;
  @Column('boolean') separate: boolean;
  @Column('date', { name: 'accepted_on', nullable: true }) acceptedOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('consents')
export class ConsentEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ConsentState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'form_id' }) formId: string;
  @Column('uuid', { name: 'scenario_id' }) scenarioId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'batch_id' }) batchId: string;
  @Column('bytea', { name: 'subject_ref' }) subjectRef: Buffer;
  @Column('bytea', { name: 'guardian_ref', nullable: true }) guardianRef: Buffer | null;
  @Column('text') channel: string;
  @Column('text', { name: 'identity_check' }) identityCheck: string;
  /** Only what an earlier version wrote, until it is sealed. */
  @Column('text', { nullable: true }) evidence: string | null;
  @Column('bytea', { name: 'evidence_sealed', nullable: true }) evidenceSealed: Buffer | null;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdraw_channel', nullable: true }) withdrawChannel: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
