import type { MailStyle } from './mail-style.ts';

/** What a mail consists of: plain, short, readable without images, one button, and the reason why it came (LOOK). */
export type MailParts = {
  style: MailStyle;
  greeting: string;
  paragraphs: string[];
  button: MailLink | null;
  reason: string;
  /** A line at the very top, under which nothing of an answer is looked for. */
  above?: string;
  /** What the reader can do with the mail itself, below the button. */
  note?: string;
  /** What the reader can do about such mails, below the reason. */
  links?: MailLink[];
};
export type MailLink = { label: string; url: string };

/** Plain text and HTML of one mail from the same parts. */
export function renderMail(parts: MailParts): { text: string; html: string } {
  const { company, accent: chosen, texts } = parts.style;
  const links = parts.links ?? [];
  const text = [
    ...(parts.above ? [parts.above] : []),
    parts.greeting,
    ...parts.paragraphs,
    ...(parts.button ? [`${parts.button.label}:\n${parts.button.url}`] : []),
    ...(parts.note ? [parts.note] : []),
    [`--\n${company}\n${parts.reason}`, ...links.map((link) => `${link.label}: ${link.url}`)].join('\n'),
  ].join('\n\n');
  const accent = /^#[0-9a-fA-F]{6}$/.test(chosen ?? '') ? chosen! : '#1f5fae';
  const paragraph = (inner: string): string => `<p style="margin:0 0 16px">${inner}</p>`;
  const button = parts.button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(parts.button.url)}" style="background:${accent};color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;display:inline-block">${escapeHtml(parts.button.label)}</a></p>` +
      paragraph(`<small style="overflow-wrap:anywhere;color:#5b636b">${escapeHtml(parts.button.url)}</small>`)
    : '';
  const html =
    `<!doctype html><html lang="${texts.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1c2024;max-width:560px;margin:0 auto;padding:24px">` +
    (parts.above ? `<p style="margin:0 0 16px;color:#5b636b;font-size:13px">${escapeHtml(parts.above)}</p>` : '') +
    `<p style="margin:0 0 24px;font-weight:600">${heading(parts.style)}</p>` +
    [parts.greeting, ...parts.paragraphs].map((each) => paragraph(linesOf(each, accent))).join('') +
    button +
    (parts.note ? paragraph(linesOf(parts.note, accent)) : '') +
    `<hr style="border:0;border-top:1px solid #d9dde2;margin:24px 0"><p style="margin:0;color:#5b636b;font-size:13px">${escapeHtml(parts.reason)}` +
    links.map((link) => `<br>${anchor(link, accent)}`).join('') +
    `</p></body></html>`;
  return { text, html };
}

/** A text's lines; one that is an address alone becomes a link, no address within a text does. */
function linesOf(text: string, colour: string): string {
  return text
    .split('\n')
    .map((line) => (/^https?:\/\/\S+$/.test(line) ? anchor({ label: line, url: line }, colour) : escapeHtml(line)))
    .join('<br>');
}

/** The company's logo with its name for who sees no images, else the name. */
function heading({ company, logoUrl }: MailStyle): string {
  if (logoUrl === null) return escapeHtml(company);
  const name = escapeHtml(company);
  return `<img src="${escapeHtml(logoUrl)}" alt="${name}" height="40" style="height:40px;max-width:240px;border:0;font-size:16px">`;
}

function anchor({ url, label }: MailLink, colour: string): string {
  return `<a href="${escapeHtml(url)}" style="color:${colour};overflow-wrap:anywhere">${escapeHtml(label)}</a>`;
}

function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
