export { contentOf, fileContent, type Content } from './content.ts';
export { inspectData, type DataText } from './data-text.ts';
export { DirectoryStore } from './directory-store.ts';
export { syncFolder } from './durable.ts';
export { withFileLock } from './lock.ts';
export { inspectMaterial, MATERIALS, type Material } from './media-type.ts';
export { contentDisposition, safeFileName } from './names.ts';
export { ObjectStore, type ByteSource, type PutOptions, type StoredObject } from './object-store.ts';
export { FileRefused, type FileRefusal } from './refused.ts';
