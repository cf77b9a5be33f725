import { Column } from 'typeorm';
import { FileColumns } from './file.columns.ts';

/** A filed material, whatever case it belongs to. */
export abstract class MaterialColumns extends FileColumns {
  @Column('text') type: string;
  @Column('int') revision: number;
  @Column('int', { name: 'fiscal_year', nullable: true }) fiscalYear: number | null;
  @Column('text', { name: 'auditor_name', nullable: true }) auditorName: string | null;
  @Column('text', { nullable: true }) seal: string | null;
  @Column('boolean', { name: 'no_closed_year' }) noClosedYear: boolean;
  @Column('boolean', { name: 'trade_secret' }) tradeSecret: boolean;
}
