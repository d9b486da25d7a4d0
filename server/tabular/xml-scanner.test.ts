import { expect, test } from 'vitest';
import { XmlScanner, xmlAttributes } from './xml-scanner.ts';

const document = `<?xml version="1.0"?><!-- <no> --><a:root one="1 &gt; 0" two='>"'>text &amp; more<![CDATA[<raw>&amp;]]><leaf/><leaf x = "y" /></a:root>`;

function events(pieces: string[]): string[] {
  const found: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') found.push(text);
    text = '';
  };
  const scanner = new XmlScanner({
    open(name, attributes) {
      flush();
      found.push(`<${name} ${JSON.stringify(xmlAttributes(attributes))}`);
    },
    close(name) {
      flush();
      found.push(`/${name}`);
    },
    text(piece) {
      text += piece;
    },
  });
  for (const piece of pieces) scanner.write(piece);
  scanner.end();
  return found;
}

const whole = [
  '<root {"one":"1 > 0","two":">\\""}',
  'text & more<raw>&amp;',
  '<leaf {}',
  '/leaf',
  '<leaf {"x":"y"}',
  '/leaf',
  '/root',
];

test('tags, attributes, text, CDATA, comments', () => {
  expect(events([document])).toEqual(whole);
});

test('the same wherever the pieces are cut', () => {
  for (let cut = 1; cut < document.length; cut++)
    expect(events([document.slice(0, cut), document.slice(cut)])).toEqual(whole);
  expect(events([...document])).toEqual(whole);
});

test('a long text is passed on in pieces, entities whole', () => {
  const text = 'x&amp;'.repeat(50_000);
  const pieces = `<a>${text}</a>`.match(/.{1,1001}/gs) ?? [];
  expect(events(pieces)[1]).toBe('x&'.repeat(50_000));
});

test.each(['<a>', '<a></b>', '<a', '</a>', '<!DOCTYPE a><a/>', '<a x=1/>'])('%s is refused', (text) => {
  expect(() => events([text])).toThrow('damaged');
});

test('a tag without an end does not collect without limit', () => {
  const scanner = new XmlScanner({ open() {}, close() {}, text() {} });
  expect(() => {
    for (let n = 0; n < 100; n++) scanner.write(`<a ${'x'.repeat(20_000)}`);
  }).toThrow('damaged');
});
