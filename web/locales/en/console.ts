import { shell } from './console/shell.ts';
import { shared } from './shared.ts';

/** English for the staff console: one namespace per feature. A new feature adds its file in `console/` and a line here. */
export const consoleTexts = { ...shared, shell } as const;
