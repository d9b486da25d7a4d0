import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from '../../../ui/form/faults.ts';
import { Form, FormActions } from '../../../ui/form/form.tsx';
import { useFormat } from '../../../ui/format/format-context.tsx';
import { DayInput } from '../jobs/fields/day-input.tsx';
import { instantOf, wallTime } from '../jobs/rules-zone.ts';
import { useToday } from '../jobs/use-today.ts';
import type { Line } from './api.ts';
import type { LineActions, Wanted } from './use-line-actions.ts';
import classes from './worklist.module.css';

type Exactness = 'now' | 'day' | 'time';
type Props = { wanted: Wanted; actions: LineActions };

/** The lines a dialog is about: a few by name. */
function About({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('worklist');
  return (
    <ul className={classes.about}>
      {lines.slice(0, 3).map((line) => (
        <li key={line.id}>
          <strong>{line.job.jobCode}</strong> {line.component?.code} {line.milestone.name}
        </li>
      ))}
      {lines.length > 3 && <li>{t('dialog.andMore', { count: lines.length - 3 })}</li>}
    </ul>
  );
}

function Buttons({ actions, label, focused = false }: { actions: LineActions; label: string; focused?: boolean }) {
  const { t } = useTranslation('ui');
  return (
    <FormActions>
      <Button variant="default" onClick={actions.close}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={actions.busy} {...(focused ? { 'data-autofocus': true } : {})}>
        {label}
      </Button>
    </FormActions>
  );
}

function Note({
  label,
  value,
  onChange,
  required,
  error,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  required?: boolean;
  error?: string | undefined;
}) {
  const { t } = useTranslation('ui');
  return (
    <Textarea
      label={label}
      description={required ? undefined : t('optional')}
      required={required ?? false}
      rows={2}
      maxLength={2000}
      value={value}
      error={error}
      {...(required ? { 'data-autofocus': true } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const noted = (note: string) => (note.trim() ? { note: note.trim() } : {});

/** When it happened: now, on a day, or at a time of the company's clock; one for all lines. */
function CompleteForm({ wanted, actions }: Props) {
  const { t } = useTranslation('worklist');
  const { settings } = useFormat();
  const today = useToday();
  const [exactness, setExactness] = useState<Exactness>('now');
  const [day, setDay] = useState(today);
  const [time, setTime] = useState(() => wallTime(new Date(), settings.timeZone));
  const [note, setNote] = useState('');
  const { problem } = actions;
  const send = () => {
    const occurredAt = instantOf(time, settings.timeZone);
    if (exactness === 'time' && !occurredAt) {
      actions.fail({ detail: '', faults: [{ field: 'occurredAt', message: t('dialog.timeMissing') }] });
      return;
    }
    if (exactness === 'day' && !day) {
      actions.fail({ detail: '', faults: [{ field: 'occurredDay', message: t('dialog.dayMissing') }] });
      return;
    }
    const when =
      exactness === 'now' ? {} : exactness === 'day' ? { occurredDay: day } : { occurredAt: occurredAt ?? '' };
    actions.confirm({ ...when, ...noted(note) });
  };
  return (
    <Form onSubmit={send} problem={problem?.detail ? problem : null} fields={['occurredAt', 'occurredDay', 'note']}>
      <About lines={wanted.lines} />
      <SegmentedControl
        fullWidth
        aria-label={t('dialog.when')}
        value={exactness}
        onChange={(value) => setExactness(value === 'day' || value === 'time' ? value : 'now')}
        data={[
          { value: 'now', label: t('dialog.now') },
          { value: 'day', label: t('dialog.day') },
          { value: 'time', label: t('dialog.time') },
        ]}
      />
      {exactness === 'day' && (
        <DayInput
          label={t('dialog.dayLabel')}
          value={day}
          max={today}
          onDay={setDay}
          error={faultOf(problem?.faults, 'occurredDay')}
        />
      )}
      {exactness === 'time' && (
        <TextInput
          type="datetime-local"
          label={t('dialog.timeLabel')}
          description={t('dialog.zone', { zone: settings.timeZone })}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          error={faultOf(problem?.faults, 'occurredAt')}
        />
      )}
      <Note label={t('dialog.note')} value={note} onChange={setNote} error={faultOf(problem?.faults, 'note')} />
      <Buttons actions={actions} label={t('dialog.complete', { count: wanted.lines.length })} focused />
    </Form>
  );
}

function EstimateForm({ wanted, actions }: Props) {
  const { t } = useTranslation('worklist');
  const [day, setDay] = useState(wanted.lines.length === 1 ? (wanted.lines[0]?.estimatedDay ?? '') : '');
  const [note, setNote] = useState('');
  return (
    <Form
      onSubmit={() => actions.confirm({ estimatedDay: day || null, ...noted(note) })}
      problem={actions.problem}
      fields={['estimatedDay', 'note']}
    >
      <About lines={wanted.lines} />
      <DayInput
        label={t('dialog.estimate')}
        description={t('dialog.estimateHint')}
        value={day}
        onDay={setDay}
        error={faultOf(actions.problem?.faults, 'estimatedDay')}
        data-autofocus
      />
      <Note label={t('dialog.note')} value={note} onChange={setNote} />
      <Buttons actions={actions} label={t('dialog.save')} />
    </Form>
  );
}

function NoteForm({ wanted, actions }: Props) {
  const { t } = useTranslation('worklist');
  const [note, setNote] = useState('');
  const send = () => {
    if (note.trim() === '') actions.fail({ detail: '', faults: [{ field: 'note', message: t('dialog.noteMissing') }] });
    else actions.confirm(noted(note));
  };
  return (
    <Form onSubmit={send} problem={actions.problem?.detail ? actions.problem : null} fields={['note']}>
      <About lines={wanted.lines} />
      <Note
        label={t('dialog.note')}
        value={note}
        onChange={setNote}
        required
        error={faultOf(actions.problem?.faults, 'note')}
      />
      <Buttons actions={actions} label={t('dialog.save')} />
    </Form>
  );
}

function ReasonForm({ wanted, actions }: Props) {
  const { t } = useTranslation('worklist');
  const [reason, setReason] = useState('');
  const hold = wanted.action === 'hold';
  const send = () => {
    if (reason.trim() === '')
      actions.fail({ detail: '', faults: [{ field: 'reason', message: t('dialog.reasonMissing') }] });
    else actions.confirm({ reason: reason.trim() });
  };
  return (
    <Form onSubmit={send} problem={actions.problem?.detail ? actions.problem : null} fields={['reason']}>
      <About lines={wanted.lines} />
      {hold && <p>{t('dialog.holdHint')}</p>}
      <Note
        label={t('dialog.reason')}
        value={reason}
        onChange={setReason}
        required
        error={faultOf(actions.problem?.faults, 'reason')}
      />
      <Buttons
        actions={actions}
        label={t(hold ? 'dialog.hold' : 'dialog.notApplicable', { count: wanted.lines.length })}
      />
    </Form>
  );
}

/** A line that somebody else has: says who, and asks. */
function TakeOverForm({ wanted, actions }: Props) {
  const { t } = useTranslation('worklist');
  const format = useFormat();
  const line = wanted.lines[0];
  if (!line) return null;
  const since = line.takenAt === null ? '' : format.instant(line.takenAt);
  return (
    <Form onSubmit={() => actions.takeOver(line)} problem={actions.problem}>
      <About lines={[line]} />
      <p>{t('dialog.takeOverText', { user: line.takenBy?.name ?? '', since })}</p>
      <Buttons actions={actions} label={t('action.take_over')} focused />
    </Form>
  );
}

const forms = {
  complete: CompleteForm,
  estimate: EstimateForm,
  note: NoteForm,
  not_applicable: ReasonForm,
  hold: ReasonForm,
  take_over: TakeOverForm,
} as const;

/** Asks for what an action needs, once for all its lines. */
export function ActionDialog({ actions }: { actions: LineActions }) {
  const { t } = useTranslation(['worklist', 'ui']);
  const { wanted } = actions;
  const action = wanted?.action;
  const isAsked = action !== undefined && action in forms;
  const Body = isAsked ? forms[action as keyof typeof forms] : null;
  return (
    <Modal
      opened={isAsked}
      onClose={actions.close}
      title={
        isAsked ? t(`worklist:dialog.title.${action as keyof typeof forms}`, { count: wanted?.lines.length ?? 0 }) : ''
      }
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {Body && wanted && <Body wanted={wanted} actions={actions} />}
    </Modal>
  );
}
