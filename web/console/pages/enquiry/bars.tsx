import type { ReactNode } from 'react';
import { useFlash } from '../../../ui/table/flash-cell.tsx';
import classes from './enquiry.module.css';
import { shareOf } from './rules-rows.ts';

/** A part of a bar; its tone has a word in the legend. */
export type BarPart = { tone: 'calm' | 'risk' | 'late' | 'held'; count: number };
export type BarRow = {
  key: string;
  name: string;
  parts: BarPart[];
  /** The number at the bar's end, as a link. */
  figure: ReactNode;
  total: number;
};

function Bar({ row, most }: { row: BarRow; most: number }) {
  const line = useFlash<HTMLLIElement>(row.total);
  return (
    <li ref={line} className={classes.barRow} data-empty={row.total === 0 || undefined}>
      <span className={classes.barName} title={row.name}>
        {row.name}
      </span>
      <span className={classes.barTrack} aria-hidden>
        {row.parts.map((part) => (
          <span
            key={part.tone}
            className={classes.barPart}
            data-tone={part.tone}
            style={{ inlineSize: `${shareOf(part.count, most)}%` }}
          />
        ))}
      </span>
      <span className={classes.barFigure}>{row.figure}</span>
    </li>
  );
}

type Props = { label: string; rows: BarRow[]; legend: { tone: BarPart['tone']; word: string }[] };

/** Counts as bars. The numbers stand beside them as text, so that the drawing is for the eye alone. */
export function Bars({ label, rows, legend }: Props) {
  const most = Math.max(0, ...rows.map((row) => row.total));
  return (
    <figure className={classes.figure} aria-label={label}>
      <ul className={classes.bars}>
        {rows.map((row) => (
          <Bar key={row.key} row={row} most={most} />
        ))}
      </ul>
      {legend.length > 1 && (
        <figcaption className={classes.legend}>
          {legend.map(({ tone, word }) => (
            <span key={tone} className={classes.legendItem}>
              <span className={classes.swatch} data-tone={tone} aria-hidden />
              {word}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
