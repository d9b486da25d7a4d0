import { expect, test } from 'vitest';
import { findAnswer } from './find-answer.ts';
import { answerText } from './rules-text.ts';

const english = '##- Please write your answer above this line -##';
const german = '##- Bitte antworten Sie oberhalb dieser Zeile -##';
const mail = (line: string) =>
  `${line}\n\nHello Reader,\n\nThere is something new.\n\nWriter, 10 March:\nWhen?\n\n--\nCompany\nYou receive this because.`;
const marked = (text: string) => text.replace(/^/gm, '> ').replace(/ +$/gm, '');

const cases: [string, string, string][] = [
  ['nothing quoted', 'Yes.\nOn both lines.', 'Yes.\nOn both lines.'],
  [
    'the link that stops our mails, quoted without any mark',
    'Yes.\nStop these mails: https://m.example/unsubscribe/AbCdEf0123_-456789\nOn both lines.',
    'Yes.\nOn both lines.',
  ],
  [
    'above a marked quotation',
    `Yes.\n\nOn Tue, 10 Mar 2026 at 10:00, Company <u@c.example> wrote:\n\n${marked(mail(english))}`,
    'Yes.',
  ],
  [
    'with the introduction over two lines',
    `Yes.\n\nOn Tue, 10 Mar 2026 at 10:00, Company <\nreply+abc@c.example> wrote:\n${marked(mail(english))}`,
    'Yes.',
  ],
  [
    'above a marked quotation, in German',
    `Ja, passt.\n\nAm 10.03.2026 um 10:00 schrieb Company <u@c.example>:\n\n${marked(mail(german))}`,
    'Ja, passt.',
  ],
  [
    'above a quotation as Outlook writes it',
    `Yes.\n\nFrom: Company <u@c.example>\nSent: Tuesday, 10 March 2026 10:00\nTo: Reader\nSubject: Writer wrote\n\n${mail(english)}`,
    'Yes.',
  ],
  [
    'above one as Outlook writes it in German',
    `Ja.\n\nVon: Company <u@c.example>\nGesendet: Dienstag, 10. März 2026 10:00\nAn: Reader\nBetreff: Writer\n\n${mail(german)}`,
    'Ja.',
  ],
  ['above a line of dashes', `Yes.\n\n-----Original Message-----\nFrom: Company\n${mail(english)}`, 'Yes.'],
  [
    'below the quotation',
    `On Tue, 10 Mar 2026, Company wrote:\n${marked(mail(english))}\n\nYes, below.\n\n-- \nMe`,
    'Yes, below.',
  ],
  [
    'between quoted lines',
    `First.\n\n${marked(mail(english))}\n\nSecond.\n\n> more\n\nThird.`,
    'First.\n\nSecond.\n\nThird.',
  ],
  [
    'torn ends of quoted lines are no answer',
    `Yes.\n\n> ${english}\n> a long line that was\nbroken by the mail program\n> and goes on`,
    'Yes.',
  ],
  ['lines of Windows', `Yes.\r\nTwo.\r\n\r\n> ${english}\r\n`, 'Yes.\nTwo.'],
  ['a signature', 'Yes.\n\n-- \nContact One\n+31 20 000', 'Yes.'],
  ['a closing in German', `Ja.\n\nMit freundlichen Grüßen\nKontakt\nFirma\n\n> ${german}`, 'Ja.'],
  ['a telephone', 'Yes.\n\nSent from my phone', 'Yes.'],
  ['only a quotation', `\n\nOn Tue, 10 Mar 2026, Company wrote:\n${marked(mail(english))}`, ''],
  ['only our own mail', mail(english), ''],
  [
    'a rule between two parts is no signature',
    `One\n---\n${'Two\n'.repeat(20)}`,
    `One\n---\n${'Two\n'.repeat(20)}`.trim(),
  ],
  ['many blank lines', 'One\n\n\n\n\nTwo', 'One\n\nTwo'],
  ['a sentence with a colon', 'On Monday we need:\n- 2 boxes\n- labels', 'On Monday we need:\n- 2 boxes\n- labels'],
];

test.each(cases)('%s', async (_, text, expected) => {
  expect((await findAnswer(text, null)).body).toBe(expected);
});

test.each(cases)('without the parser of answers: %s', (_, text, expected) => {
  expect(answerText(text, null)).toBe(expected);
});

test('a closing in English is cut by the parser of answers', async () => {
  expect((await findAnswer('Yes.\n\nBest regards,\nContact One', null)).body).toBe('Yes.');
});

test.each([
  ['blank lines', '\n \n'.repeat(50_000)],
  ['introductions', 'Op \n'.repeat(20_000)],
  ['quotes of quotes', `${'>'.repeat(100_000)}\n`.repeat(3)],
  ['dates', `01.01.2026${' 11.11'.repeat(2_000)}"<`],
  ['one line', `On ${'a '.repeat(100_000)}`],
  ['dashes', '-'.repeat(200_000)],
])('crafted texts cost a few seconds of another thread at most: %s', async (_, text) => {
  const before = performance.now();
  await findAnswer(text, null);
  expect(performance.now() - before).toBeLessThan(20_000);
});
