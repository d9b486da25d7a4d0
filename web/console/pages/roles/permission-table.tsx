import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Permission } from './api.ts';
import classes from './roles.module.css';
import { type ModuleRow, moduleRows, pathOf, toggled } from './rules-permissions.ts';

type Props = {
  every: readonly Permission[];
  chosen: ReadonlySet<Permission>;
  /** What the reader has, and so may give. */
  own: ReadonlySet<string>;
  readOnly: boolean;
  onChange: (chosen: Set<Permission>) => void;
};

function Box({ permission, props }: { permission: Permission | null; props: Props }) {
  const { t } = useTranslation('roles');
  if (!permission) return null;
  const { chosen, own, readOnly, every, onChange } = props;
  const beyond = !own.has(permission);
  const path = pathOf(permission);
  return (
    <Checkbox
      label={t(`permission.${path}.name`)}
      description={beyond && !readOnly ? t('beyondOwn') : t(`permission.${path}.does`)}
      checked={chosen.has(permission)}
      // What one does not have can be taken away, not given.
      disabled={readOnly || (beyond && !chosen.has(permission))}
      onChange={(event) => onChange(toggled(chosen, permission, event.currentTarget.checked, every))}
    />
  );
}

function Row({ row, props }: { row: ModuleRow; props: Props }) {
  const { t } = useTranslation('roles');
  return (
    <tr>
      <th scope="row">{t(`modules.${row.module}`)}</th>
      <td>
        <Box permission={row.see} props={props} />
      </td>
      <td>
        <Box permission={row.change} props={props} />
      </td>
      <td>
        <div className={classes.more}>
          {row.more.map((permission) => (
            <Box key={permission} permission={permission} props={props} />
          ))}
        </div>
      </td>
    </tr>
  );
}

/** What a role permits: one row for each part of the product, with the words for what each tick lets one do. */
export function PermissionTable(props: Props) {
  const { t } = useTranslation('roles');
  return (
    <table className={classes.table} aria-label={t('tableLabel')}>
      <thead>
        <tr>
          <th scope="col">{t('module')}</th>
          <th scope="col">{t('see')}</th>
          <th scope="col">{t('change')}</th>
          <th scope="col">{t('more')}</th>
        </tr>
      </thead>
      <tbody>
        {moduleRows(props.every).map((row) => (
          <Row key={row.module} row={row} props={props} />
        ))}
      </tbody>
    </table>
  );
}
