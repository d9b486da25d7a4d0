import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import { MilestoneChanges } from '../../tracking/milestone-changes.tsx';
import type { MovePreview } from './api.ts';
import classes from './move.module.css';

const fields = ['customerBranch', 'serviceOperator', 'customerGroup', 'transportGroup'] as const;
const counts = ['milestones', 'components', 'references', 'files', 'events'] as const;

/** What is another then: the customer, and what follows from it. */
function Changes({ preview }: { preview: MovePreview }) {
  const { t } = useTranslation('move');
  const changed = fields.filter((field) => preview[field].from !== preview[field].to);
  const rows = [
    { field: 'customer' as const, from: preview.from.name, to: preview.to.name },
    ...changed.map((field) => ({ field, from: preview[field].from, to: preview[field].to })),
  ];
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{t(`field.${field}`)}</th>
            <td>{from ?? t('nothing')}</td>
            <td>
              <strong>{to ?? t('nothing')}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reallocation({ effect }: { effect: NonNullable<MovePreview['reallocation']> }) {
  const { t } = useTranslation('move');
  // Each milestone once, with the number of components that have it.
  const once = (lines: typeof effect.added) =>
    [...Map.groupBy(lines, (one) => `${one.componentId === null} ${one.eventType}`).values()].map((all) => ({
      eventType: all[0]!.eventType,
      name: all[0]!.name,
      components: all.filter((one) => one.componentId !== null).length,
    }));
  return (
    <section>
      <h3>{t('reallocation.title')}</h3>
      <p>{t('reallocation.text')}</p>
      <MilestoneChanges added={once(effect.added)} removed={once(effect.removed)} changed={once(effect.changed)} />
    </section>
  );
}

/** What the move does, before it is done. */
export function MovePreviewShown({ preview }: { preview: MovePreview }) {
  const { t } = useTranslation('move');
  const format = useFormat();
  const { customerBranch: branch, moves, stays, sharedExceptions, note, reallocation } = preview;
  const passing = counts.filter((one) => moves[one] > 0).map((one) => t(`counts.${one}`, { count: moves[one] }));
  return (
    <div className={classes.preview} role="status">
      <Changes preview={preview} />
      {branch.from !== null && branch.to === null && <p>{t('branchLost', { name: branch.from })}</p>}
      <section>
        <h3>{t('passes')}</h3>
        <p>{passing.join(', ')}.</p>
        {note && <p>{t('noteSeen')}</p>}
      </section>
      <section>
        <h3>{t('stays')}</h3>
        <p>{t('staysText')}</p>
        {stays.length > 0 && (
          <ul>
            {stays.map(({ name, count }) => (
              <li key={name}>{t('count', { name, jobs: format.number(count) })}</li>
            ))}
          </ul>
        )}
        {sharedExceptions > 0 && <p>{t('shared', { count: sharedExceptions })}</p>}
      </section>
      {reallocation && <Reallocation effect={reallocation} />}
    </div>
  );
}
