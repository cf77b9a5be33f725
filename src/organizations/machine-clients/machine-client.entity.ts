import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MachineClientState } from './machine-client.facts.ts';

@Entity('machine_clients')
export class MachineClientEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: MachineClientState;
  @Column('text') jurisdiction: string;
  @Column('text') name: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('machine_client_keys')
export class MachineClientKeyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'client_id' }) clientId: string;
  @Column('text') kid: string;
  @Column('text') thumbprint: string;
  @Column('jsonb') jwk: object;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
}
