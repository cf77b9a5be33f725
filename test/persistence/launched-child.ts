import { startEmbedded } from '../../src/platform/database/launcher.ts';

// Run by launcher.spec.ts as a process of its own: starts or joins the cluster, reports, and waits to be killed.
const began = performance.now();
const embedded = await startEmbedded(process.argv[2] ?? '', { volatile: process.argv[3] === 'volatile' });
console.log(JSON.stringify({ ...embedded, ms: Math.round(performance.now() - began) }));
process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
setInterval(() => undefined, 1000);
