import type { PaletteItem } from '../../ui/command/command-palette.tsx';

/** Something that Ctrl-K can find by asking the server. */
export type PaletteSource = {
  /** Stands in the cache key and tells the groups apart. */
  id: string;
  /** The group's heading, in the reader's language. */
  label: () => string;
  needs: string;
  /** The best few for what was typed (at least two letters). */
  find: (query: string, signal: AbortSignal) => Promise<PaletteItem[]>;
};

/** Each feature that can be searched adds its source here. */
export const paletteSources: PaletteSource[] = [];
