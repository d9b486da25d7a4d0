import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../frame/key-hint.tsx';
import classes from './command-palette.module.css';

export type PaletteItem = {
  id: string;
  label: string;
  detail?: string;
  icon?: ReactNode;
  keys?: string;
  run: () => void;
};
export type PaletteGroup = { id: string; label: string; items: PaletteItem[] };

type Props = {
  opened: boolean;
  onClose: () => void;
  query: string;
  onQuery: (query: string) => void;
  /** What fits the query, best first. Empty groups are left out. */
  groups: PaletteGroup[];
  /** Some results are still on their way. */
  busy?: boolean;
};

function Option({
  item,
  id,
  active,
  onRun,
  onHover,
}: {
  item: PaletteItem;
  id: string;
  active: boolean;
  onRun: () => void;
  onHover: () => void;
}) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the search field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search field (aria-activedescendant)
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={active}
      className={classes.option}
      onClick={onRun}
      onPointerMove={onHover}
    >
      <span className={classes.icon} aria-hidden>
        {item.icon}
      </span>
      <span className={classes.label}>{item.label}</span>
      {item.detail && <span className={classes.detail}>{item.detail}</span>}
      {item.keys && <KeyHint keys={item.keys} />}
    </div>
  );
}

function Palette({ onClose, query, onQuery, groups, busy }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('ui');
  const base = useId();
  const shown = groups.filter((group) => group.items.length > 0);
  const all = shown.flatMap((group) => group.items.map((item) => ({ item, id: `${base}-${group.id}-${item.id}` })));
  const [chosen, setChosen] = useState<string | null>(null);
  const active = all.find((one) => one.id === chosen) ?? all[0];

  const move = (step: number) => {
    if (all.length === 0 || !active) return;
    const index = all.indexOf(active);
    setChosen(all[(index + step + all.length) % all.length]!.id);
  };
  const run = (item: PaletteItem) => {
    onClose();
    item.run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active) run(active.item);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <input
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded={all.length > 0}
          aria-controls={`${base}-list`}
          aria-activedescendant={active?.id}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          data-autofocus
          value={query}
          onChange={(event) => {
            setChosen(null);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={press}
        />
        <KeyHint keys="esc" />
      </div>
      <div id={`${base}-list`} role="listbox" aria-label={t('palette.title')} aria-busy={busy} className={classes.list}>
        {shown.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is not a fieldset
          <div key={group.id} role="group" aria-labelledby={`${base}-${group.id}`}>
            <div id={`${base}-${group.id}`} className={classes.group}>
              {group.label}
            </div>
            {group.items.map((item) => {
              const id = `${base}-${group.id}-${item.id}`;
              return (
                <Option
                  key={id}
                  id={id}
                  item={item}
                  active={id === active?.id}
                  onRun={() => run(item)}
                  onHover={() => setChosen(id)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={all.length === 0 ? classes.none : classes.heard}>
        {all.length > 0 && t('palette.results', { count: all.length })}
        {all.length === 0 && busy && t('loading')}
        {all.length === 0 && !busy && (query.trim() ? t('palette.none', { query: query.trim() }) : t('palette.hint'))}
      </p>
    </>
  );
}

/** Finds anything by typing: jobs, customers, pages, actions. The page gives the groups that fit the query. */
export function CommandPalette({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={620}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      transitionProps={{ duration: 80 }}
    >
      <Palette onClose={onClose} {...rest} />
    </Modal>
  );
}
