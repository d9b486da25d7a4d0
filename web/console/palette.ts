import { guideAction } from './pages/guide/palette.tsx';
import { customerSource, jobSource, newJobAction } from './pages/jobs/palette.tsx';
import type { PaletteAction, PaletteSource } from './shell/palette-sources.ts';

/** What Ctrl-K searches on the server. Each feature that can be searched adds its source here. */
export const paletteSources: PaletteSource[] = [jobSource, customerSource];

/** What Ctrl-K can begin. */
export const paletteActions: PaletteAction[] = [newJobAction, guideAction];
