/** A logo's bytes have this hash for ever: whoever reads its address may keep them. */
const hash = /^[0-9a-f]{64}$/;

/** The path of the company's logo (`company.logo_file`, a SHA-256) on this server; null without one. */
export function logoPath(logoFile: string | null): string | null {
  return logoFile !== null && hash.test(logoFile) ? `/api/v1/logos/${logoFile}.png` : null;
}

/** The same as an address for what is read elsewhere. */
export function brandLogoUrl(publicUrl: string, logoFile: string | null): string | null {
  const path = logoPath(logoFile);
  return path === null ? null : new URL(path, publicUrl).href;
}

/** The hash in the last part of a logo's path; null: it is none. */
export function hashOf(file: string): string | null {
  const name = /^([0-9a-f]{64})\.png$/.exec(file)?.[1];
  return name ?? null;
}
