/** A part of a text as a parser of answers sees it. */
export type Fragment = { text: string; isQuoted: boolean; isSignature: boolean };

/** The line at the top of our mails (server/mail-texts: answerAbove), in whatever language, and quoted in whatever way. */
const ownLine = /##- .{3,100} -##/;
/** The link in the foot of our mails that stops them is its reader's alone, however a mail program quotes it. */
const ownLink = /\/unsubscribe\/[\w-]{8,}/;
const isQuote = (line: string): boolean => line.trimStart().startsWith('>');

/** More than this is no signature, whatever it looks like: better too much posted than something lost. */
const signatureLimits = { lines: 15, characters: 1000 };

/** How an answer introduces what it quotes: `On DATE, NAME wrote:` over up to three lines, or `NAME <ADDRESS> schrieb:` on one. */
const attribution = /^[-*_ ]*(?:on|am|le|el|il|op|den)\b(?=.{0,200}[\d@]).{3,400}:\s*$/i;
const shortAttribution = /^.{3,400}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef)\b.{0,200}:\s*$/i;
/** The block of headers over what Outlook quotes, and the line before it. */
const quotedFrom = /^[*>\s]*(?:from|von|de|van|da)\s?:[* ]/i;
const quotedSent = /^[*>\s]*(?:sent|date|gesendet|datum|envoyé|enviado|verzonden|inviato)\s?:/im;
const quotedTo = /^[*>\s]*(?:to|an|subject|betreff|à|objet|para|asunto|aan|onderwerp)\s?:/im;
const rule =
  /^(?:_{5,}|-{2,}\s*(?:original message|ursprüngliche nachricht|weitergeleitete nachricht|forwarded message)\s*-{2,})\s*$/i;
const device =
  /^(?:sent from my|get outlook for|gesendet von|von meinem .{2,60} gesendet|outlook für .{2,30} (?:beziehen|herunterladen))\b/i;

/** How letters end in German; the parser of answers knows the English ways. */
const closing =
  /^(?:mit (?:freundlichen|besten|herzlichen|vielen) gr(?:üß|üss|uess)en|(?:viele|beste|freundliche|herzliche|liebe|schöne) gr(?:üß|üss|uess)e|mit freundlichem gru(?:ß|ss)|mfg|vg|lg)(?!\p{L}).{0,40}$/iu;

/** Lines without line ends of other systems, spaces at their ends, and more than one blank line after another. */
function linesOf(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
    .filter((line) => !ownLink.test(line))
    .filter((line, place, all) => line !== '' || all[place - 1] !== '');
}

/** The lines that are the answer's own: above our line; below it only where everything else there is marked as quoted. */
function aboveOwnLine(lines: readonly string[]): string[] {
  const place = lines.findIndex((line) => ownLine.test(line));
  if (place < 0) return [...lines];
  const above = withoutAttribution(lines.slice(0, place));
  if (!isQuote(lines[place]!)) return above;
  return [...above, ...ownParagraphs(lines.slice(place + 1))];
}

/** Answers written between or below quoted lines: paragraphs of their own, not the torn ends of quoted ones. */
function ownParagraphs(lines: readonly string[]): string[] {
  const found: string[] = [];
  let paragraph: string[] = [];
  for (const line of [...lines, '']) {
    if (line !== '') {
      paragraph.push(line);
      continue;
    }
    if (paragraph.length > 0 && !paragraph.some(isQuote)) found.push('', ...paragraph);
    paragraph = [];
  }
  return found;
}

/** Takes away the one to three lines that introduce a quotation at the end. */
function withoutAttribution(lines: readonly string[]): string[] {
  const rest = [...lines];
  const isEmpty = (line: string | undefined): boolean => line !== undefined && /^[>\s_*-]*$/.test(line);
  while (isEmpty(rest.at(-1))) rest.pop();
  for (const count of [3, 2, 1]) {
    const last = rest.slice(-count);
    const isWhole = last.length === count && last.every((line) => line !== '');
    if (isWhole && attribution.test(last.join(' '))) return rest.slice(0, -count);
  }
  return shortAttribution.test(rest.at(-1) ?? '') ? rest.slice(0, -1) : rest;
}

/** Cuts at the headers of a quoted mail, as Outlook writes them without any mark. */
function aboveHeaders(lines: readonly string[]): string[] {
  const place = lines.findIndex((line, at) => {
    if (rule.test(line) && /[a-z]/i.test(line)) return true;
    if (!quotedFrom.test(line)) return false;
    const next = lines.slice(at + 1, at + 7).join('\n');
    return quotedSent.test(next) && quotedTo.test(next);
  });
  if (place < 0) return [...lines];
  const above = lines.slice(0, place);
  while (above.length > 0 && (above.at(-1) === '' || rule.test(above.at(-1)!))) above.pop();
  return above;
}

/** Cuts what mail programs and their owners put below each mail. */
function withoutSignature(lines: readonly string[]): string[] {
  const from = lines.findLastIndex((line) => line === '--' || closing.test(line));
  const isShort = (rest: readonly string[]): boolean =>
    rest.length <= signatureLimits.lines && rest.join('\n').length <= signatureLimits.characters;
  const above = from >= 0 && isShort(lines.slice(from)) ? lines.slice(0, from) : [...lines];
  while (above.length > 0 && (above.at(-1) === '' || device.test(above.at(-1)!))) above.pop();
  return above;
}

function isKept({ text, isQuoted, isSignature }: Fragment): boolean {
  if (isQuoted) return false;
  return !isSignature || text.split('\n').length > signatureLimits.lines || text.length > signatureLimits.characters;
}

/**
 * What somebody wrote in answer to one of our mails, without what is quoted and without the signature. `parse` is the parser of answers
 * that is asked about the rest; null: it is not to be had. Unmarked text below our line is never the answer.
 */
export function answerText(text: string, parse: ((text: string) => Fragment[]) | null): string {
  const lines = withoutSignature(aboveHeaders(aboveOwnLine(linesOf(text))));
  const own = withoutAttribution(lines.filter((line) => !isQuote(line)))
    .join('\n')
    .trim();
  if (parse === null || own === '') return own;
  const kept = parse(own)
    .filter(isKept)
    .map((one) => one.text);
  return linesOf(kept.join('\n')).join('\n').trim();
}
