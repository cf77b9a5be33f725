import { chmod, chown, constants, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const isGone = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/**
 * Copies a folder that others write in meanwhile: what vanishes on the way is left out. `leave` names, by their paths in
 * the folder with `/` between, what is not copied; of a folder that ends with `/*`, nothing but the folder itself.
 * @returns how many files were copied, and their bytes
 */
export async function copyTree(
  from: string,
  to: string,
  leave: ReadonlySet<string> = new Set(),
): Promise<{ files: number; bytes: number }> {
  const done = { files: 0, bytes: 0 };
  const walk = async (at: string): Promise<void> => {
    await mkdir(join(to, at), { recursive: true, mode: 0o700 });
    if (leave.has(`${at}/*`)) return;
    for (const entry of await readdir(join(from, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (leave.has(path)) continue;
      if (entry.isDirectory()) await walk(path).catch(unlessGone);
      else if (entry.isFile())
        done.bytes += await copied(path)
          .catch(unlessGone)
          .then((n) => n ?? 0);
    }
  };
  const copied = async (path: string): Promise<number> => {
    await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
    done.files += 1;
    return (await stat(join(to, path))).size;
  };
  await walk('');
  return done;
}
function unlessGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
}

/** Gives a folder with all in it to an account, readable by nobody else. */
export async function giveTo(folder: string, { uid, gid }: { uid?: number; gid?: number }): Promise<void> {
  const own = async (path: string, mode: number): Promise<void> => {
    await chmod(path, mode);
    if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
  };
  await own(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    await own(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
}
