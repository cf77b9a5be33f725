import { dirname, extname } from 'node:path';

/** Where the engine's own files lie: sources, or what was built of them. */
export const engineFolder = dirname(import.meta.filename);
export const engineExtension = extname(import.meta.filename);
