// Bound into the sandbox beside the engine's own folder; the consents (Art. 16) use the same references.
export * from '../../platform/crypto/resident-id.ts';
