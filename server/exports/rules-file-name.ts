import type { Day } from '#shared/days.ts';

const most = 80;

/** A name that every system takes as a file's: without path signs, control characters, or a leading point. */
function safe(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...plain].slice(0, most).join('').trim() || 'export';
}

/** The file's name: company, what is in it, day, such as "Test Company jobs 2026-03-10.xlsx". */
export function exportFileName(company: string, what: string, today: Day, ending: string): string {
  return `${safe(company)} ${what} ${today}.${ending}`;
}

/** The Content-Disposition header for it: plain letters for old clients, the true name (RFC 8187) for all others. */
export function attachmentHeader(fileName: string): string {
  const plain = fileName
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '');
  const exact = encodeURIComponent(fileName).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.trim()}"; filename*=UTF-8''${exact}`;
}
