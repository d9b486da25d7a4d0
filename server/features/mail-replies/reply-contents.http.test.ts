import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FileStorage } from '#server/adapters/storage.ts';
import { storageAway } from '#server/adapters/storage.ts';
import { diskStorage } from '#server/adapters/storage-disk.ts';
import { type Person, quoted, type ReplyTest, startReplyTest, talk } from '#tests/support/reply-mails.ts';

let r: ReplyTest;
let contact: Person;
let threadId: string;
let address: string;
let isAway = false;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-replies-'));
  const disk = diskStorage(folder);
  const storage: FileStorage = {
    ...disk,
    put: (source, options) => {
      if (!isAway) return disk.put(source, options);
      source.resume();
      return Promise.reject(storageAway(new Error('away')));
    },
  };
  r = await startReplyTest({ storage });
});
afterAll(async () => {
  await r?.stop();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await r.retire();
  contact = await r.contactOf();
  threadId = (await r.staff.open((await r.jobs.add()).id)).id;
  await r.staff.post(threadId, 'Please confirm');
  address = (await r.alertTo(contact.email)).replyAddress;
});

const send = (mail: object) => r.send({ from: contact.email, to: address, ...mail });
const messages = async () => (await r.staff.page(threadId)).items.slice(1);
const bodies = async () => (await messages()).map((one: { body: string }) => one.body);
const unsent = async () =>
  (await r.t.db.pools.owner.query('select 1 from message_files where message_id is null')).rowCount;

/** A mail as bytes of its own, dots at the beginning of lines doubled as SMTP wants it. */
const raw = (head: string, body: Buffer | string) => {
  const text = Buffer.concat([Buffer.from(`From: ${contact.email}\r\n${head}\r\n\r\n`), Buffer.from(body)]).toString(
    'latin1',
  );
  return Buffer.from(`${text.replace(/^\./gm, '..')}\r\n.\r\n`, 'latin1');
};
const deliver = async (bytes: Buffer) =>
  (
    await talk(r.port, [
      'EHLO x\r\n',
      `MAIL FROM:<${contact.email}>\r\n`,
      `RCPT TO:<${address}>\r\n`,
      'DATA\r\n',
      bytes,
    ])
  ).at(-1);

describe('texts', () => {
  test('only HTML, with a quotation', async () => {
    const html =
      '<div>Größe &amp; <b>Gewicht</b> stimmen.</div><div class="gmail_quote">Am 10.03. schrieb Company:<blockquote>##- Bitte antworten Sie oberhalb dieser Zeile -##<br>old</blockquote></div>';
    expect((await send({ html })).code).toBe(250);
    expect(await bodies()).toEqual(['Größe & Gewicht stimmen.']);
  });

  test.each([
    [
      'ISO-8859-1, 8 bits',
      'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit',
      Buffer.from('Grüße für Zoë', 'latin1'),
      'Grüße für Zoë',
    ],
    [
      'windows-1252, quoted',
      'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
      '5 =80 =96 gut',
      '5 € – gut',
    ],
    [
      'UTF-8, 8 bits',
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit',
      'naïve ✓ 漢字',
      'naïve ✓ 漢字',
    ],
    [
      'flowed',
      'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no',
      'one line that \r\ngoes on\r\nand another',
      'one line that goes on\nand another',
    ],
    [
      'lines that begin with dots',
      'Content-Type: text/plain',
      '.one\r\n..two\r\n.\x20\r\nthree',
      '.one\n..two\n.\nthree',
    ],
    ['bare line feeds', 'Content-Type: text/plain', 'one\ntwo\n.\nthree', 'one\ntwo\n.\nthree'],
    ['no type at all', 'X-Nothing: 1', 'plain', 'plain'],
    ['marks that turn the direction', 'Content-Type: text/plain; charset=utf-8', 'a\u202eb\u0000c\u0007', 'abc'],
  ])('%s', async (_, head, body, expected) => {
    expect(await deliver(raw(head, body))).toMatch(/^250 /);
    expect(await bodies()).toEqual([expected]);
  });

  test('nothing above the quotation and no file: refused, and said', async () => {
    const mail = await r.alertTo(contact.email);
    expect(await send({ text: quoted('', mail) })).toMatchObject({
      code: 550,
      text: expect.stringMatching(/no text above the line/),
    });
    expect(await bodies()).toEqual([]);
    expect(await r.lastReply()).toMatchObject({ outcome: 'empty' });
  });

  test('more than a message takes: refused with the limit, and its files are not kept', async () => {
    const attachments = [{ filename: 'a.txt', content: 'a' }];
    expect(await send({ text: 'word '.repeat(20_000), attachments })).toMatchObject({
      code: 552,
      text: expect.stringMatching(/at most 20,000 characters/),
    });
    expect(await bodies()).toEqual([]);
    expect(await unsent()).toBe(0);
  });

  test('megabytes of text are not gathered', async () => {
    const text = `${'x'.repeat(70)}\r\n`.repeat(90_000);
    expect(await deliver(raw('Content-Type: text/plain', text))).toMatch(/^552 5\.3\.4 .*20,000 characters/);
    expect(await r.lastReply()).toMatchObject({ outcome: 'too_long' });
  });

  test('no mail at all', async () => {
    const boundary = 'x'.repeat(100);
    const nested = Array.from(
      { length: 1_200 },
      (_, at) => `--${boundary}\r\nContent-Type: text/plain\r\n\r\n${at}`,
    ).join('\r\n');
    expect(await deliver(raw(`Content-Type: multipart/mixed; boundary="${boundary}"`, nested))).toMatch(
      /^550 5\.6\.0 /,
    );
    expect(await r.lastReply()).toMatchObject({ outcome: 'unreadable' });
  });
});

