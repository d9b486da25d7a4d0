import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = { title: string; children?: ReactNode; icon?: ReactNode; action?: ReactNode };

/** Nothing here: why, and the next step in words. */
export function EmptyState({ title, children, icon, action }: Props) {
  return (
    <div className={classes.state}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
