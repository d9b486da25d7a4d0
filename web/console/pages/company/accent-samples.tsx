import { useTranslation } from 'react-i18next';
import { brandShades, contrast, defaultBrand, parseHex } from '../../../ui/theme/brand.ts';
import classes from './company.module.css';
import { ratioWords } from './rules-choices.ts';

/** Grounds and words of the two schemes, as tokens.css has them; a sample shows both whatever the reader's own is. */
const grounds = {
  light: { ground: '#ffffff', words: '#1b1f23' },
  dark: { ground: '#17191c', words: '#e6e8ea' },
} as const;

const between = (one: string, other: string) => contrast(parseHex(one)!, parseHex(other)!);

function Sample({ color, scheme }: { color: string; scheme: 'light' | 'dark' }) {
  const { t } = useTranslation('company');
  const shades = brandShades(color, scheme);
  const { ground, words } = grounds[scheme];
  const fill = between(shades.fill, shades.onFill);
  const text = between(shades.text, ground);
  const verdict = (ratio: number) => (ratio >= 4.5 ? t('good') : t('poor'));
  return (
    <div className={classes.sample} style={{ background: ground, color: words }}>
      <span className={classes.sampleTitle}>{t(scheme === 'light' ? 'previewLight' : 'previewDark')}</span>
      <div className={classes.parts}>
        <span className={classes.button} style={{ background: shades.fill, color: shades.onFill }}>
          {t('previewButton')}
        </span>
        <span className={classes.link} style={{ color: shades.text }}>
          {t('previewLink')}
        </span>
      </div>
      <p className={classes.verdict}>
        {t('contrastFill', { ratio: ratioWords(fill), verdict: verdict(fill) })}{' '}
        {t('contrastText', { ratio: ratioWords(text), verdict: verdict(text) })}{' '}
        {shades.text.toLowerCase() !== color.toLowerCase() && t('darkened', { color: shades.text })}
      </p>
    </div>
  );
}

/** How the accent looks on light and dark pages, and whether it can be read there. */
export function AccentSamples({ color }: { color: string }) {
  const shown = parseHex(color) ? color : defaultBrand;
  return (
    <div className={classes.samples}>
      <Sample color={shown} scheme="light" />
      <Sample color={shown} scheme="dark" />
    </div>
  );
}
