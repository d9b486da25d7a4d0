import { decodeEntities } from './rules-entities.ts';

/** Stand around the Content-ID of a picture in the text: which pictures are left when the text is cut tells which belong to the answer. */
export const pictureMarks = ['\ue000', '\ue001'] as const;

const hiddenTags = new Set(['script', 'style', 'head', 'title', 'template', 'svg', 'object', 'noscript']);
const paragraphs = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const lines = new Set([
  'div',
  'tr',
  'li',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'hr',
  'dt',
  'dd',
  'form',
]);

/** How mail programs mark what they quote, and signatures. After the last kind everything is quoted. */
const quoteMark = /\b(?:gmail_quote|yahoo_quoted|moz-cite-prefix|protonmail_quote)\b/;
const signatureMark = /\b(?:gmail_signature|moz-signature|protonmail_signature_block)\b/;
const quotedFromHere = /\bid\s*=\s*["']?(?:divrplyfwdmsg|appendonsend|x_divrplyfwdmsg)\b/;

type Open = { tag: string; kind: 'quote' | 'signature' | 'link' | 'pre' | 'plain'; href: string; from: number };

/** Writes lines with `> ` for what is quoted; white space is as a browser would show it. A line is gathered in pieces: mails have long ones. */
class Writer {
  private readonly done: string[] = [];
  private pieces: string[] = [];
  private endsOpen = false;
  depth = 0;
  isPre = false;

  text(value: string): void {
    if (this.isPre) {
      const [first, ...rest] = value.split('\n');
      this.add(first!);
      for (const one of rest) {
        this.push();
        this.add(one);
      }
      return;
    }
    const shown = value.replace(/[ \t\r\n\f]+/g, ' ');
    this.add(this.endsOpen ? shown : shown.replace(/^ /, ''));
  }

  private add(piece: string): void {
    if (piece === '') return;
    this.pieces.push(piece);
    this.endsOpen = !piece.endsWith(' ');
  }

  place(): number {
    return this.pieces.length;
  }

  /** What was written on this line after that place, as far as it is short. */
  since(place: number): string {
    return this.pieces.slice(place, place + 20).join('');
  }

  push(): void {
    this.done.push(`${'> '.repeat(Math.min(this.depth, 3))}${this.pieces.join('').trimEnd()}`);
    this.pieces = [];
    this.endsOpen = false;
  }

  /** Ends the line that has begun. */
  newLine(): void {
    if (this.pieces.some((piece) => piece.trim() !== '')) this.push();
    this.pieces = [];
    this.endsOpen = false;
  }

  blankLine(): void {
    this.newLine();
    if (this.done.length > 0 && this.done.at(-1)!.replace(/[> ]/g, '') !== '') this.push();
  }

  written(): string {
    this.newLine();
    return this.done.join('\n');
  }
}

/** Where a tag, its end or a comment begins; any other `<` is one that somebody forgot to write as an entity. */
const tagStart = /<[a-z/!?]/gi;
/** In small letters with every place unchanged: some letters of other scripts become two. */
const lowered = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The text of an HTML mail. Reads it once from start to end, however broken it is; knows no styles and loads nothing. */
export function htmlText(html: string): string {
  const writer = new Writer();
  const source = html.replace(/[\ue000\ue001]/g, '');
  const lower = lowered(source);
  const open: Open[] = [];
  let hidden = 0;
  let at = 0;
  while (at < source.length) {
    tagStart.lastIndex = at;
    const start = tagStart.exec(source)?.index ?? source.length;
    if (start > at && hidden === 0) writer.text(decodeEntities(source.slice(at, start)));
    const isComment = source.startsWith('<!--', start);
    const end = source.indexOf(isComment ? '-->' : '>', isComment ? start + 4 : start);
    if (end < 0) break;
    at = end + (isComment ? 3 : 1);
    const inner = source.slice(start + 1, end);
    const tag = isComment ? undefined : /^\/?([a-z][a-z0-9]*)/i.exec(inner)?.[1]?.toLowerCase();
    if (tag === undefined) continue;
    if (hiddenTags.has(tag) && !inner.startsWith('/')) {
      const close = lower.indexOf(`</${tag}`, at);
      at = close < 0 ? source.length : close;
    } else if (inner.startsWith('/')) hidden = closeTag(writer, open, tag, hidden);
    else hidden = openTag(writer, open, tag, inner, hidden);
  }
  return writer.written();
}

function openTag(writer: Writer, open: Open[], tag: string, inner: string, hidden: number): number {
  if (tag === 'br') {
    if (hidden === 0) writer.push();
    return hidden;
  }
  if (tag === 'img') {
    const cid = /\bsrc\s*=\s*["']?cid:([^"'\s>]{1,256})/i.exec(inner)?.[1];
    if (cid !== undefined && hidden === 0) writer.text(`${pictureMarks[0]}${cid}${pictureMarks[1]}`);
    return hidden;
  }
  if (hidden === 0) breakBefore(writer, tag);
  if (quotedFromHere.test(inner.toLowerCase())) writer.depth += 1;
  if (inner.endsWith('/') || tag === 'hr' || open.length > 500) return hidden;
  const kind = kindOf(tag, inner.toLowerCase());
  open.push({ tag, kind, href: kind === 'link' ? linkOf(inner) : '', from: writer.place() });
  if (kind === 'quote') writer.depth += 1;
  if (kind === 'pre') writer.isPre = true;
  return hidden + (kind === 'signature' ? 1 : 0);
}

function kindOf(tag: string, inner: string): Open['kind'] {
  if (tag === 'blockquote' || quoteMark.test(inner)) return 'quote';
  if (signatureMark.test(inner)) return 'signature';
  if (tag === 'a') return 'link';
  return tag === 'pre' ? 'pre' : 'plain';
}

const linkOf = (inner: string): string =>
  decodeEntities(/\bhref\s*=\s*["']?(https?:\/\/[^"'\s>]{1,2000})/i.exec(inner)?.[1] ?? '');

function closeTag(writer: Writer, open: Open[], tag: string, hidden: number): number {
  const place = open.findLastIndex((one) => one.tag === tag);
  if (place < 0) return hidden;
  let left = hidden;
  for (const one of open.splice(place).reverse()) {
    if (left === 0) breakBefore(writer, one.tag === 'li' ? 'div' : one.tag);
    if (one.kind === 'quote') writer.depth -= 1;
    if (one.kind === 'pre') writer.isPre = false;
    if (one.kind === 'signature') left -= 1;
    if (one.kind === 'link' && left === 0 && !isSaid(one.href, writer.since(one.from))) writer.text(` <${one.href}>`);
  }
  return left;
}

/** Whether a link's text is its address already, or it has none that may be followed. */
function isSaid(href: string, text: string): boolean {
  const bare = (one: string): string => one.trim().replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
  return href === '' || bare(text) === bare(href);
}

function breakBefore(writer: Writer, tag: string): void {
  if (paragraphs.has(tag)) writer.blankLine();
  else if (lines.has(tag)) writer.newLine();
  else if (tag === 'td' || tag === 'th') writer.text(' ');
  if (tag === 'li') writer.text('- ');
}
