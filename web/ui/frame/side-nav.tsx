import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './side-nav.module.css';

export type NavIcon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

/** A figure beside an entry: `label` says it in full, `alert` marks it as late. */
export type NavBadge = { count: number; label: string; alert?: boolean };
export type NavEntry = { id: string; label: string; icon: NavIcon; active: boolean; badges?: NavBadge[] | undefined };
export type NavGroup = { id: string; label?: string; entries: NavEntry[] };

type Props = {
  groups: NavGroup[];
  /** Wraps an entry in the router's link; `className` and `aria-current` come along. */
  renderLink: (
    entry: NavEntry,
    link: { className: string; 'aria-current': 'page' | undefined; children: ReactNode },
  ) => ReactNode;
};

/** The places of an app, in groups. */
export function SideNav({ groups, renderLink }: Props) {
  return groups.map((group) => (
    <div key={group.id} className={classes.group}>
      {group.label && <p className={classes.label}>{group.label}</p>}
      <ul className={classes.list}>
        {group.entries.map((entry) => (
          <li key={entry.id}>
            {renderLink(entry, {
              className: classes.entry!,
              'aria-current': entry.active ? 'page' : undefined,
              children: (
                <>
                  <entry.icon size={18} stroke={1.7} aria-hidden />
                  <span className={classes.words}>{entry.label}</span>
                  {entry.badges?.map(
                    (badge) =>
                      badge.count > 0 && (
                        <span key={badge.label} className={classes.count} data-alert={badge.alert} title={badge.label}>
                          {badge.alert && <IconAlertTriangle size={12} stroke={2.2} aria-hidden />}
                          <span aria-hidden>{badge.count > 999 ? '999+' : badge.count}</span>
                          <VisuallyHidden>{badge.label}</VisuallyHidden>
                        </span>
                      ),
                  )}
                </>
              ),
            })}
          </li>
        ))}
      </ul>
    </div>
  ));
}
