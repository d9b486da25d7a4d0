const mark = 'milepost.reloaded-at';
const again = 60_000;

/**
 * A page that is loaded only when it is opened may be gone after an update of the server. The window is then loaded anew, which
 * brings the new version; at most once a minute, so that a file that is really missing ends in the error page and not in a loop.
 */
export function reloadAfterUpdate(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(mark) ?? 0);
    if (Date.now() - last < again) return;
    sessionStorage.setItem(mark, String(Date.now()));
    event.preventDefault();
    location.reload();
  });
}
