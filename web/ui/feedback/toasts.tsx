import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconX } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { createToastStore, type Toast } from './toast-store.ts';
import classes from './toasts.module.css';

/** The page's messages; `toasts.show({...})` can be called from anywhere. */
export const toasts = createToastStore();

const icons = { done: IconCircleCheck, failed: IconAlertTriangle, info: IconInfoCircle } as const;

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation('ui');
  const Icon = icons[toast.kind];
  const act = () => {
    toasts.dismiss(toast.id);
    toast.action?.run();
  };
  return (
    <div className={classes.toast} data-kind={toast.kind}>
      <Icon size={18} stroke={1.8} aria-hidden className={classes.icon} />
      <div className={classes.text}>{toast.text}</div>
      {toast.action && (
        <Button size="compact-sm" variant="subtle" onClick={act}>
          {toast.action.label ?? t('undo')}
        </Button>
      )}
      <ActionIcon size="sm" aria-label={t('close')} onClick={() => toasts.dismiss(toast.id)}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Shows the messages at the foot of the page. They wait while the pointer or the focus is on them; failures stay until closed. */
export function Toasts() {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.list);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the timers; nothing is operated here
    <div
      className={classes.region}
      onPointerEnter={toasts.hold}
      onPointerLeave={toasts.release}
      onFocus={toasts.hold}
      onBlur={toasts.release}
    >
      <div role="status">
        {shown.map((toast) => toast.kind !== 'failed' && <ToastCard key={toast.id} toast={toast} />)}
      </div>
      <div role="alert">
        {shown.map((toast) => toast.kind === 'failed' && <ToastCard key={toast.id} toast={toast} />)}
      </div>
    </div>
  );
}
