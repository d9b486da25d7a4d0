import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type WorklistColourRule,
  type WorklistOrderKey,
  type WorklistTone,
  worklistTones,
} from '#shared/vocabulary.ts';
import { MoveButtons } from '../set-up/kit/order-tools.tsx';
import type { Settings } from './api.ts';
import { keysLeft, movedBy, rulesLeft, withKey, withRule } from './rules-settings-draft.ts';
import classes from './worklist.module.css';

type RowProps = {
  name: string;
  index: number;
  count: number;
  onMove: (step: -1 | 1) => void;
  onRemove?: (() => void) | undefined;
  children: ReactNode;
};

function Row({ name, index, count, onMove, onRemove, children }: RowProps) {
  const { t } = useTranslation('worklist');
  return (
    <li className={classes.setting}>
      <span className={classes.settingName}>{name}</span>
      {children}
      <MoveButtons name={name} first={index === 0} last={index === count - 1} onMove={onMove} />
      <ActionIcon aria-label={t('settings.remove', { name })} disabled={!onRemove} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Add({
  label,
  choices,
  onAdd,
}: {
  label: string;
  choices: { value: string; label: string }[];
  onAdd: (value: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <NativeSelect
      aria-label={label}
      value=""
      data={[{ value: '', label }, ...choices]}
      onChange={(event) => event.currentTarget.value && onAdd(event.currentTarget.value)}
    />
  );
}

/** The keys of the order: the first leads. */
export function OrderList({
  order,
  onChange,
}: {
  order: Settings['order'];
  onChange: (order: Settings['order']) => void;
}) {
  const { t } = useTranslation('worklist');
  const name = (key: WorklistOrderKey) => t(`order.${key}`);
  return (
    <>
      <ol className={classes.settings} aria-label={t('settings.order')}>
        {order.map(({ key, direction }, index) => (
          <Row
            key={key}
            name={name(key)}
            index={index}
            count={order.length}
            onMove={(step) => onChange(movedBy(order, index, step))}
            onRemove={order.length > 1 ? () => onChange(order.filter((one) => one.key !== key)) : undefined}
          >
            <NativeSelect
              aria-label={t('settings.direction', { name: name(key) })}
              value={direction}
              data={[
                {
                  value: 'asc',
                  label: t(
                    key === 'priority' ? 'settings.low' : key === 'job_code' ? 'settings.aToZ' : 'settings.early',
                  ),
                },
                {
                  value: 'desc',
                  label: t(
                    key === 'priority' ? 'settings.high' : key === 'job_code' ? 'settings.zToA' : 'settings.late',
                  ),
                },
              ]}
              onChange={(event) => {
                const next = event.currentTarget.value === 'desc' ? 'desc' : 'asc';
                onChange(order.map((one) => (one.key === key ? { key, direction: next } : one)));
              }}
            />
          </Row>
        ))}
      </ol>
      <Add
        label={t('settings.addKey')}
        choices={keysLeft(order).map((value) => ({ value, label: name(value) }))}
        onAdd={(value) => onChange(withKey(order, value as WorklistOrderKey))}
      />
    </>
  );
}

/** What colours a line: the first that applies. */
export function ColourList({
  colours,
  onChange,
}: {
  colours: Settings['colours'];
  onChange: (colours: Settings['colours']) => void;
}) {
  const { t } = useTranslation('worklist');
  const name = (rule: WorklistColourRule) => t(`rule.${rule}`);
  return (
    <>
      <ol className={classes.settings} aria-label={t('settings.colours')}>
        {colours.map(({ rule, tone }, index) => (
          <Row
            key={rule}
            name={name(rule)}
            index={index}
            count={colours.length}
            onMove={(step) => onChange(movedBy(colours, index, step))}
            onRemove={() => onChange(colours.filter((one) => one.rule !== rule))}
          >
            <span className={classes.swatch} data-tone={tone} aria-hidden />
            <NativeSelect
              aria-label={t('settings.tone', { name: name(rule) })}
              value={tone}
              data={worklistTones.map((value) => ({ value, label: t(`tone.${value}`) }))}
              onChange={(event) => {
                const next = event.currentTarget.value as WorklistTone;
                onChange(colours.map((one) => (one.rule === rule ? { rule, tone: next } : one)));
              }}
            />
          </Row>
        ))}
      </ol>
      <Add
        label={t('settings.addRule')}
        choices={rulesLeft(colours).map((value) => ({ value, label: name(value) }))}
        onAdd={(value) => onChange(withRule(colours, value as WorklistColourRule))}
      />
    </>
  );
}
