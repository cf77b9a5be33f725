import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningState } from './opening.facts.ts';

@Entity('zone_openings')
export class ZoneOpeningEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: OpeningState;
  @Column('text') jurisdiction: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'resource_id' }) resourceId: string;
  @Column('int', { name: 'resource_version' }) resourceVersion: number;
  @Column('int') grade: number;
  @Column('uuid', { name: 'provider_id' }) providerId: string;
  @Column('text', { array: true }) modes: string[];
  @Column('text') purpose: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('date', { name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
