import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seedIds } from '../../src/demo/ids.ts';
import { nj2024 } from '../../src/regulation/index.ts';
import { archiveOf, readArchive, type Member } from '../../src/platform/ledger/archive.ts';
import { hashOf, linesOf, type SignedManifest } from '../../src/platform/ledger/case-file.ts';
import { Sealer, witnessFile } from '../../src/platform/ledger/sealer.service.ts';
import { attach, goOn, openCall, preparedApplication, reviewWhole, pdf, upload } from './case.ts';
import { communityCsv, openComprehensive, plainGrantUnder, readAll, supply } from './deliveries.ts';
import { openCycle, publishResult, signAgreement } from './evaluating.ts';
import { oracles } from './oracle/index.ts';
import type { Answer, As, World } from './world.ts';

const done = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) throw new Error(`${answer.status}, not ${status}: ${answer.text}`);
  return answer;
};
const decision = { ground: 'breach', fact: '逾期未改正', clause: 'termination', remedies: '可申请行政复议' };

/** The part of the agreement that its parties mark as a trade secret. */
export const secretSection = nj2024.agreement.requiredSections[1]?.code ?? '';

/** What a played case came to. */
export interface Played {
  readonly application: string;
  /** Of another operator in the same round, not selected. */
  readonly other: string;
  readonly agreement: string;
  readonly grant: string;
  readonly evaluation: string;
}

/** A case from the call to the termination, over HTTP; `plan` is the text of the application. */
export async function playCase(world: World): Promise<Played> {
  done(await supply(world, 'dataProvider', seedIds.resources.communities, communityCsv(200)), 201);
  done(await openComprehensive(world), 200);
  const call = await openCall(world, '卷宗公告');
  await attachTo(world, call);
  const year = Number(world.clock.legal().date.slice(0, 4)) - 1;
  const application = await preparedApplication(world, 'operator', call, year);
  const other = await preparedApplication(world, 'otherOperator', call, year);
  const name = '<img src=x onerror=alert(1)>.pdf';
  done(await upload(world, 'operator', application, { type: 'other', fileName: name, tradeSecret: true }, pdf('odd name')), 201); // prettier-ignore
  for (const [as, id, points] of [
    ['operator', application, 85],
    ['otherOperator', other, 70],
  ] as const) {
    // prettier-ignore
    done(await world.post(as, `/applications/${id}/submit`), 200);
    done(await reviewWhole(world, id, points), 200);
  }
  await goOn(world, 22);
  await selectIn(world, call, application);
  const agreement = await signAgreement(world, 'comprehensive', 'operator', {
    applicationId: application,
    tradeSecretSections: [secretSection],
  });
  const grant = await plainGrantUnder(world, agreement);
  await readAll(world, 'operator', grant);
  const evaluation = await publishResult(world, agreement, await openCycle(world, 'comprehensive'), 80);
  done(await world.post('dataAuthority', `/agreements/${agreement}/terminate`, decision), 200);
  return { application, other, agreement, grant, evaluation };
}

/** Two files of a published call: an amendment makes one public, and the other waits. */
async function attachTo(world: World, call: string): Promise<void> {
  let files: { id: string }[] = [];
  for (const title of ['申请表样式', '待公开附件']) {
    const filed = await attach(world, 'dataAuthority', call, { title, fileName: `${title}.pdf` }, pdf(title));
    files = done(filed, 200).body.attachments as typeof files;
  }
  const amendment = { text: '补充申请表样式', attachmentIds: files.slice(0, 1).map(({ id }) => id) };
  done(await world.post('dataAuthority', `/announcements/${call}/amend`, amendment), 200);
}

/** The result of the round, by persons who sign nothing later. */
async function selectIn(world: World, call: string, application: string): Promise<void> {
  const body = { announcementId: call, selectedIds: [application] };
  const path = `/review-results/${String(done(await world.post('dataAuthority', '/review-results', body), 201).body.id)}`;
  done(await world.post('dataAuthority.2', `${path}/report`), 200);
  const document = { documentNumber: '宁政复〔2026〕9号', documentDate: world.clock.legal().date };
  done(await world.post('cityGovernment', `${path}/endorse`, document), 200);
  done(await world.post('dataAuthority.2', `${path}/publish`), 200);
  await goOn(world, 14);
  done(await world.post('dataAuthority', `${path}/conclude`), 200);
}

