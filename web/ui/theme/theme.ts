import {
  type CSSVariablesResolver,
  colorsTuple,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e3e6e9',
  '#d2d7dc',
  '#b6bdc4',
  '#868e97',
  '#5d656d',
  '#454c53',
  '#2e343a',
  '#1b1f23',
];
const dark: MantineColorsTuple = [
  '#e6e8ea',
  '#c4c9cd',
  '#a0a7ad',
  '#7d858c',
  '#3c4248',
  '#2d3237',
  '#22262a',
  '#17191c',
  '#111315',
  '#0b0d0e',
];

/** The red of `--late-*`: shade 6 (light) and 8 (dark) carry white words at 4.5:1. */
const red: MantineColorsTuple = [
  '#fdecea',
  '#f9d3cf',
  '#f2a9a2',
  '#ea7c72',
  '#e5564a',
  '#db463a',
  '#c9352a',
  '#b42318',
  '#c0352a',
  '#a32218',
];

/** Words on a filled brand surface are black or white, whichever can be read on this company's colour (brand.ts). */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isBrand = (input.color ?? input.theme.primaryColor) === 'brand';
  return isBrand && input.variant === 'filled' ? { ...colors, color: 'var(--brand-on-fill)' } : colors;
};

/** Mantine's theme for all web apps. Its CSS variables are written to theme.gen.css by write-theme-css.ts, never injected at run time. */
export const theme = createTheme({
  primaryColor: 'brand',
  colors: { gray, dark, red, brand: colorsTuple('var(--brand-fill)') },
  white: '#ffffff',
  black: '#1b1f23',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h5: { fontSize: '0.875rem', lineHeight: '1.4' },
      h6: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: 'focus-ring',
  variantColorResolver,
  components: {
    // Locking the scroll injects a <style>, which the content security policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: false, overlayProps: { backgroundOpacity: 0.45 } } },
    Drawer: { defaultProps: { lockScroll: false } },
    // A <header> in a dialog counts as a second banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, events: { hover: true, focus: true, touch: true } } },
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } },
    Popover: { defaultProps: { shadow: 'md' } },
    // The placeholder is no menu item, so it may not stand in a menu; the first item gets the focus.
    Menu: { defaultProps: { shadow: 'md', withInitialFocusPlaceholder: false } },
  },
});

/** Colours that Mantine takes from variables, bound to the tokens of tokens.css. */
export const themeVariables: CSSVariablesResolver = () => {
  const brand = {
    '--mantine-color-brand-filled': 'var(--brand-fill)',
    '--mantine-color-brand-filled-hover': 'var(--brand-fill-hover)',
    '--mantine-color-brand-light': 'var(--brand-soft)',
    '--mantine-color-brand-light-hover': 'var(--brand-soft-hover)',
    '--mantine-color-brand-light-color': 'var(--brand-text)',
    '--mantine-color-brand-outline': 'var(--brand-text)',
    '--mantine-color-brand-outline-hover': 'var(--brand-soft)',
    '--mantine-color-brand-text': 'var(--brand-text)',
    '--mantine-primary-color-contrast': 'var(--brand-on-fill)',
    '--mantine-color-anchor': 'var(--brand-text)',
    '--mantine-color-error': 'var(--late-text)',
    '--mantine-color-success': 'var(--done-text)',
    '--mantine-color-dimmed': 'var(--text-muted)',
    '--mantine-color-placeholder': 'var(--text-muted)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
  };
  return { variables: {}, light: brand, dark: brand };
};
