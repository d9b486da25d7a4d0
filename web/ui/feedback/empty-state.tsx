import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = {
  title: string;
  children?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  /** Where it is the whole page, its title is the page's heading. */
  heading?: boolean;
};

/** Nothing here: why, and the next step in words. */
export function EmptyState({ title, children, icon, action, heading = false }: Props) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={classes.state}>
      {icon && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Title className={classes.title}>{title}</Title>
      {children && <div className={classes.text}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
