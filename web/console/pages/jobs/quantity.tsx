import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui/format/format-context.tsx';

type Quantities = { quantityOrdered: number | null; quantityDelivered: number | null; unit: string };

/** Ordered and delivered with the unit: "40 of 100 pcs delivered". Nothing when neither is known. */
export function Quantity({ of }: { of: Quantities }) {
  const { t } = useTranslation('jobs');
  const format = useFormat();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 6 });
  const { quantityOrdered: ordered, quantityDelivered: delivered, unit } = of;
  if (ordered === null && delivered === null) return null;
  if (ordered === null) return t('quantity.delivered', { delivered: number(delivered ?? 0), unit }).trim();
  if (delivered === null) return t('quantity.ordered', { ordered: number(ordered), unit }).trim();
  return t('quantity.both', { ordered: number(ordered), delivered: number(delivered), unit }).trim();
}
