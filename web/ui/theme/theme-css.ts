import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { theme, themeVariables } from './theme.ts';

/** The text of theme.gen.css: Mantine's CSS variables for this theme, both colour schemes. */
export function themeCss(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(merged);
  const own = themeVariables(merged);
  const css = convertCssVariables({
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light },
    dark: { ...base.dark, ...own.dark },
  });
  return `/* Written by scripts/write-theme-css.ts from theme.ts. */\n${css.replaceAll(';', ';\n').replaceAll('{', '{\n')}\n`;
}
