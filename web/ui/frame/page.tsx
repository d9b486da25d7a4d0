import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './page.module.css';

type Props = {
  title: string;
  /** Beside the title: a state, a code. */
  beside?: ReactNode;
  /** One line under the title. */
  lead?: ReactNode;
  /** Buttons at the end of the title's line (top right). */
  actions?: ReactNode;
  /** `fill`: the page takes the window's height and its table scrolls within; else the page scrolls. */
  layout?: 'flow' | 'fill';
  children: ReactNode;
};

/** A page: its heading, which is the window's title too, its actions, its content. */
export function Page({ title, beside, lead, actions, layout = 'flow', children }: Props) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={classes.page} data-layout={layout}>
      <header className={classes.head}>
        <div className={classes.words}>
          <div className={classes.line}>
            <h1>{title}</h1>
            {beside}
          </div>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A bordered part of a page with its own heading. */
export function Panel({ title, actions, children }: { title?: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.panel}>
      {(title || actions) && (
        <header className={classes.panelHead}>
          {title && <h2>{title}</h2>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
