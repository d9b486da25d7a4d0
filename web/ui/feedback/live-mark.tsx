import { Tooltip } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './live-mark.module.css';

export type LiveState = 'live' | 'reconnecting' | 'lost';

/** Whether what is on the screen keeps itself up to date. A quiet dot while it does; words as soon as it does not. */
export function LiveMark({ state }: { state: LiveState }) {
  const { t } = useTranslation('ui');
  return (
    <Tooltip label={t(`live.${state}Hint`)} multiline maw={280}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation in the tooltip must be reachable by keyboard */}
      <span className={classes.mark} data-state={state} role="status" tabIndex={0}>
        {state === 'live' && <span className={classes.dot} aria-hidden />}
        {state === 'reconnecting' && <IconRefresh size={15} stroke={2} aria-hidden className={classes.turning} />}
        {state === 'lost' && <IconCloudOff size={15} stroke={2} aria-hidden />}
        <span className={classes.word}>{t(`live.${state}`)}</span>
      </span>
    </Tooltip>
  );
}
