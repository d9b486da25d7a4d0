/** The company's accent, made readable: pure arithmetic on sRGB colours (WCAG 2.2, relative luminance and contrast). */

type Rgb = readonly [number, number, number];

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** The page behind text in both schemes; must agree with `--surface` in tokens.css. */
const paper: Record<'light' | 'dark', Rgb> = { light: white, dark: [23, 25, 28] };

export const defaultBrand = '#2458c5';

/** What the style sheets need to know about an accent, for one colour scheme. */
export type BrandShades = { fill: string; fillHover: string; onFill: string; text: string };

/** Reads `#rgb` or `#rrggbb`; anything else gives null, so that a wrong setting never breaks a page. */
export function parseHex(color: string): Rgb | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color.trim());
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color.trim();
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(full);
  if (!match) return null;
  return [Number.parseInt(match[1]!, 16), Number.parseInt(match[2]!, 16), Number.parseInt(match[3]!, 16)];
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mix(color: Rgb, towards: Rgb, share: number): Rgb {
  return color.map((value, index) => Math.round(value + (towards[index]! - value) * share)) as unknown as Rgb;
}

function toHex(color: Rgb): string {
  return `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Moves the colour away from the ground, as little as needed, until it has the contrast asked for. */
function readable(color: Rgb, ground: Rgb, wanted: number): Rgb {
  const towards = luminance(ground) > 0.5 ? black : white;
  for (let step = 0; step <= 20; step += 1) {
    const tried = mix(color, towards, step / 20);
    if (contrast(tried, ground) >= wanted) return tried;
  }
  return towards;
}

/** Shades of an accent for a scheme: text at 5.6:1 on the page (4.5:1 is left on the soft accent), fills at 3:1 against it, words on the fill in the better of black and white. */
export function brandShades(color: string, scheme: 'light' | 'dark'): BrandShades {
  const brand = parseHex(color) ?? parseHex(defaultBrand)!;
  const fill = readable(brand, paper[scheme], scheme === 'dark' ? 3 : 1.3);
  const onFill = contrast(fill, white) >= 4.5 || contrast(fill, white) > contrast(fill, black) ? white : black;
  return {
    fill: toHex(fill),
    fillHover: toHex(mix(fill, onFill === white ? black : white, 0.14)),
    onFill: toHex(onFill),
    text: toHex(readable(brand, paper[scheme], 5.6)),
  };
}

/** Sets the accent on the page through the CSSOM, which a strict `style-src` allows. An unreadable value falls back to the default. */
export function applyBrand(color: string, root: HTMLElement = document.documentElement): void {
  for (const scheme of ['light', 'dark'] as const) {
    const shades = brandShades(color, scheme);
    root.style.setProperty(`--brand-${scheme}-fill`, shades.fill);
    root.style.setProperty(`--brand-${scheme}-fill-hover`, shades.fillHover);
    root.style.setProperty(`--brand-${scheme}-on-fill`, shades.onFill);
    root.style.setProperty(`--brand-${scheme}-text`, shades.text);
  }
}
