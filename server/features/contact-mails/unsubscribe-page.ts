import { createHash } from 'node:crypto';
import type { MailStyle } from '#server/features/mails/mail-style.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; padding: 32px 16px; color: #1c2024; background: #f6f7f9; }
main { max-width: 480px; margin: 0 auto; padding: 24px; border: 1px solid #d9dde2; border-radius: 8px; background: #ffffff; }
p { overflow-wrap: anywhere; }
.company { margin: 0; font-weight: 600; }
img { display: block; max-height: 40px; max-width: 240px; }
h1 { margin: 16px 0; font-size: 20px; }
button { padding: 12px 20px; border: 0; border-radius: 6px; font: inherit; font-weight: 600; color: #ffffff; background: #1f5fae; cursor: pointer; }
button:focus-visible { outline: 3px solid #7aa7e0; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { color: #e8eaed; background: #15181c; }
  main { border-color: #363c44; background: #1d2126; }
}`;

/** Lets this page's own style through, and nothing else. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What a link stops: a contact's mails about jobs or of messages, a staff user's of messages. */
export type StoppedMails = 'jobs' | 'messages' | 'staff_messages';

/** The page behind the link that stops mails: it asks, and after the button it says what was done. Opening it changes nothing. */
export function unsubscribePage(
  { company, logoUrl, texts }: MailStyle,
  state: { ask: string } | { done: string } | 'unknown',
  mails: StoppedMails = 'jobs',
): string {
  const own = {
    jobs: texts.unsubscribePage,
    messages: texts.unsubscribeMessages,
    staff_messages: texts.unsubscribeStaffMessages,
  }[mails];
  const words = { ...texts.unsubscribePage, ...own };
  const brand = logoUrl
    ? `<img src="${escapeHtml(new URL(logoUrl).pathname)}" alt="${escapeHtml(company)}">`
    : `<p class="company">${escapeHtml(company)}</p>`;
  const form = `<form method="post"><button type="submit">${escapeHtml(words.stop)}</button></form>`;
  const body =
    state === 'unknown'
      ? `<p>${escapeHtml(words.unknown)}</p>`
      : 'ask' in state
        ? `<p>${escapeHtml(words.ask(state.ask, company))}</p>${form}`
        : `<p role="status">${escapeHtml(words.stopped(state.done))}</p>`;
  return (
    `<!doctype html><html lang="${texts.language}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
    `<title>${escapeHtml(`${words.title} – ${company}`)}</title><style>${style}</style></head>` +
    `<body><main>${brand}<h1>${escapeHtml(words.title)}</h1>${body}</main></body></html>`
  );
}
