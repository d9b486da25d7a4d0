import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconBookmark, IconChevronDown, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblem } from '../../../../app/use-problem.ts';
import type { ProblemView } from '../../../../ui/feedback/problem.ts';
import { toasts } from '../../../../ui/feedback/toasts.tsx';
import { faultOf } from '../../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../../ui/form/form.tsx';
import type { TableView } from '../../../../ui/table/types.ts';
import type { JobsSearch } from '../rules-search.ts';
import { fits, type SavedView, withView } from './rules-views.ts';
import { useSavedViews } from './use-saved-views.ts';

type Props = { search: JobsSearch; table: TableView; onApply: (view: SavedView) => void };

function SaveForm({ onSave, onClose }: { onSave: (name: string) => Promise<ProblemView | null>; onClose: () => void }) {
  const { t } = useTranslation(['jobs', 'ui']);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const save = async () => {
    if (name.trim() === '') {
      setProblem({ detail: '', faults: [{ field: 'name', message: t('jobs:view.nameMissing') }] });
      return;
    }
    setBusy(true);
    const refused = await onSave(name.trim());
    setBusy(false);
    if (refused) setProblem(refused);
    else onClose();
  };
  return (
    <Form onSubmit={() => void save()} problem={problem?.detail ? problem : null} fields={['name']}>
      <TextInput
        label={t('jobs:view.name')}
        description={t('jobs:view.nameHint')}
        maxLength={60}
        value={name}
        data-autofocus
        error={faultOf(problem?.faults, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FormActions>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('jobs:view.save')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Saved views: filters, sort and columns under a name. */
export function ViewsMenu({ search, table, onApply }: Props) {
  const { t } = useTranslation(['jobs', 'ui']);
  const asProblem = useProblem();
  const { views, keep } = useSavedViews();
  const [saving, setSaving] = useState(false);

  const save = async (name: string): Promise<ProblemView | null> => {
    const next = withView(views, { name, search, table });
    if (!fits(next)) return { detail: t('jobs:view.tooMany') };
    try {
      await keep(next);
      toasts.show({ text: t('jobs:view.saved', { name }) });
      return null;
    } catch (error) {
      return asProblem(error);
    }
  };
  const remove = async (view: SavedView) => {
    try {
      await keep(views.filter((one) => one.name !== view.name));
      const again = () => void keep(views).catch(() => {});
      toasts.show({ text: t('jobs:view.removed', { name: view.name }), action: { run: again } });
    } catch (error) {
      toasts.show({ kind: 'failed', text: asProblem(error)?.detail ?? '' });
    }
  };

  return (
    <>
      <Menu position="bottom-start" width={260}>
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={16} aria-hidden />}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('jobs:view.title')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => onApply(view)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setSaving(true)}>
            {t('jobs:view.saveThis')}
          </Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={`remove ${view.name}`}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void remove(view)}
            >
              {t('jobs:view.remove', { name: view.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={saving}
        onClose={() => setSaving(false)}
        title={t('jobs:view.saveThis')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <SaveForm onSave={save} onClose={() => setSaving(false)} />
      </Modal>
    </>
  );
}
