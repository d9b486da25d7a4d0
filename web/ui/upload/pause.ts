/** Waits for a while, or less: until the device has a line again, or `wake` is called. */
export function pauseUntilLine(): { pause: (ms: number) => Promise<void>; wake: () => void } {
  let end: (() => void) | null = null;
  return {
    pause: (ms) =>
      new Promise<void>((resolve) => {
        const over = () => {
          clearTimeout(timer);
          globalThis.removeEventListener?.('online', over);
          end = null;
          resolve();
        };
        const timer = setTimeout(over, ms);
        globalThis.addEventListener?.('online', over);
        end = over;
      }),
    wake: () => end?.(),
  };
}
