import type { Content } from './content.ts';
import { FileRefused, unsafe } from './refused.ts';
import { readZip } from './zip.ts';

/** Media types of the materials the procedure accepts. */
export const MATERIALS = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const;
export type Material = keyof typeof MATERIALS;

/** The entry that makes a zip a document of its kind (OFD: GB/T 33190; the others: ISO/IEC 29500). */
const ROOTS = { ofd: 'OFD.xml', docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/**
 * What a material is, by its content; names and declared types are not asked.
 * @throws FileRefused `empty-file`, `unsupported-media-type`, `unsafe-file`
 */
export async function inspectMaterial(content: Content): Promise<Material> {
  if (content.bytes === 0) throw emptyFile();
  const head = await content.read(0, 16);
  if (head.toString('latin1', 0, 5) === '%PDF-') return await inspectPdf(content);
  if (head.toString('hex', 0, 8) === '89504e470d0a1a0a' && head.toString('latin1', 12, 16) === 'IHDR') return 'png';
  if (/^ffd8ff[c-f]/.test(head.toString('hex', 0, 4))) return 'jpg';
  if (head.toString('hex', 0, 4) === '504b0304') return await inspectZip(content);
  throw unsupported();
}

async function inspectPdf(content: Content): Promise<Material> {
  const length = Math.min(content.bytes, 2048);
  const tail = await content.read(content.bytes - length, length);
  if (!tail.includes('%%EOF')) throw unsafe('the PDF ends too early', 'PDF 文件不完整');
  return 'pdf';
}

async function inspectZip(content: Content): Promise<Material> {
  const names = new Set((await readZip(content)).map(({ name }) => name));
  const kinds = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((kind) => names.has(ROOTS[kind]));
  const [kind] = kinds;
  if (kind === undefined || (kind !== 'ofd' && !names.has('[Content_Types].xml'))) throw unsupported();
  if (kinds.length > 1) throw unsafe('the document is of two kinds at once', '文件同时具有两种文档结构');
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw unsafe('the document has macros', '文档含有宏');
  return kind;
}

export const emptyFile = () => new FileRefused('empty-file', { en: 'the file is empty', zh: '文件为空' });

const unsupported = () => {
  const kinds = Object.keys(MATERIALS);
  return new FileRefused('unsupported-media-type', {
    en: `the content is none of ${kinds.join(', ')}`,
    zh: `文件内容不属于 ${kinds.join('、')}`,
  });
};
