import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../roles/api.ts';
import { moduleRows, pathOf } from '../roles/rules-permissions.ts';
import classes from './api-keys.module.css';

type Props = {
  offered: readonly Permission[];
  chosen: readonly Permission[];
  onChange: (chosen: Permission[]) => void;
};

/** The permissions of a role, to choose some of them; a machine may well write without reading. */
export function ScopeFields({ offered, chosen, onChange }: Props) {
  const { t } = useTranslation('roles');
  return moduleRows(offered).map((row) => (
    <fieldset key={row.module} className={classes.plain}>
      <legend className={classes.legend}>{t(`modules.${row.module}`)}</legend>
      <div className={classes.scopes}>
        {[row.see, row.change, ...row.more].map(
          (permission) =>
            permission && (
              <Checkbox
                key={permission}
                label={t(`permission.${pathOf(permission)}.name`)}
                description={t(`permission.${pathOf(permission)}.does`)}
                checked={chosen.includes(permission)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked ? [...chosen, permission] : chosen.filter((one) => one !== permission),
                  )
                }
              />
            ),
        )}
      </div>
    </fieldset>
  ));
}
