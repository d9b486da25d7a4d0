/** Paths with a secret in them, up to the secret: it must not reach the log. */
const secretPaths = /^(\/(?:s|unsubscribe|api\/portal\/v1\/calendar)\/).+/;

/** The path of a request as the log may have it: without its query, and without a secret that is part of it. */
export function loggedPath(url: string): string {
  // Routers see through escapes and doubled slashes, so this does too.
  const path = decoded(url.split('?')[0]!).replace(/\/{2,}/g, '/');
  return path.replace(secretPaths, '$1…');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
