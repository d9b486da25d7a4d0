import { Checkbox, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../ui/frame/page.tsx';
import type { Draft } from '../rules-draft.ts';

/** What happens to rows in error, to empty cells, and to what delivered jobs left open. */
export function Options({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useTranslation('imports');
  return (
    <Panel title={t('options.title')}>
      <Radio.Group
        label={t('options.onError')}
        value={draft.onError}
        onChange={(onError) => onChange({ ...draft, onError: onError as Draft['onError'] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="stop" label={t('options.stop')} />
          <Radio value="skip" label={t('options.skip')} />
        </Stack>
      </Radio.Group>
      <Checkbox
        label={t('options.clearBlank')}
        description={t('options.clearBlankHint')}
        checked={draft.clearBlank}
        onChange={(event) => onChange({ ...draft, clearBlank: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('options.completeDelivered')}
        description={t('options.completeDeliveredHint')}
        checked={draft.completeDelivered}
        onChange={(event) => onChange({ ...draft, completeDelivered: event.currentTarget.checked })}
      />
    </Panel>
  );
}
