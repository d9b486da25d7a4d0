import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../../ui/frame/page.tsx';
import { eventTypesQuery } from '../../set-up/api.ts';
import { useDragOrder } from '../../set-up/kit/use-drag-order.ts';
import classes from './milestone-list.module.css';
import { MilestoneRow } from './milestone-row.tsx';
import { addMilestone, type DraftMilestone, faultyRows, moveMilestone } from './rules-draft.ts';

type Props = {
  milestones: DraftMilestone[];
  faults: readonly { field?: string; message: string }[];
  mayEdit: boolean;
  onChange: (milestones: DraftMilestone[]) => void;
};

/** Adds a milestone by its event type, before job completed. */
function AddMilestone({ milestones, onAdd }: { milestones: DraftMilestone[]; onAdd: (eventType: string) => void }) {
  const { t } = useTranslation('templates');
  const types = useQuery(eventTypesQuery).data ?? [];
  const used = new Set(milestones.filter((one) => one.level === 'job').map((one) => one.eventType));
  const offered = types.filter((type) => type.active && (!type.system || type.code === 'DOCADD'));
  return (
    <Select
      className={classes.add}
      label={t('addMilestone')}
      placeholder={t('addPlaceholder')}
      searchable
      // Chosen types do not stay in the field: it is there to add the next.
      value={null}
      data={offered.map((type) => ({
        value: type.code,
        label: used.has(type.code) ? t('usedOnJob', { code: type.code, name: type.name }) : `${type.code} ${type.name}`,
      }))}
      nothingFoundMessage={t('noEventType')}
      onChange={(code) => code && onAdd(code)}
    />
  );
}

/** The milestones of a template in order: by dragging or with buttons; each unfolds into its settings. */
export function MilestoneList({ milestones, faults, mayEdit, onChange }: Props) {
  const { t } = useTranslation('templates');
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [said, setSaid] = useState('');
  const types = useQuery(eventTypesQuery).data ?? [];
  const nameOf = (code: string) => types.find((type) => type.code === code)?.name ?? code;
  const move = (from: number, to: number) => {
    const next = moveMilestone(milestones, from, to);
    const moving = milestones[from];
    if (moving) setSaid(t('movedTo', { name: nameOf(moving.eventType), place: next.indexOf(moving) + 1 }));
    onChange(next);
  };
  const drag = useDragOrder<HTMLOListElement>(move);
  // What is wrong must be seen: its row unfolds when the answer comes.
  const [seen, setSeen] = useState(faults);
  if (faults !== seen) {
    setSeen(faults);
    const wrong = [...faultyRows(faults)].flatMap((index) => milestones[index]?.key ?? []);
    if (wrong.length > 0) setOpen(new Set([...open, ...wrong]));
  }
  const toggle = (key: number) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const add = (eventType: string) => {
    const level = milestones.some((one) => one.eventType === eventType && one.level === 'job') ? 'component' : 'job';
    const next = addMilestone(milestones, eventType).map((one) =>
      milestones.some((old) => old.key === one.key) ? one : { ...one, level: level as DraftMilestone['level'] },
    );
    onChange(next);
  };
  return (
    <Panel title={t('milestones')}>
      <p className={classes.lead}>{t('milestonesLead')}</p>
      <ol ref={drag.list} className={classes.list}>
        {milestones.map((milestone, index) => (
          <MilestoneRow
            key={milestone.key}
            milestone={milestone}
            index={index}
            all={milestones}
            open={open.has(milestone.key)}
            mayEdit={mayEdit}
            faults={faults}
            nameOf={nameOf}
            drag={drag}
            onToggle={() => toggle(milestone.key)}
            onMove={(step) => move(index, index + step)}
            onChange={(changed) => onChange(milestones.map((one) => (one.key === changed.key ? changed : one)))}
            onRemove={() => onChange(milestones.filter((one) => one.key !== milestone.key))}
          />
        ))}
      </ol>
      <p role="status" className={classes.said}>
        {said}
      </p>
      {mayEdit && <AddMilestone milestones={milestones} onAdd={add} />}
    </Panel>
  );
}
