import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SigningKeyState } from './signing-key.facts.ts';

@Entity('organization_keys')
export class SigningKeyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: SigningKeyState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('text') name: string;
  @Column('text') algorithm: string;
  @Column('text', { name: 'public_key' }) publicKey: string;
  @Column('text') thumbprint: string;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt: Date;
  @Column('timestamptz', { name: 'activated_at', nullable: true }) activatedAt: Date | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'distrusted_from', nullable: true }) distrustedFrom: Date | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
