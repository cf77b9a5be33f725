import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Replaces a file as a whole: readers see the old content or the new, also after a power cut. */
export async function writeDurably(path: string, content: string, mode = 0o600): Promise<void> {
  const made = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(made, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(made, path);
    await syncFolder(dirname(path));
  } finally {
    await rm(made, { force: true });
  }
}

/** A new name is safe only when its folder is on the disk too. Windows cannot open folders, and does not need it. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
