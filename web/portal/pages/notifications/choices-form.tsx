import { Radio, Stack, Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { type Choices, type ChoicesChange, followKeys, saveChoices } from './queries.ts';

const follows = ['ticked', 'all'] as const;
const facts = ['statusChanges', 'dateMoves'] as const;
const alerts = ['each', 'digest_1h', 'digest_4h', 'digest_daily', 'off'] as const;
const deliveries = ['each', 'digest_4h', 'digest_daily', 'off'] as const;

/** Shows a choice at once and saves it; what could not be saved goes back, with the reason. */
function useSaving(): (change: ChoicesChange) => void {
  const queryClient = useQueryClient();
  const asProblem = useProblem();
  const { mutate } = useMutation({
    // One after the other, so that what was chosen last is what stays.
    scope: { id: 'notification-choices' },
    mutationFn: saveChoices,
    onError: (error) => {
      void queryClient.invalidateQueries({ queryKey: followKeys.choices });
      toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
    },
  });
  return (change) => {
    queryClient.setQueryData<Choices>(followKeys.choices, (shown) => shown && { ...shown, ...change });
    mutate(change);
  };
}

/** Which jobs, what of them, and when. */
export function ChoicesForm({ choices }: { choices: Choices }) {
  const { t } = useTranslation('portalNotices');
  const save = useSaving();
  const isOff = choices.delivery === 'off';
  return (
    <>
      <Panel title={t('delivery.title')}>
        <Radio.Group
          aria-label={t('delivery.title')}
          value={choices.delivery}
          onChange={(value) => save({ delivery: value as Choices['delivery'] })}
        >
          <Stack gap="sm">
            {deliveries.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`delivery.${value}`)}
                description={t(`delivery.${value}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Panel>
      <Panel title={t('follow.title')}>
        <Radio.Group
          aria-label={t('follow.title')}
          value={choices.follow}
          onChange={(value) => save({ follow: value as Choices['follow'] })}
        >
          <Stack gap="sm">
            {follows.map((value) => (
              <Radio
                key={value}
                value={value}
                disabled={isOff}
                label={t(`follow.${value}`)}
                description={t(`follow.${value}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Panel>
      <Panel title={t('facts.title')}>
        <Stack gap="sm">
          {facts.map((fact) => (
            <Switch
              key={fact}
              disabled={isOff}
              label={t(`facts.${fact}`)}
              description={t(`facts.${fact}Hint`)}
              checked={choices[fact]}
              onChange={(event) => save({ [fact]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Panel>
    </>
  );
}

/** Which mails of unread messages come. */
export function AlertsForm({ choices }: { choices: Choices }) {
  const { t } = useTranslation('portalNotices');
  const save = useSaving();
  return (
    <Panel title={t('alerts.title')}>
      <Radio.Group
        aria-label={t('alerts.title')}
        value={choices.messageAlerts}
        onChange={(value) => save({ messageAlerts: value as Choices['messageAlerts'] })}
      >
        <Stack gap="sm">
          {alerts.map((value) => (
            <Radio key={value} value={value} label={t(`alerts.${value}`)} description={t(`alerts.${value}Hint`)} />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  );
}
