import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../ui/format/format-context.tsx';
import classes from './enquiry.module.css';

type Props = {
  count: number;
  /** What the number leads to, said in full: "Jobs with status Arrived: 12". */
  label: string;
  /** Left out: the reader may not open what it counts. */
  to: string | undefined;
  search: object;
  /** It stands beside the drawing, and again in the list, where the keyboard finds it. */
  drawn?: boolean;
};

/** A number that leads to what it counts; a zero leads nowhere. */
export function CountLink({ count, label, to, search, drawn = false }: Props) {
  const format = useFormat();
  const figure = format.number(count);
  if (count === 0 || to === undefined) return <span className={classes.zero}>{figure}</span>;
  return (
    <Link
      to={to as string}
      search={search as never}
      className={classes.count}
      aria-label={label}
      {...(drawn ? { tabIndex: -1 } : {})}
    >
      {figure}
    </Link>
  );
}
