import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ranBetween } from '../support/stood-still.ts';

const used = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const node = (...code: string[]) => spawn(process.execPath, ['-e', code.join(';')], { stdio: 'ignore' });

describe('time that the machine took is left out, time that the product took is not', () => {
  it('what this process computes counts in full, however many others want the processors', async () => {
    const others = Array.from({ length: 6 }, () => node('const end = Date.now() + 3000', 'while (Date.now() < end);'));
    await sleep(500);
    const [from, before] = [performance.now(), used()];
    while (used() - before < 300);
    const to = performance.now();
    const [ran, computed] = [ranBetween(from, to), used() - before];
    others.forEach((other) => other.kill('SIGKILL'));
    expect(ran).toBeGreaterThan(270);
    // six others on a few processors: without what it queued for, little more is left than it computed
    if (process.platform === 'linux') expect(ran - computed).toBeLessThan(Math.max(100, (to - from - computed) / 2));
  });
  it('what it waits for counts in full', async () => {
    const from = performance.now();
    await sleep(300);
    expect(ranBetween(from, performance.now())).toBeGreaterThan(270);
  });
  it('a process that is stopped as a whole stood still', async () => {
    const from = performance.now();
    const other = node(`process.kill(${process.pid}, 'SIGSTOP')`, `setTimeout(() => process.kill(${process.pid}, 'SIGCONT'), 600)`); // prettier-ignore
    await new Promise((gone) => other.once('exit', gone));
    const to = performance.now();
    await sleep(50);
    expect(to - from).toBeGreaterThan(600);
    expect(ranBetween(from, to)).toBeLessThan(to - from - 400);
  });
});
