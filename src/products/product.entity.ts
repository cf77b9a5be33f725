import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryKind, Notice, ProductState } from './product.facts.ts';

@Entity('products')
export class ProductEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') state: ProductState;
  @Column('text') jurisdiction: string;
  @Column('text', { name: 'case_number' }) caseNumber: string;
  @Column('uuid', { name: 'agreement_id' }) agreementId: string;
  @Column('uuid', { name: 'zone_id' }) zoneId: string;
  @Column('uuid', { name: 'operator_id' }) operatorId: string;
  @Column('text') name: string;
  @Column('jsonb') notice: Notice;
  @Column('date', { name: 'launched_on', nullable: true }) launchedOn: string | null;
  @Column('date', { name: 'effect_due_on', nullable: true }) effectDueOn: string | null;
  @Column('date', { name: 'delisted_on', nullable: true }) delistedOn: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}

@Entity('product_notifications')
export class ProductNotificationEntity {
  @PrimaryColumn('uuid', { name: 'product_id' }) productId: string;
  @PrimaryColumn('int') number: number;
  @Column('jsonb') notice: Notice;
  @Column('date', { name: 'filed_on' }) filedOn: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}

@Entity('product_entries')
export class ProductEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'product_id' }) productId: string;
  @Column('text') kind: EntryKind;
  @Column('int', { nullable: true }) notification: number | null;
  @Column('text') content: string;
  @Column('uuid', { name: 'organization_id' }) organizationId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz', { name: 'filed_at' }) filedAt: Date;
}
