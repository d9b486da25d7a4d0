/** `q`: what is searched; `revoked`: those no longer good too; `new`: the dialog is open. */
export type ApiKeysSearch = { q?: string; revoked?: true; new?: true };

export function parseApiKeysSearch(search: Record<string, unknown>): ApiKeysSearch {
  return {
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q.slice(0, 200) } : {}),
    ...(search.revoked === true ? { revoked: true } : {}),
    ...(search.new === true ? { new: true } : {}),
  };
}
