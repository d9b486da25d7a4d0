import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../../app/thread/types.ts';
import { InstantText } from '../../../ui/format/date-text.tsx';
import { StaffThread } from '../messages/staff-thread.tsx';
import { openThreadQuery } from './api.ts';
import classes from './inbox.module.css';
import type { InboxSearch } from './rules-search.ts';
import { ThreadTools } from './thread-tools.tsx';

/** Whose the open conversation is, and what can be done with it; nothing before somebody wrote. */
function Tools({ place }: { place: Place }) {
  const { t } = useTranslation('inbox');
  const { data: thread } = useQuery(openThreadQuery(place));
  if (!thread?.id) return null;
  const { id, assignedTo, snoozedUntil, doneAt, abilities } = thread;
  const isSnoozed = snoozedUntil !== null && Date.parse(snoozedUntil) > Date.now();
  return (
    <div className={classes.tools}>
      <span className={classes.facts}>
        <span>{assignedTo ? t('assignedTo', { name: assignedTo.name }) : t('nobody')}</span>
        {isSnoozed && (
          <span>
            {t('snoozedUntil')} <InstantText instant={snoozedUntil} />
          </span>
        )}
        {doneAt !== null && (
          <span>
            {t('doneAt')} <InstantText instant={doneAt} />
          </span>
        )}
      </span>
      {abilities.write && (
        <fieldset className={classes.bulk} aria-label={t('openTools')}>
          <ThreadTools ids={[id]} isSnoozed={isSnoozed} isDone={doneAt !== null} size="compact-sm" />
        </fieldset>
      )}
    </div>
  );
}

type Props = {
  place: Place;
  /** Set where the conversation takes the whole page: what leads back to the list. */
  back?: InboxSearch;
};

/** The conversation that is open: beside the list, or as the page itself. */
export function OpenThread({ place, back }: Props) {
  const { t } = useTranslation('inbox');
  const toList = back && (
    <Button
      component={Link}
      to="/inbox"
      search={back as never}
      variant="default"
      size="compact-sm"
      leftSection={<IconArrowLeft size={14} aria-hidden />}
    >
      {t('toList')}
    </Button>
  );
  return <StaffThread place={place} frame={back ? 'page' : 'pane'} before={toList} tools={<Tools place={place} />} />;
}
