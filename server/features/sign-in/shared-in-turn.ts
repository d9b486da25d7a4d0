/**
 * One question for all who ask the same in one turn of the event loop: a page sends several requests together. It is put only once all
 * of them have asked, so that nobody hears what was true before.
 */
export function sharedInTurn<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = new Promise((resolve) => setImmediate(resolve)).then(() => {
      asked.delete(key);
      return ask(key);
    });
    asked.set(key, answer);
    return answer;
  };
}