/** Until nothing is left: the horizon is the whole cluster's, so a long transaction of another database holds events back. */
export async function sealAll(world: World): Promise<void> {
  const left =
    'SELECT FROM audit_events e WHERE NOT EXISTS (SELECT FROM ledger_leaves l WHERE l.event_id = e.id) LIMIT 1';
  for (let i = 0; i < 300; i += 1) {
    await world.app.get(Sealer).seal();
    if ((await world.sql(left)).length === 0) return;
    await sleep(100);
  }
  throw new Error('events are left that no round sealed within 30 s');
}

export interface Downloaded {
  readonly status: number;
  readonly bytes: Buffer;
  readonly type: string | null;
  readonly disposition: string | null;
}
/** The archive as bytes. */
export async function caseFile(world: World, as: As, id: string, query = ''): Promise<Downloaded> {
  const headers = { authorization: `Bearer ${world.token(as)}`, 'accept-language': 'en' };
  const answer = await fetch(`${await world.app.getUrl()}/api/v1/case-files/${id}${query}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const [type, disposition] = ['content-type', 'content-disposition'].map((name) => answer.headers.get(name));
  return { status: answer.status, bytes, type: type ?? null, disposition: disposition ?? null };
}
export const membersOf = (bytes: Buffer): ReadonlyMap<string, string> =>
  new Map(readArchive(bytes).members.map(({ name, bytes: b }: Member) => [name, b.toString()]));

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
/** Where `audit-verify` is run, with what came from outside. */
export class Desk {
  readonly folder = mkdtempSync('/var/tmp/zonekeeper-case-');
  constructor(
    private readonly world: World,
    keys: object,
  ) {
    this.file('keys.json', JSON.stringify(keys));
  }
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }
  get witness(): string {
    return witnessFile(join(this.world.folder, 'witness'));
  }
  witnessed(): string[] {
    return readFileSync(this.witness, 'utf8').trimEnd().split('\n');
  }
  /** In a process of its own, as somebody elsewhere would. */
  verify(bytes: Buffer, more: readonly string[] = [], checkpoint = this.witness): Said {
    const command = join(__dirname, '../../src/audit-verify.ts');
    const flags = ['--experimental-transform-types', '--no-warnings', command, 'case'];
    const args = [this.file('case.zip', bytes), '--checkpoint', checkpoint, '--keys', join(this.folder, 'keys.json')];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, ...args, ...more], { encoding: 'utf8' });
    return { code: status, out: stdout.trim(), err: stderr.trim() };
  }
}
export const jsonOf = <T>(bytes: Buffer, name: string): T[] =>
  (membersOf(bytes).get(name) ?? '').trimEnd().split('\n').filter((l) => l !== '').map((line) => JSON.parse(line) as T); // prettier-ignore
export const manifestOf = (bytes: Buffer): SignedManifest =>
  jsonOf<SignedManifest>(bytes, 'manifest.json')[0] as SignedManifest;
export async function written(members: readonly Member[]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of archiveOf(members)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
/** The archive with one member as somebody else wants it; with `resealed`, the manifest counts it as it is now. */
export async function changed(
  bytes: Buffer,
  name: string,
  to: (text: string) => string,
  resealed = false,
): Promise<Buffer> {
  const members = readArchive(bytes).members.map((m) => (m.name === name ? { name, bytes: Buffer.from(to(m.bytes.toString())) } : m)); // prettier-ignore
  const [first, ...rest] = members;
  if (!resealed || !first) return await written(members);
  const manifest = { ...manifestOf(bytes), members: rest.map(hashOf) };
  return await written([{ name: first.name, bytes: linesOf([manifest]) }, ...rest]);
}

/** What the records of a case file show the same person by their own routes. */
export async function shownElsewhere(world: World, as: As, members: ReadonlyMap<string, string>): Promise<string> {
  const paths = [...members.keys()].flatMap((name) => {
    const [, aggregate, file] = /^records\/(\w+)\/([\w-]+)\.json$/.exec(name) ?? [];
    const path = oracles.find((o) => o.aggregate === aggregate)?.path;
    return path === undefined ? [] : [`/${path}/${file}`];
  });
  if (paths.length < 3) throw new Error(`a file of ${paths.length} records for ${as}`);
  return (await Promise.all(paths.map((path) => world.get(as, path)))).map(({ text }) => text).join('\n');
}
/** The archive, or what was said instead. */
export async function archived(world: World, as: As, id: string, query = ''): Promise<Buffer> {
  const { status, bytes } = await caseFile(world, as, id, query);
  if (status !== 200) throw new Error(`${status}: ${bytes.toString()}`);
  return bytes;
}
