import { describe, expect, it } from 'vitest';
import { brandShades, contrast, defaultBrand, parseHex } from './brand.ts';
import { themeCss } from './theme-css.ts';

const rgb = (color: string) => parseHex(color)!;

describe('brand', () => {
  it.each(['#2458c5', '#ffde00', '#0a1020', '#ffffff', '#000', '#7a7a7a', '#e4002b'])(
    '%s stays readable in both schemes',
    (color) => {
      const light = brandShades(color, 'light');
      const dark = brandShades(color, 'dark');
      expect(contrast(rgb(light.text), rgb('#ffffff'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(dark.text), rgb('#17191c'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(light.fill), rgb(light.onFill))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(dark.fill), rgb(dark.onFill))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(rgb(dark.fill), rgb('#17191c'))).toBeGreaterThanOrEqual(3);
    },
  );

  it('keeps a colour that is readable already', () => {
    expect(brandShades('#2458c5', 'light').fill).toBe('#2458c5');
  });

  it('falls back to the default for what is no colour', () => {
    expect(brandShades('url(javascript:1)', 'light')).toEqual(brandShades(defaultBrand, 'light'));
    expect(parseHex('red; --x: 1')).toBeNull();
  });
});

describe('theme.gen.css', () => {
  it('binds the accent to the tokens in both schemes, and ends each scheme in its own selector', () => {
    const css = themeCss();
    expect(css.match(/--mantine-color-brand-filled: var\(--brand-fill\)/g)).toHaveLength(2);
    expect(css).toContain(':root[data-mantine-color-scheme="dark"]');
    expect(css).not.toContain('undefined');
  });
});
