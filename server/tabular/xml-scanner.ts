import { brokenWorkbook } from './zip-archive.ts';

/** Names come without their prefix, attributes as they stand (see `xmlAttributes`), text decoded and perhaps in pieces. */
export type XmlHandler = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** A tag or comment longer than this is no workbook's. */
const pendingLimit = 1024 * 1024;

function decodeEntity(match: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? match;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

const decode = (text: string): string => (text.includes('&') ? text.replace(/&(#?\w{1,10});/g, decodeEntity) : text);

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const doubleQuote = 34;
const singleQuote = 39;
const greaterThan = 62;
const slash = 47;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

/** The attributes of a tag, without prefixes. Written as a loop: it runs for every cell of a sheet. */
export function xmlAttributes(raw: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < raw.length; ) {
    const equals = raw.indexOf('=', at);
    if (equals < 0) break;
    const name = raw.slice(at, equals).trim();
    let open = equals + 1;
    while (isSpace(raw.charCodeAt(open))) open++;
    const quote = raw[open];
    if (quote !== '"' && quote !== "'") throw brokenWorkbook();
    const close = raw.indexOf(quote, open + 1);
    if (close < 0) throw brokenWorkbook();
    found[localName(name)] = decode(raw.slice(open + 1, close));
    at = close + 1;
  }
  return found;
}

/** Where the tag that begins at `start` ends; a > inside an attribute's quotes does not count. -1: not yet in the text. */
function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === greaterThan) return at;
    else if (code === doubleQuote || code === singleQuote) quote = code;
  }
  return -1;
}

/** Where the name of a tag ends. */
function nameEnd(content: string): number {
  let at = 0;
  while (at < content.length && content.charCodeAt(at) !== slash && !isSpace(content.charCodeAt(at))) at++;
  return at;
}

/**
 * Reads XML that comes in pieces, keeping nothing but the tag it stands in. Document types are refused, so no entity can be
 * declared and grow; tags must be nested rightly.
 */
export class XmlScanner {
  #pending = '';
  #path: string[] = [];
  readonly #handler: XmlHandler;

  constructor(handler: XmlHandler) {
    this.#handler = handler;
  }

  write(piece: string): void {
    const text = this.#pending + piece;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === '<' ? this.#markup(text, at) : this.#characters(text, at);
      if (next < 0) break;
      at = next;
    }
    this.#pending = text.slice(at);
    if (this.#pending.length > pendingLimit) throw brokenWorkbook();
  }

  /** @throws AppError when the document is cut off */
  end(): void {
    if (this.#path.length > 0 || this.#pending.trim() !== '') throw brokenWorkbook();
  }

  #characters(text: string, at: number): number {
    const end = text.indexOf('<', at);
    // An entity may be cut in two by the end of the piece: wait for the rest, unless the text is long.
    if (end < 0 && text.length - at < 65_536) return -1;
    const amp = end < 0 ? text.lastIndexOf('&') : -1;
    const stop = end >= 0 ? end : amp > text.length - 16 && amp > at ? amp : text.length;
    this.#handler.text(decode(text.slice(at, stop)));
    return stop;
  }

  #markup(text: string, at: number): number {
    const kind = text[at + 1];
    if (kind === '!') return this.#declaration(text, at);
    if (kind === '?') return this.#skipTo('?>', text, at + 2);
    const end = tagEnd(text, at + 1);
    if (end >= 0) this.#tag(text.slice(at + 1, end));
    return end < 0 ? -1 : end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return this.#skipTo('-->', text, at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end >= 0) this.#handler.text(text.slice(at + 9, end));
      return end < 0 ? -1 : end + 3;
    }
    // Too short yet to tell, or a document type.
    if (text.length - at < 9) return -1;
    throw brokenWorkbook();
  }

  #skipTo(mark: string, text: string, from: number): number {
    const end = text.indexOf(mark, from);
    return end < 0 ? -1 : end + mark.length;
  }

  #tag(content: string): void {
    if (content.startsWith('/')) {
      const name = content.slice(1).trim();
      if (this.#path.pop() !== name) throw brokenWorkbook();
      this.#handler.close(localName(name));
      return;
    }
    const closed = content.charCodeAt(content.length - 1) === slash;
    const end = nameEnd(content);
    const full = content.slice(0, end);
    const name = localName(full);
    this.#handler.open(name, content.slice(end, closed ? -1 : undefined));
    if (closed) this.#handler.close(name);
    else this.#path.push(full);
    if (this.#path.length > 200) throw brokenWorkbook();
  }
}
