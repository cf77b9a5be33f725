import { contentOf } from './content.ts';
import { inspectData } from './data-text.ts';

const inspect = (bytes: Uint8Array | string) => inspectData(contentOf(Buffer.from(bytes)));
/** 姓名,区\n张三,鼓楼\n in GB18030. */
const gb = Buffer.from('d0d5c3fb2cc7f80ad5c5c8fd2cb9c4c2a50a', 'hex');

describe('inspectData', () => {
  it.each([
    ['UTF-8', '姓名,区\n张三,鼓楼\n', 'utf-8', 'text/csv'],
    ['UTF-8 with a byte order mark', '\ufeffa,b\r\n1,2\r\n', 'utf-8', 'text/csv'],
    ['GB18030', gb, 'gb18030', 'text/csv'],
    ['GB18030 with four bytes', Buffer.from('8130813061', 'hex'), 'gb18030', 'text/csv'],
    ['JSON by lines', '{"name":"张三"}\n{"name":"李四"}\n', 'utf-8', 'application/x-ndjson'],
    ['a header that only looks like JSON', '{a},b\n1,2\n', 'utf-8', 'text/csv'],
  ])('reads %s', async (_, bytes, encoding, mediaType) => {
    expect(await inspect(bytes)).toEqual({ encoding, mediaType });
  });

  it('follows characters over the border of its chunks, to the end', async () => {
    const line = '南京市,玄武区\n';
    const long = Buffer.from(line.repeat(110_000));
    expect(long.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(await inspect(long)).toEqual({ encoding: 'utf-8', mediaType: 'text/csv' });
    await expect(inspect(Buffer.concat([long, Buffer.from('\0')]))).rejects.toMatchObject({
      code: 'unsupported-media-type',
    });
    const gbLong = Buffer.concat([Buffer.from('a'), ...Array.from({ length: 80_000 }, () => gb)]);
    expect(await inspect(gbLong)).toEqual({ encoding: 'gb18030', mediaType: 'text/csv' });
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['NUL', 'a,b\n1,\0\n', 'unsupported-media-type'],
    ['UTF-16', Buffer.from('a,b\n', 'utf16le'), 'unsupported-media-type'],
    ['control characters', 'a,b\n\u0007', 'unsupported-media-type'],
    ['half a character at the end', Buffer.from('61c7', 'hex'), 'unsupported-media-type'],
    ['neither encoding', Buffer.from('61ff0a', 'hex'), 'unsupported-media-type'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unsupported-media-type'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(inspect(bytes)).rejects.toMatchObject({ code });
  });
});
