import { FileRefused } from './refused.ts';

const refuse = (en: string, zh: string) => new FileRefused('bad-file-name', { en, zh });
/** C0, DEL, C1, line and paragraph separators. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** Marks that turn the direction of text: `\u202efdp.exe` reads as `exe.pdf`. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const MAX_BYTES = 255;

/** The name as it is kept and shown (NFC); at most 255 bytes of UTF-8. It never becomes a path. @throws FileRefused `bad-file-name` */
export function safeFileName(name: string): string {
  if (!name.isWellFormed()) throw refuse('the name is not valid Unicode', '文件名不是有效的 Unicode 文本');
  const kept = name.normalize('NFC').trim();
  if (CONTROL.test(name)) throw refuse('the name has control characters', '文件名含有控制字符');
  if (BIDI.test(name))
    throw refuse('the name has marks that change the direction of text', '文件名含有改变文字方向的字符');
  if (/[/\\]/.test(kept)) throw refuse('the name has a path separator', '文件名含有路径分隔符');
  if (kept === '' || kept === '.' || kept === '..') throw refuse('the name is empty', '文件名为空');
  if (Buffer.byteLength(kept) > MAX_BYTES)
    throw refuse(`the name is longer than ${MAX_BYTES} bytes`, `文件名超过 ${MAX_BYTES} 字节`);
  return kept;
}

/** The header value that makes a browser save under `name` (RFC 6266; the full name by RFC 5987). */
export function contentDisposition(name: string): string {
  const safe = safeFileName(name);
  const plain = safe.replace(/[^ -~]+|["\\%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
