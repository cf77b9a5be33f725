import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sandboxLevel } from '../data-plane/index.ts';
import type { Config } from '../platform/config/index.ts';
import { LocalCrypto } from '../platform/crypto/index.ts';
import { fail, ok, warn, type Check } from './check.ts';

const GIGABYTE = 1024 ** 3;
const SCARCE_GB = 2;

/** What the machine must give: a keyring nobody else reads, a folder with room, walls around data jobs. */
export const machineChecks: readonly Check<{ readonly config: Config }>[] = [
  {
    name: 'keyring',
    run: async ({ config: { KEYRING_FILE: file } }) => {
      const found = await stat(file).catch(() => undefined);
      if (!found)
        return [
          fail(
            { en: `there is no keyring at ${file}`, zh: `未找到密钥文件 ${file}` },
            {
              en: 'A first start makes one; a later start without its keyring cannot recognize persons. Restore it from the backup, or set KEYRING_FILE.',
              zh: '首次启动时自动生成；此后缺失将无法识别个人。请从备份恢复，或设置 KEYRING_FILE。',
            },
          ),
        ];
      const folder = await stat(dirname(file));
      if (process.platform !== 'win32' && (folder.mode & 0o022) !== 0)
        return [
          fail(
            {
              en: `others may replace the keyring: ${dirname(file)} is writable by them`,
              zh: `${dirname(file)} 可被他人写入，密钥文件可能被替换`,
            },
            { en: `Run: chmod go-w ${dirname(file)}`, zh: `请执行：chmod go-w ${dirname(file)}` },
          ),
        ];
      await LocalCrypto.open(file); // refuses what others may read, what is damaged, what is incomplete
      return [ok('the keyring is whole and readable by its owner only', '密钥文件完整且仅属主可读')];
    },
  },
  {
    name: 'data folder',
    run: async ({ config: { DATA_DIR: folder } }) => {
      await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
      const { bavail, bsize } = await statfs(folder);
      const free = (bavail * bsize) / GIGABYTE;
      const said = { en: `${free.toFixed(1)} GB free in ${folder}`, zh: `${folder} 剩余 ${free.toFixed(1)} GB` };
      if (free >= SCARCE_GB) return [ok(said.en, said.zh)];
      return [
        warn(said, {
          en: 'Files, snapshots and evidence are refused with 507 when it is full: make room.',
          zh: '空间耗尽后文件、快照与证据将以 507 拒绝，请尽快扩容。',
        }),
      ];
    },
  },
  {
    name: 'sandbox',
    run: ({ config: { NODE_ENV } }) => {
      if (sandboxLevel() === 'bubblewrap')
        return [ok('data jobs run within walls (bubblewrap)', '数据任务在隔离环境中运行（bubblewrap）')];
      const said = {
        en: 'bubblewrap is absent or not permitted: data jobs have no walls around them',
        zh: 'bubblewrap 缺失或不被允许：数据任务无隔离',
      };
      const mend = {
        en: 'Install the package bubblewrap and allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, in containers a seccomp profile that permits them).',
        zh: '请安装 bubblewrap 并允许非特权用户命名空间（kernel.unprivileged_userns_clone=1；容器中需相应的 seccomp 配置）。',
      };
      return [NODE_ENV === 'production' ? fail(said, mend) : warn(said, mend)];
    },
  },
];
