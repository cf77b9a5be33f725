import fc from 'fast-check';
import { contentDisposition, safeFileName } from './names.ts';
import { FileRefused } from './refused.ts';

describe('safeFileName', () => {
  it.each([
    '方案.pdf',
    'report (1).pdf',
    '授权运营协议“草案”.ofd',
    'a'.repeat(255),
    '汉'.repeat(85),
    '.x',
    "o'neil.pdf",
  ])('keeps %j', (name) => expect(safeFileName(name)).toBe(name));

  it('composes, and trims outer spaces', () => {
    expect(safeFileName(' re\u0301sume\u0301.pdf ')).toBe('r\u00e9sum\u00e9.pdf');
  });

  it.each([
    ['CR/LF', 'a\r\nSet-Cookie: x.pdf'],
    ['a last LF', 'a.pdf\n'],
    ['NUL', 'a\0.pdf'],
    ['a path', '../a.pdf'],
    ['a Windows path', '..\\a.pdf'],
    ['turned text', '\u202efdp.exe'],
    ['an isolate', 'a\u2066b.pdf'],
    ['a line separator', 'a\u2028b.pdf'],
    ['a lone surrogate', 'a\ud800.pdf'],
    ['nothing', ''],
    ['spaces', '  '],
    ['the folder', '.'],
    ['the folder above', '..'],
    ['256 bytes', 'a'.repeat(256)],
    ['256 bytes of Chinese', `${'汉'.repeat(85)}a`],
  ])('refuses %s', (_, name) => {
    expect(() => safeFileName(name)).toThrow(expect.objectContaining({ code: 'bad-file-name' }));
  });
});

describe('contentDisposition', () => {
  it.each([
    ['方案.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%E6%96%B9%E6%A1%88.pdf`],
    ['plain.pdf', `attachment; filename="plain.pdf"; filename*=UTF-8''plain.pdf`],
    [`a"b'(c)*%.pdf`, `attachment; filename="a_b'(c)*_.pdf"; filename*=UTF-8''a%22b%27%28c%29%2A%25.pdf`],
  ])('writes %s', (name, header) => expect(contentDisposition(name)).toBe(header));

  it('is one ASCII header value for every name, from which the name comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        let safe: string;
        try {
          safe = safeFileName(name);
        } catch (error) {
          expect(error).toBeInstanceOf(FileRefused);
          return;
        }
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
        expect(header).toMatch(/^[ -~]+$/);
        expect(decodeURIComponent(header.slice(header.indexOf("''") + 2))).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});
