import classes from './brand-mark.module.css';

/** The company's logo and name. Without a logo, a square in the accent with the first letter. */
export function BrandMark({ name, logoUrl }: { name: string; logoUrl?: string | null | undefined }) {
  return (
    <span className={classes.mark}>
      {logoUrl ? (
        <img className={classes.logo} src={logoUrl} alt="" />
      ) : (
        <span className={classes.letter} aria-hidden>
          {[...name][0]?.toUpperCase()}
        </span>
      )}
      <span className={classes.name}>{name}</span>
    </span>
  );
}
