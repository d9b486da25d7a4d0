import type { Customer } from '../api.ts';
import classes from '../customers.module.css';
import { BranchesPanel } from './branches-panel.tsx';
import { DetailsPanel, DifotPanel, type PanelProps } from './panels.tsx';
import { PortalPanel } from './portal-panel.tsx';
import type { Draft } from './rules-draft.ts';

/** The fields of this part that show their own fault. */
export const detailsFaults = (draft: Draft): string[] => [
  ...['code', 'name', 'contactName', 'address', 'state', 'aliases'],
  ...['difot.pastMonths', 'difot.toleranceDays', 'difot.tolerancePercent'],
  ...draft.aliases.map((_, index) => `aliases.${index}`),
  ...draft.branches.map((_, index) => `branches.${index}.name`),
];

/** Who the customer is, its branches, its portal and how its deliveries are counted. `current`: as it is saved now. */
export function DetailsTab({ current, ...panel }: PanelProps & { current: Customer }) {
  const { edit } = panel.customer.abilities;
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        <fieldset disabled={!edit} className={classes.fields}>
          <DetailsPanel {...panel} />
          <BranchesPanel {...panel} />
        </fieldset>
      </div>
      <div className={classes.column}>
        <fieldset disabled={!edit} className={classes.fields}>
          <PortalPanel {...panel} customer={current} />
          <DifotPanel {...panel} />
        </fieldset>
      </div>
    </div>
  );
}
