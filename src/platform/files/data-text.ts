import type { Content } from './content.ts';
import { emptyFile } from './media-type.ts';
import { FileRefused } from './refused.ts';

/** A data upload: rows of text. */
export interface DataText {
  readonly mediaType: 'text/csv' | 'application/x-ndjson';
  readonly encoding: 'utf-8' | 'gb18030';
}

const CHUNK = 1024 * 1024;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/**
 * Reads the whole of a data upload: UTF-8, else GB18030, without NUL or other control characters. NDJSON is known by a
 * first line that is a JSON object.
 * @throws FileRefused `empty-file`, `unsupported-media-type`
 */
export async function inspectData(content: Content): Promise<DataText> {
  if (content.bytes === 0) throw emptyFile();
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const first = await firstChunk(content, encoding);
    if (first !== undefined) return { encoding, mediaType: isJsonLine(first) ? 'application/x-ndjson' : 'text/csv' };
  }
  throw new FileRefused('unsupported-media-type', {
    en: 'the content is not text in UTF-8 or GB18030',
    zh: '文件内容不是 UTF-8 或 GB18030 编码的文本',
  });
}

/** The text of the first chunk when all of them are text in `encoding`. */
async function firstChunk(content: Content, encoding: DataText['encoding']): Promise<string | undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let first: string | undefined;
  try {
    for (let at = 0; at < content.bytes; at += CHUNK) {
      const text = decoder.decode(await content.read(at, CHUNK), { stream: at + CHUNK < content.bytes });
      if (CONTROL.test(text)) return undefined;
      first ??= text;
    }
    return first;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return undefined;
    throw error;
  }
}

function isJsonLine(text: string): boolean {
  const [line = ''] = text.trimStart().split('\n', 1);
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