describe('files', () => {
  test('one over the limit: the text and the others are posted, and it is said which was left out', async () => {
    const large = randomBytes(15 * 1024 * 1024 + 1);
    const small = randomBytes(1_000_000);
    const attachments = [
      { filename: 'before.bin', content: small },
      { filename: 'large plan.bin', content: large },
      { filename: 'after.bin', content: small },
    ];
    expect((await send({ text: 'See files', attachments })).code).toBe(250);
    const [message] = await messages();
    expect(message.body).toBe(
      'See files\n\n(The file large plan.bin was left out: it has 15.1 MB, and a file may have at most 15 MB.)',
    );
    const sha256 = createHash('sha256').update(small).digest('hex');
    expect(message.files).toMatchObject([
      { name: 'before.bin', sha256 },
      { name: 'after.bin', sha256 },
    ]);
    expect(await unsent()).toBe(0);
  });

  test('more than a message takes: the first ones, and the others are named', async () => {
    const attachments = Array.from({ length: 22 }, (_, at) => ({ filename: `${at}.txt`, content: `file ${at}` }));
    expect((await send({ attachments })).code).toBe(250);
    const [message] = await messages();
    expect(message.files).toHaveLength(20);
    expect(message.body).toMatch(/^\(The file 20\.txt was left out: .+\)\n\(The file 21\.txt was left out: /);
  });

  test('pictures: those in the answer are kept, logos and those of the quotation are not', async () => {
    const picture = (size: number) =>
      sharp(randomBytes(size * size * 3), { raw: { width: size, height: size, channels: 3 } })
        .png()
        .toBuffer();
    const [shot, icon] = [await picture(120), await picture(12)];
    const html =
      '<div>See <img src="cid:shot@x"> <img src="cid:icon@x"></div><blockquote>##- Please write your answer above this line -##<img src="cid:old@x"></blockquote>';
    const attachments = [
      { filename: 'shot.png', content: shot, cid: 'shot@x' },
      { filename: 'icon.png', content: icon, cid: 'icon@x' },
      { filename: 'old.png', content: shot, cid: 'old@x' },
      { filename: 'smime.p7s', content: 'seal', contentType: 'application/pkcs7-signature' },
      { filename: 'plan.png', content: icon },
    ];
    expect((await send({ text: 'See', html, attachments })).code).toBe(250);
    const [message] = await messages();
    expect(message.files.map((one: { name: string }) => one.name).sort()).toEqual(['plan.png', 'shot.png']);
    expect(message.files.every((one: { hasThumbnail: boolean }) => one.hasThumbnail)).toBe(true);
    expect(await unsent()).toBe(0);
  });

  test('a mail that goes with the answer is a file; its text is none of the answer', async () => {
    const inner = 'From: a@x.example\r\nSubject: inner\r\n\r\ninner text';
    const part = (type: string, body: string) =>
      `--b\r\nContent-Type: ${type}\r\nContent-Disposition: inline\r\n\r\n${body}\r\n`;
    const body = `${part('text/plain', 'As discussed')}${part('message/rfc822', inner)}--b--`;
    expect(await deliver(raw('Content-Type: multipart/mixed; boundary=b', body))).toMatch(/^250 /);
    expect(await messages()).toMatchObject([{ body: 'As discussed', files: [{ name: 'file.eml' }] }]);
  });

  test('the storage is away: to be sent again, nothing half posted; then it is posted once', async () => {
    const mail = {
      messageId: '<away@x.example>',
      text: 'With a file',
      attachments: [{ filename: 'a.txt', content: 'a' }],
    };
    isAway = true;
    expect(await send(mail)).toMatchObject({ code: 451, text: expect.stringMatching(/Try again later/) });
    isAway = false;
    expect(await bodies()).toEqual([]);
    expect(await unsent()).toBe(0);
    expect(await r.lastReply()).toMatchObject({ outcome: 'deferred', detail: 'storage_away' });
    expect((await send(mail)).code).toBe(250);
    expect(await messages()).toMatchObject([{ body: 'With a file', files: [{ name: 'a.txt' }] }]);
  });
});
