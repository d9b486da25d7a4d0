import { Checkbox, NumberInput, Select } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exceptionBases, exceptionUnits } from '#shared/vocabulary.ts';
import type { Condition, Span } from '../api.ts';
import { useWords } from '../use-words.ts';
import classes from './milestone-list.module.css';
import { basesFor, type DraftMilestone } from './rules-draft.ts';

type Props = {
  milestone: DraftMilestone;
  all: readonly DraftMilestone[];
  fault: (field: string) => string | undefined;
  nameOf: (code: string) => string;
  onChange: (part: Pick<Partial<DraftMilestone>, 'exception' | 'warning'>) => void;
};

const plain: Condition = { amount: 1, unit: 'working_days', side: 'after', base: 'eta', baseType: null };

function AmountFields({
  label,
  span,
  error,
  onChange,
}: {
  label: string;
  span: Span;
  error?: string | undefined;
  onChange: (span: Span) => void;
}) {
  const { t } = useTranslation('templates');
  return (
    <>
      <NumberInput
        aria-label={label}
        className={classes.amount}
        min={0}
        max={10_000}
        allowDecimal={false}
        allowNegative={false}
        value={span.amount}
        error={error !== undefined}
        onChange={(amount) => onChange({ ...span, amount: Number(amount) })}
      />
      <Select
        aria-label={t('unit')}
        className={classes.unit}
        allowDeselect={false}
        data={exceptionUnits.map((unit) => ({ value: unit, label: t(`units.${unit}`) }))}
        value={span.unit}
        onChange={(unit) => unit && onChange({ ...span, unit: unit as Span['unit'] })}
      />
    </>
  );
}

/** The base as one choice: a date of the job, or another milestone of the template. */
function BaseField({
  exception,
  bases,
  nameOf,
  onChange,
}: { exception: Condition; bases: string[] } & {
  nameOf: Props['nameOf'];
  onChange: (base: Pick<Condition, 'base' | 'baseType'>) => void;
}) {
  const { t } = useTranslation('templates');
  const dates = exceptionBases.flatMap((base) =>
    base === 'milestone' ? [] : [{ value: base as string, label: t(`bases.${base}`) }],
  );
  const kept = exception.baseType && !bases.includes(exception.baseType) ? [exception.baseType] : [];
  const milestones = [...bases, ...kept].map((code) => ({ value: `:${code}`, label: nameOf(code) }));
  return (
    <Select
      aria-label={t('base')}
      className={classes.base}
      allowDeselect={false}
      searchable
      data={[
        { group: t('baseDates'), items: dates },
        { group: t('baseMilestones'), items: milestones },
      ]}
      value={exception.base === 'milestone' ? `:${exception.baseType}` : exception.base}
      onChange={(value) => {
        if (!value) return;
        if (value.startsWith(':')) onChange({ base: 'milestone', baseType: value.slice(1) });
        else onChange({ base: value as Condition['base'], baseType: null });
      }}
    />
  );
}

/** The exception condition: "complete within 2 working days after ETA", and how long before it is at risk. */
export function ConditionFields({ milestone, all, fault, nameOf, onChange }: Props) {
  const { t } = useTranslation('templates');
  const words = useWords();
  const { exception, warning } = milestone;
  const error = fault('exception') ?? fault('exception.amount');
  const warningError = fault('warning') ?? fault('warning.amount');
  return (
    <fieldset className={classes.conditionFields}>
      <Checkbox
        label={t('hasException')}
        checked={exception !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { exception: plain } : { exception: null, warning: null })
        }
      />
      {exception && (
        <>
          <div className={classes.sentence}>
            <span>{t('completeWithin')}</span>
            <AmountFields
              label={t('amount')}
              span={exception}
              error={error}
              onChange={(span) => onChange({ exception: { ...exception, ...span } })}
            />
            <Select
              aria-label={t('side')}
              className={classes.side}
              allowDeselect={false}
              data={[
                { value: 'after', label: t('after') },
                { value: 'before', label: t('before') },
              ]}
              value={exception.side}
              onChange={(side) => side && onChange({ exception: { ...exception, side: side as Condition['side'] } })}
            />
            <BaseField
              exception={exception}
              bases={basesFor(milestone, all)}
              nameOf={nameOf}
              onChange={(base) => onChange({ exception: { ...exception, ...base } })}
            />
          </div>
          {error && <p className={classes.fault}>{error}</p>}
          <div className={classes.sentence}>
            <Checkbox
              label={t('hasWarning')}
              checked={warning !== null}
              onChange={(event) =>
                onChange({ warning: event.currentTarget.checked ? { amount: 1, unit: exception.unit } : null })
              }
            />
            {warning && (
              <>
                <AmountFields
                  label={t('warningAmount')}
                  span={warning}
                  error={warningError}
                  onChange={(span) => onChange({ warning: span })}
                />
                <span>{t('earlier')}</span>
              </>
            )}
          </div>
          {warningError && <p className={classes.fault}>{warningError}</p>}
          <p className={classes.words} role="status">
            <IconClockExclamation size={16} stroke={1.8} aria-hidden />
            {t('sentence', { milestone: nameOf(milestone.eventType), condition: words.condition(exception, nameOf) })}
          </p>
        </>
      )}
    </fieldset>
  );
}
