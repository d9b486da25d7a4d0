import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../app/use-problem.ts';
import type { ProblemView } from '../../../ui/feedback/problem.ts';
import { toasts } from '../../../ui/feedback/toasts.tsx';
import { Form, FormActions } from '../../../ui/form/form.tsx';
import { queryClient } from '../../app.ts';
import { keys, type Settings, saveCompany, saveMine, settingsQuery, type WorklistInfo } from './api.ts';
import { ColourList, OrderList } from './settings-lists.tsx';
import classes from './worklist.module.css';

type Saving = { said: string; save: () => Promise<WorklistInfo> };

function SettingsForm({ info, onClose }: { info: WorklistInfo; onClose: () => void }) {
  const { t } = useTranslation(['worklist', 'ui']);
  const asProblem = useProblem();
  const [draft, setDraft] = useState<Settings>(info.mine ?? info.company);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async ({ said, save }: Saving) => {
    setBusy(true);
    try {
      queryClient.setQueryData(settingsQuery.queryKey, await save());
      void queryClient.invalidateQueries({ queryKey: keys.lists });
      toasts.show({ text: said });
      onClose();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const forMe = () => void run({ said: t('worklist:settings.savedMine'), save: () => saveMine(draft) });
  const back = () => void run({ said: t('worklist:settings.backDone'), save: () => saveMine(null) });
  const forAll = () =>
    void run({
      said: t('worklist:settings.savedCompany'),
      save: async () => {
        const saved = await saveCompany(draft, info.version);
        // What holds for all holds for the one who set it, too.
        return info.mine === null ? saved : saveMine(null);
      },
    });

  return (
    <Form onSubmit={forMe} problem={problem}>
      <h3 className={classes.settingsHead}>{t('worklist:settings.order')}</h3>
      <p className={classes.muted}>{t('worklist:settings.orderText')}</p>
      <OrderList order={draft.order} onChange={(order) => setDraft({ ...draft, order })} />
      <h3 className={classes.settingsHead}>{t('worklist:settings.colours')}</h3>
      <p className={classes.muted}>{t('worklist:settings.coloursText')}</p>
      <ColourList colours={draft.colours} onChange={(colours) => setDraft({ ...draft, colours })} />
      {info.abilities.setCompany && <p className={classes.muted}>{t('worklist:settings.companyText')}</p>}
      <FormActions>
        {info.mine !== null && (
          <Button variant="subtle" onClick={back} disabled={busy}>
            {t('worklist:settings.back')}
          </Button>
        )}
        {info.abilities.setCompany && (
          <Button variant="default" onClick={forAll} disabled={busy}>
            {t('worklist:settings.saveCompany')}
          </Button>
        )}
        <Button type="submit" loading={busy}>
          {t('worklist:settings.saveMine')}
        </Button>
      </FormActions>
    </Form>
  );
}

type Props = { info: WorklistInfo; opened: boolean; onClose: () => void };

/** Order and colours: one's own, or the company's. Columns are set at the table. */
export function SettingsDialog({ info, opened, onClose }: Props) {
  const { t } = useTranslation(['worklist', 'ui']);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('worklist:settings.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <SettingsForm info={info} onClose={onClose} />
    </Modal>
  );
}
