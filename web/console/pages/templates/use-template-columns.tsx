import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../ui/table/types.ts';
import { InactiveMark } from '../set-up/kit/marks.tsx';
import type { TemplateSummary } from './api.ts';
import { useWords } from './use-words.ts';

/** The columns of the list of templates, and the texts of a row that are searched. */
export function useTemplateColumns() {
  const { t } = useTranslation('templates');
  const words = useWords();
  const all = <span data-muted>{t('all')}</span>;
  const texts = {
    department: (row: TemplateSummary) => row.department?.name ?? null,
    jobType: (row: TemplateSummary) => row.jobType && words.jobType(row.jobType),
    mode: (row: TemplateSummary) => row.mode && words.mode(row.mode),
    containerClass: (row: TemplateSummary) => row.containerClass && words.containerClass(row.containerClass),
  };
  const columns: Column<TemplateSummary>[] = [
    {
      id: 'name',
      header: t('fields.name'),
      width: 230,
      onPhone: 'title',
      cell: (row) => <Link to={`/templates/${row.id}` as string}>{row.name}</Link>,
    },
    { id: 'direction', header: t('fields.direction'), width: 122, cell: (row) => words.direction(row.direction) },
    { id: 'department', header: t('fields.departmentId'), width: 150, cell: (row) => texts.department(row) ?? all },
    { id: 'jobType', header: t('fields.jobType'), width: 125, cell: (row) => texts.jobType(row) ?? all },
    { id: 'mode', header: t('fields.mode'), width: 75, cell: (row) => texts.mode(row) ?? all },
    { id: 'class', header: t('fields.containerClass'), width: 130, cell: (row) => texts.containerClass(row) ?? all },
    { id: 'shape', header: t('shape.title'), width: 75, align: 'end', cell: (row) => row.shape, onPhone: 'none' },
    { id: 'count', header: t('milestones'), width: 105, align: 'end', cell: (row) => row.milestoneCount },
    {
      id: 'active',
      header: t('state'),
      width: 105,
      cell: (row) => <InactiveMark active={row.active} />,
      onPhone: 'aside',
    },
  ];
  const textsOf = (row: TemplateSummary) => [
    row.name,
    words.direction(row.direction),
    ...Object.values(texts).map((text) => text(row)),
  ];
  return { columns, textsOf, directionWord: words.direction };
}
