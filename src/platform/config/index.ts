export { ConfigRefused, configTable, isLoopback, readConfig, type Config } from './config.ts';
