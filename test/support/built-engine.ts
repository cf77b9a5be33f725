// In the place of the engine's `place.ts`, wherever a run has built the engine.
import { builtEngine } from './built.ts';

export const engineFolder = builtEngine();
export const engineExtension = '.js';
