import { IconBuilding, IconPackage, IconPlus } from '@tabler/icons-react';
import { dataOf } from '../../../app/api/client.ts';
import { api, texts } from '../../app.ts';
import type { PaletteAction, PaletteSource } from '../../shell/palette-sources.ts';
import { readJobs } from './api/queries.ts';

const most = 6;
const icon = { size: 18, stroke: 1.7 } as const;

/** Jobs by the beginning of their code, order number or a reference. */
export const jobSource: PaletteSource = {
  id: 'jobs',
  label: () => texts.t('jobs:palette.jobs'),
  needs: 'jobs:read',
  find: async (query, signal, go) => {
    const { items } = await readJobs({ search: query, limit: most }, signal);
    return items.map((job) => ({
      id: job.id,
      label: job.jobCode,
      detail: [job.customer.name, job.status].filter(Boolean).join(' · '),
      icon: <IconPackage {...icon} />,
      run: () => go(`/jobs/${job.id}`),
    }));
  },
};

/** Customers by the beginning of their code, name or an alias. */
export const customerSource: PaletteSource = {
  id: 'customers',
  label: () => texts.t('jobs:palette.customers'),
  needs: 'customers:read',
  find: async (query, signal, go) => {
    const params = { query: { search: query, limit: most } };
    const { items } = await dataOf(api.GET('/api/v1/customers', { params, signal }));
    return items.map((customer) => ({
      id: customer.id,
      label: customer.name,
      detail: customer.code,
      icon: <IconBuilding {...icon} />,
      run: () => go(`/customers/${customer.id}`),
    }));
  },
};

export const newJobAction: PaletteAction = {
  id: 'new-job',
  label: () => texts.t('jobs:newJob'),
  icon: <IconPlus {...icon} />,
  needs: 'jobs:write',
  to: '/jobs/new',
};
