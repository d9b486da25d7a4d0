import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type Me = paths['/api/v1/me']['get']['responses'][200]['content']['application/json'];
export type Absence = paths['/api/v1/me/absence']['patch']['requestBody']['content']['application/json'];

export const meQuery = queryOptions({
  queryKey: ['users', 'me'],
  queryFn: ({ signal }) => dataOf(client.GET('/api/v1/me', { signal })),
});

export const saveAbsence = (body: Absence) => dataOf(client.PATCH('/api/v1/me/absence', { body }));

type Alerts = paths['/api/v1/me/message-alerts']['patch']['requestBody']['content']['application/json'];
export const saveAlerts = (body: Alerts) => dataOf(client.PATCH('/api/v1/me/message-alerts', { body }));
