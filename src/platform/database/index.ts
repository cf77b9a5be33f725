export * from './batch.ts';
export * from './constraints.ts';
export * from './database.ts';
export * from './sql.ts';
export * from './tx.ts';
export * from './uuid.ts';
export * from './case-number.ts';
export * from './runner.ts';
