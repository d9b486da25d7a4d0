const most = 180;
const mostEnding = 20;

/** Signs that are never part of a name: control characters, and those that turn the direction of what follows. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
const forbidden = /[<>:"/\\|?*]/g;

/**
 * A file's name as people may see it and every system takes it: the last part of a path, without control characters, without marks that
 * turn the reading direction (`invoice<RLO>fdp.exe` would look like a PDF), and at most 180 letters with the ending kept.
 */
export function cleanName(given: string): string {
  const last = given.split(/[\\/]/).findLast((one) => one.trim() !== '') ?? '';
  const plain = last
    .normalize('NFC')
    .replace(hidden, '')
    .replace(forbidden, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shortened(plain) || 'file';
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const point = letters.lastIndexOf('.');
  const ending = point > 0 && letters.length - point <= mostEnding ? letters.slice(point) : [];
  const start = letters.slice(0, most - ending.length - 1).join('');
  return `${start.trimEnd()}…${ending.join('')}`;
}

/** The name with another ending, for a copy in another form: `IMG_1.heic` as `IMG_1.jpg`. */
export function withEnding(name: string, ending: string): string {
  const bare = name.replace(/\.[^.]{1,20}$/, '');
  return `${bare || 'file'}.${ending}`;
}

/** The Content-Disposition header (RFC 6266): plain letters for old clients, the true name (RFC 8187) for all others. */
export function dispositionHeader(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
    .trim();
  const exact = encodeURIComponent(name).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain || 'file'}"; filename*=UTF-8''${exact}`;
}
