import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directions } from '#shared/vocabulary.ts';
import { useProblem } from '../../../app/use-problem.ts';
import { ErrorNote } from '../../../ui/feedback/error-state.tsx';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Panel } from '../../../ui/frame/page.tsx';
import { type Scope, saveTracking, type Tracking, trackingKeys } from './api.ts';
import classes from './tracking.module.css';

/**
 * Where tracking applies, per direction: to all customers, or where the customer's flag says so. While nothing was chosen it follows
 * what others save; what was chosen is saved on the version that was looked at.
 */
export function ModesPanel({ status }: { status: Tracking }) {
  const { t } = useTranslation('tracking');
  const asProblem = useProblem();
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<{ tracking: Tracking['tracking']; version: number } | null>(null);
  const { tracking } = edited ?? status;
  const dirty = edited !== null && directions.some((one) => edited.tracking[one] !== status.tracking[one]);
  const readAgain = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trackingKeys }),
      queryClient.invalidateQueries({ queryKey: ['company'] }),
    ]);
  const saving = useMutation({
    mutationFn: () => saveTracking(edited?.version ?? status.version, tracking),
    onSuccess: async () => {
      await readAgain();
      setEdited(null);
      toasts.show({ text: t('saved') });
    },
  });
  const problem = asProblem(saving.error);
  const loadSaved = async () => {
    await readAgain();
    saving.reset();
    setEdited(null);
  };
  const { edit } = status.abilities;
  return (
    <Panel title={t('modes.title')}>
      <p className={classes.muted}>{edit ? t('modes.lead') : t('modes.readOnly')}</p>
      {problem && <ErrorNote problem={problem} />}
      <fieldset className={classes.modes} disabled={!edit}>
        <legend hidden>{t('modes.title')}</legend>
        {directions.map((direction) => (
          <div key={direction} className={classes.mode}>
            <span className={classes.modeName} id={`mode-${direction}`}>
              {t(`direction.${direction}`)}
            </span>
            <div>
              <SegmentedControl
                aria-labelledby={`mode-${direction}`}
                disabled={!edit}
                data={(['system_wide', 'per_customer'] as const).map((value) => ({
                  value,
                  label: t(`modes.${value}`),
                }))}
                value={tracking[direction]}
                onChange={(value) =>
                  setEdited({
                    version: edited?.version ?? status.version,
                    tracking: { ...tracking, [direction]: value as Scope },
                  })
                }
              />
            </div>
          </div>
        ))}
      </fieldset>
      {edit && (
        <div className={classes.actions}>
          {dirty && <span className={classes.muted}>{t('unsaved')}</span>}
          {problem?.code === 'version_stale' && (
            <Button variant="default" onClick={() => void loadSaved()}>
              {t('loadSaved')}
            </Button>
          )}
          <Button disabled={!dirty} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('save')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
