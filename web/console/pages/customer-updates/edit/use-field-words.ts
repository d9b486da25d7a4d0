import { useTranslation } from 'react-i18next';
import { type PortalColumn, portalColumns } from '#shared/vocabulary.ts';
import { useFormat } from '../../../../ui/format/format-context.tsx';
import type { Draft } from '../../customers/detail/rules-draft.ts';

const detailNames = ['name', 'contactName', 'address'] as const;
const difotNames = ['pastMonths', 'toleranceDays', 'tolerancePercent', 'countingDate'] as const;
const portalNames = ['portalColumns', 'leadingReference', 'unassignedTooDefault'] as const;
const oneOf = <Name extends string>(names: readonly Name[], name: string) => names.find((one) => one === name);

/** The fields of Edit and their values in the reader's language, where two versions are shown beside each other. */
export function useFieldWords() {
  const { t } = useTranslation(['customerUpdates', 'customers']);
  const format = useFormat();
  const columns = (value: unknown) => {
    if (!Array.isArray(value)) return t('customerUpdates:portal.all');
    const shown = portalColumns.filter((column) => value.includes(column));
    return shown.map((column: PortalColumn) => t(`customerUpdates:portal.column.${column}`)).join(', ');
  };
  return {
    field(path: string, draft: Draft): string {
      const [first = '', second = '', third = ''] = path.split('.');
      const detail = oneOf(detailNames, first);
      if (detail) return t(`customers:details.${detail}`);
      if (first === 'publishAttachments' || first === 'showDifot') return t(`customerUpdates:flag.${first}`);
      const difot = oneOf(difotNames, second);
      if (first === 'difot' && difot) return t(`customers:difot.${difot}`);
      const portal = oneOf(portalNames, second);
      if (first === 'portal' && portal) return t(`customerUpdates:portal.${portal}`);
      const name = draft.branches.find((one) => one.id === second)?.name ?? '';
      return t(third === 'active' ? 'customers:branches.activeOf' : 'customerUpdates:conflict.branch', { name });
    },
    value(path: string, value: unknown): string {
      if (path === 'portal.portalColumns') return columns(value);
      if (path === 'portal.leadingReference') return value ? String(value) : t('customerUpdates:portal.orderNumber');
      if (path === 'difot.countingDate')
        return t(
          value === 'promised_date' || value === 'due_date' ? `customers:difot.${value}` : 'customers:difot.company',
        );
      if (typeof value === 'boolean') return t(value ? 'customerUpdates:yes' : 'customerUpdates:no');
      if (typeof value === 'number') return format.number(value);
      return value ? String(value) : t('customerUpdates:blank');
    },
  };
}
