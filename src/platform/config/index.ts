export { ConfigRefused, configTable, isLoopback, readConfig, type Config } from './config.ts';
export type { IssuerSettings } from './issuers.ts';
export { readBaseUrl } from './base-url.ts';
