import { diagnose, report } from './doctor.ts';

// `npm run admin -- <command>`; in the image: `node dist/src/admin/main.js <command>`.
const usage = `usage: npm run admin -- doctor [--zh] [--json]
  doctor   examines configuration, keyring, sandbox, database roles and rights, migrations, clock, calendar, policy sets;
           says what is wrong and how to mend it. Ends with 1 when something must be mended.`;
const [command, ...flags] = process.argv.slice(2);
const known = ['--zh', '--json'];

if (command !== 'doctor' || flags.some((f) => !known.includes(f))) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const findings = await diagnose();
  const text = flags.includes('--json')
    ? JSON.stringify(findings, null, 2)
    : report(findings, flags.includes('--zh') ? 'zh' : 'en');
  process.stdout.write(`${text}\n`);
  process.exitCode = findings.some((f) => f.verdict === 'fail') ? 1 : 0;
}
