import { expect, test } from 'vitest';
import { en } from '#server/mail-texts/en.ts';
import { type MailParts, renderMail } from './mail-template.ts';

const style = { company: 'A & B', accent: '#0b7a75', logoUrl: null, zone: 'UTC', locale: 'en', texts: en };
const parts = (more: Partial<MailParts> = {}): MailParts => ({
  style,
  greeting: 'Hello,',
  paragraphs: ['One\nhttps://m.example/p/x?a=1&b=2', 'see https://m.example inside'],
  button: { label: 'Open', url: 'https://m.example/open' },
  reason: 'Because.',
  links: [{ label: 'Stop', url: 'https://m.example/stop' }],
  ...more,
});

test('the plain text holds everything, addresses in full', () => {
  expect(renderMail(parts()).text).toBe(
    'Hello,\n\nOne\nhttps://m.example/p/x?a=1&b=2\n\nsee https://m.example inside\n\nOpen:\nhttps://m.example/open\n\n--\nA & B\nBecause.\nStop: https://m.example/stop',
  );
});

test('the HTML links lines that are addresses, and shows the company’s accent', () => {
  const { html } = renderMail(parts());
  expect(html).toContain('<a href="https://m.example/p/x?a=1&amp;b=2"');
  expect(html).toContain('see https://m.example inside');
  expect(html).toContain('background:#0b7a75');
  expect(html).toContain('A &amp; B');
  expect(html).toContain('<html lang="en">');
});

test('a logo stands with the name for who sees no images; an accent that is none is left out', () => {
  const { html } = renderMail(
    parts({ style: { ...style, logoUrl: 'https://m.example/logo.png', accent: 'red;x:url(y)' } }),
  );
  expect(html).toContain('<img src="https://m.example/logo.png" alt="A &amp; B"');
  expect(html).not.toContain('url(y)');
});

test('texts can make no markup', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'';
  const { html } = renderMail(parts({ greeting: hostile, paragraphs: [hostile], reason: hostile, button: null }));
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x');
});
