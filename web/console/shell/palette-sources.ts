import type { ReactNode } from 'react';
import type { PaletteItem } from '../../ui/command/command-palette.tsx';
import type { StaffSession } from '../session.ts';

type Permission = StaffSession['permissions'][number];

/** Something that Ctrl-K can find by asking the server. */
export type PaletteSource = {
  /** Stands in the cache key and tells the groups apart. */
  id: string;
  /** The group's heading, in the reader's language. */
  label: () => string;
  needs: Permission;
  /** The best few for what was typed (at least two letters). `go` opens a path of the console. */
  find: (query: string, signal: AbortSignal, go: (path: string) => void) => Promise<PaletteItem[]>;
};

/** Something that Ctrl-K can begin: a form to open. */
export type PaletteAction = {
  id: string;
  label: () => string;
  icon: ReactNode;
  needs: Permission;
  to: string;
};
