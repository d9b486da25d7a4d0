import { type SyntheticEvent, useState } from 'react';
import classes from './brand-mark.module.css';

/** So much wider than high, a logo is a word of its own: the name beside it would say it twice. */
const wideFrom = 2;

/** The company's logo and name; a wide logo stands alone. Without one, or while it cannot be read, a square in the accent with the first letter. */
export function BrandMark({ name, logoUrl = null }: { name: string; logoUrl?: string | null | undefined }) {
  const [seen, setSeen] = useState<{ url: string; wide: boolean | null } | null>(null);
  const known = seen?.url === logoUrl ? seen : null;
  const look = (event: SyntheticEvent<HTMLImageElement>) => {
    const { naturalWidth: width, naturalHeight: height } = event.currentTarget;
    if (logoUrl) setSeen({ url: logoUrl, wide: width >= height * wideFrom });
  };
  if (logoUrl && known?.wide !== null) {
    const alone = known?.wide === true;
    return (
      <span className={classes.mark}>
        <img
          className={classes.logo}
          src={logoUrl}
          alt={alone ? name : ''}
          onLoad={look}
          onError={() => setSeen({ url: logoUrl, wide: null })}
        />
        {!alone && <span className={classes.name}>{name}</span>}
      </span>
    );
  }
  return (
    <span className={classes.mark}>
      <span className={classes.letter} aria-hidden>
        {[...name][0]?.toUpperCase()}
      </span>
      <span className={classes.name}>{name}</span>
    </span>
  );
}
