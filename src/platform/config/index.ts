export { ConfigRefused, configTable, isLoopback, readConfig, type Config } from './config.ts';
export { readBaseUrl } from './base-url.ts';
