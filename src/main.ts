const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 9)) {
  console.error(`Node ${process.versions.node} is too old: 24.9 or newer is needed. "npm start" brings its own.`);
  process.exit(1);
}
const { serve } = await import('./serve.ts');
await serve();

export {};
