import { describe, expect, test } from 'vitest';
import { readTable, textsOf } from '#tests/support/table-files.ts';

const text = 'stad,naam\nGöteborg,Å\n';
const wide = Buffer.from(text, 'utf16le');
const swapped = Buffer.from(wide).swap16();

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped])],
    ['utf-16le', wide],
    ['utf-16be', swapped],
    ['windows-1252', Buffer.from(text, 'latin1')],
  ])('%s', async (encoding, bytes) => {
    const { table, rows } = await readTable(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['stad', 'naam']);
    expect(textsOf(rows)).toEqual([['Göteborg', 'Å']]);
  });

  test('windows-1252 is a guess and says where it shows, with the signs above Latin-1', async () => {
    const { table, rows } = await readTable(Buffer.from('a,b\n1,2\n\x80\x92,\xe9\n', 'latin1'));
    expect(textsOf(rows)[1]).toEqual(['€’', 'é']);
    expect(table.notes).toMatchObject([{ code: 'encoding_guessed', row: 3 }]);
  });

  test('UTF-8 with a broken place is refused, not garbled', async () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nCôte,Ü\n'), Buffer.from([0x78, 0xe9, 0x2c, 0x31, 0x0a])]);
    await expect(readTable(bytes)).rejects.toMatchObject({
      code: 'encoding_broken',
      message: expect.stringContaining('line 3'),
    });
  });

  test('a character cut in two by the end of a chunk is whole', async () => {
    const { table, rows } = await readTable(`a,b\n${'é€😀,x\n'.repeat(60_000)}`);
    expect(table.encoding).toBe('utf-8');
    expect(new Set(textsOf(rows).map(([cell]) => cell))).toEqual(new Set(['é€😀']));
  });

  test('zero bytes are no text', async () => {
    await expect(readTable(Buffer.from([1, 0, 0, 2, 0, 0, 3, 4, 0, 0]))).rejects.toMatchObject({
      code: 'file_not_a_table',
    });
  });
});
