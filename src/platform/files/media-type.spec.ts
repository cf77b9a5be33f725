import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { buildZip, type ZipPart } from '../../../test/support/build-zip.ts';
import { contentOf } from './content.ts';
import { inspectMaterial } from './media-type.ts';
import { FileRefused } from './refused.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400, 0x90), Buffer.from('%PDF-1.7 %%EOF')]);
const types: ZipPart = { name: '[Content_Types].xml', data: '<Types/>' };
const docx: ZipPart[] = [types, { name: 'word/document.xml', data: '<document/>' }];
const ofd: ZipPart[] = [{ name: 'OFD.xml', data: '<OFD/>' }, { name: 'Doc_0/附件.xml', data: '<x/>' }]; // prettier-ignore

const inspect = (bytes: Uint8Array) => inspectMaterial(contentOf(bytes));
const zip = (...parts: ZipPart[]) => buildZip([...docx, ...parts]);
const refusal = async (bytes: Uint8Array) => {
  const error: unknown = await inspect(bytes).then(
    (kind) => `taken as ${kind}`,
    (refused: unknown) => refused,
  );
  return error instanceof FileRefused ? error.code : error;
};

describe('inspectMaterial', () => {
  it.each([
    ['pdf', pdf],
    ['png', png],
    ['jpg', jpg],
    ['docx', buildZip(docx)],
    ['docx', zip({ name: 'word/media/', data: '', stored: true, unixMode: 0o40755 })],
    ['docx', zip({ name: 'word/media/image1.png', data: png, stored: true, unixMode: 0o100644 })],
    ['xlsx', buildZip([types, { name: 'xl/workbook.xml', data: '<workbook/>' }])],
    ['ofd', buildZip(ofd)],
  ])('knows a %s', async (kind, bytes) => {
    expect(await inspect(bytes)).toBe(kind);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['a program renamed to pdf', exe, 'unsupported-media-type'],
    ['text', Buffer.from('%PD'), 'unsupported-media-type'],
    ['html', Buffer.from('<html><script>1</script>'), 'unsupported-media-type'],
    ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unsupported-media-type'],
    ['a PDF cut short', pdf.subarray(0, 20), 'unsafe-file'],
    ['any other zip', buildZip([{ name: 'a.txt', data: 'a' }]), 'unsupported-media-type'],
    ['a presentation', buildZip([types, { name: 'ppt/presentation.xml', data: '<p/>' }]), 'unsupported-media-type'],
    ['a docx without its list of types', buildZip(docx.slice(1)), 'unsupported-media-type'],
    ['a docx that is an ofd too', buildZip([...docx, ...ofd]), 'unsafe-file'],
    ['macros', zip({ name: 'word/vbaProject.bin', data: 'x' }), 'unsafe-file'],
    ['a program with a zip behind it', Buffer.concat([exe, buildZip(docx)]), 'unsupported-media-type'],
    ['a zip with something behind it', Buffer.concat([buildZip(docx), exe]), 'unsafe-file'],
    ['a zip cut short', buildZip(docx).subarray(0, -5), 'unsafe-file'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it.each<[string, RegExp, ZipPart[]]>([
    ['a path that leaves it', /path/, [{ name: '../evil.xml', data: 'x' }]],
    ['a path that leaves it further down', /path/, [{ name: 'word/../../evil.xml', data: 'x' }]],
    ['an absolute path', /path/, [{ name: '/etc/passwd', data: 'x' }]],
    ['a drive', /path/, [{ name: 'C:evil', data: 'x' }]],
    ['a backslash', /path/, [{ name: '..\\evil.xml', data: 'x' }]],
    ['NUL in a name', /path/, [{ name: 'a\0.xml', data: 'x' }]],
    ['a link', /links/, [{ name: 'word/link', data: '/etc/passwd', unixMode: 0o120777 }]],
    ['an encrypted entry', /encrypted/, [{ name: 'a', data: 'x', flags: 0x0801 }]],
    ['a rare method', /rare compression/, [{ name: 'a', data: 'x', method: 14 }]],
    ['one name twice', /twice/, [{ name: 'word/Document.xml', data: 'x' }]],
    ['another name in front of the bytes', /damaged/, [{ name: 'a.xml', data: 'x', localName: 'b.xml' }]],
    ['a wrong checksum', /damaged/, [{ name: 'a.xml', data: 'x', claimedCrc: 1 }]],
    ['a nested zip', /another inside/, [{ name: 'word/a.bin', data: buildZip(docx), stored: true }]],
    ['a nested gzip, compressed', /another inside/, [{ name: 'word/a.bin', data: gzipSync('x') }]],
    ['a bomb by proportion', /far more/, [{ name: 'a.xml', data: Buffer.alloc(2 * 1024 * 1024) }]],
    [
      'a bomb by sum',
      /far more/,
      Array.from({ length: 3 }, (_, i) => ({ name: `${i}`, data: 'x', claimedSize: 0x7fffffff })),
    ],
    [
      'a bomb that claims to be small',
      /far more/,
      [{ name: 'a.xml', data: Buffer.alloc(64 * 1024 * 1024), claimedSize: 1000 }],
    ],
    ['a bomb that claims to be empty', /far more/, [{ name: 'a.xml', data: deflateSync('x'), claimedSize: 0 }]],
    ['a bomb of shared bytes', /far more/, [{ name: 'a', data: 'x' }, { name: 'b', data: 'x', localName: 'a', sharedWith: 2 }]], // prettier-ignore
    [
      'too many entries',
      /far more/,
      Array.from({ length: 5001 }, (_, i) => ({ name: `${i}`, data: '', stored: true })),
    ],
  ])('refuses a zip with %s', async (_, reason, parts) => {
    const error: unknown = await inspect(zip(...parts)).catch((refused: unknown) => refused);
    expect(error).toMatchObject({ code: 'unsafe-file', detail: { en: expect.stringMatching(reason) } });
  });

  it('says what is wrong in both languages', async () => {
    const error: unknown = await inspect(zip({ name: '../x', data: 'x' })).catch((refused: unknown) => refused);
    expect(error).toMatchObject({
      detail: { en: 'the archive has a path that leaves it', zh: '压缩内容含有越界路径' },
    });
  });

  it('answers or refuses whatever the bytes are, and never breaks', async () => {
    const whole = zip({ name: 'word/a.xml', data: '<a/>' });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (flips, cut) => {
        const bytes = Buffer.from(whole.subarray(0, cut < 40 ? cut : undefined));
        for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
        expect(await refusal(bytes)).toMatch(/^(taken as docx|unsafe-file|unsupported-media-type|empty-file)$/);
      }),
      { numRuns: 500 },
    );
  });
});
