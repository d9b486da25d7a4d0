import { expect, test } from 'vitest';
import { findAnswer } from './find-answer.ts';
import { isInline, isKeptInline, isSeal, partName } from './rules-files.ts';
import { htmlText } from './rules-html.ts';

test.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['line breaks', 'One<br>Two<br/>Three', 'One\nTwo\nThree'],
  ['blocks', '<div>One</div><div>Two</div>', 'One\nTwo'],
  ['an empty block with a break', '<div>One</div><div><br></div><div>Two</div>', 'One\n\nTwo'],
  ['white space', ' <p>  One \n  two\t three </p> ', 'One two three'],
  [
    'entities',
    'M&uuml;ller &amp; S&#246;hne &lt;3 &#x20AC;&nbsp;5 &unknown; &#0;',
    'Müller & Söhne <3 € 5 &unknown; &#0;',
  ],
  ['a list', '<ul><li>One</li><li>Two</li></ul>', '- One\n- Two'],
  ['a table', '<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>', 'A 1\nB 2'],
  ['preformatted', '<pre>a  b\n c</pre>', 'a  b\n c'],
  [
    'links',
    '<a href="https://a.example/x">here</a> <a href="https://b.example/">b.example</a> <a href="mailto:c@x">c</a>',
    'here <https://a.example/x> b.example c',
  ],
  [
    'a program, styles, comments',
    '<head><title>T</title></head><style>p{}</style><script>alert("<p>x</p>")</script>A<!-- b -->C',
    'AC',
  ],
  [
    'a quotation',
    'Yes<blockquote>One<br>Two<blockquote>Three</blockquote></blockquote>',
    'Yes\n\n> One\n> Two\n>\n> > Three\n> >',
  ],
  [
    'a quotation of Gmail',
    '<div>Yes</div><div class="gmail_quote"><div>On Tue wrote:<br></div>old</div>',
    'Yes\n> On Tue wrote:\n> old',
  ],
  ['a signature of Gmail', '<div>Yes<div class="gmail_signature">Me<br>Inc</div></div>', 'Yes'],
  [
    'all after the mark of Outlook',
    '<div>Yes</div><div id="divRplyFwdMsg">From: x</div><div>old</div>',
    'Yes\n> From: x\n> old',
  ],
  ['broken', '<p>One <b>two</p> three < four <', 'One two\n\nthree < four <'],
  ['tags that never end', 'One <a href="', 'One'],
])('%s', (_, html, expected) => {
  expect(htmlText(html).replace(/ +$/gm, '').trim()).toBe(expected);
});

test.each([
  ['open tags', '<div>'.repeat(400_000)],
  ['closing tags', `${'<p>'.repeat(2_000)}${'</p>'.repeat(400_000)}`],
  ['angles', '<'.repeat(2_000_000)],
  ['pieces of one line', '<b>x</b> y'.repeat(300_000)],
  ['letters that become two', `${'İ'.repeat(1_000)}<SCRIPT>x</SCRIPT>`.repeat(500)],
  ['comments', '<!--'.repeat(500_000)],
  ['programs', '<script>'.repeat(300_000)],
  ['entities', '&#x41;'.repeat(300_000)],
])('a crafted mail is read in time: %s', (_, html) => {
  const before = performance.now();
  htmlText(html);
  expect(performance.now() - before).toBeLessThan(30_000);
});

test('pictures belong to the answer where they stand in it, not in the quotation or the signature', async () => {
  const html =
    '<div>See <img src="cid:shot@x"> here</div><div class="gmail_signature"><img src="cid:logo@x"></div><blockquote><p>##- Please write your answer above this line -##</p><img src="cid:old@x"></blockquote>';
  const { body, shown } = await findAnswer(null, html);
  expect(body).toBe('See  here');
  expect([...shown]).toEqual(['shot@x']);
  expect((await findAnswer('See here\n\n> old', html)).shown).toEqual(shown);
});

test('which parts are files', () => {
  const image = { contentType: 'image/png', disposition: null, cid: 'a@x' };
  expect(isInline(image)).toBe(true);
  expect(isInline({ ...image, disposition: 'attachment' })).toBe(false);
  expect(isInline({ ...image, cid: null })).toBe(false);
  expect(isInline({ ...image, contentType: 'application/pdf' })).toBe(false);
  const shown = new Set(['a@x']);
  expect([
    isKeptInline('a@x', 20_000, shown),
    isKeptInline('a@x', 900, shown),
    isKeptInline('b@x', 20_000, shown),
  ]).toEqual([true, false, false]);
  expect([
    isSeal('application/pkcs7-signature'),
    isSeal('application/PGP-signature'),
    isSeal('application/pdf'),
  ]).toEqual([true, true, false]);
  expect([
    partName('a.txt', 'text/plain'),
    partName(' ', 'image/jpeg'),
    partName(undefined, 'message/rfc822'),
    partName(undefined, 'x/y'),
  ]).toEqual(['a.txt', 'file.jpg', 'file.eml', 'file']);
});
