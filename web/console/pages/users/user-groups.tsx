import { Anchor } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { User } from './api.ts';
import classes from './users.module.css';

/** The work groups of a user and the workflow role there, to look at: they are set where the groups are. */
export function UserGroups({ groups }: { groups: User['workGroups'] }) {
  const { t } = useTranslation('users');
  const router = useRouter();
  const place = '/work-groups' in router.routesByPath;
  return (
    <section className={classes.groups}>
      <h3 className={classes.groupsHead}>{t('groups')}</h3>
      {groups.length === 0 ? (
        <p className={classes.muted}>{t('noGroups')}</p>
      ) : (
        <ul className={classes.list}>
          {groups.map((group) => (
            <li key={group.id}>
              {group.name}{' '}
              <span className={classes.muted}>
                {[
                  group.workflowRole,
                  ...(group.cherryPick ? [t('cherryPick')] : []),
                  ...(group.active ? [] : [t('groupInactive')]),
                ].join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {place && (
        <Anchor component={Link} to={'/work-groups' as string}>
          {t('toGroups')}
        </Anchor>
      )}
    </section>
  );
}
