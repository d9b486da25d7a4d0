import { insertEventTypes, insertTemplate } from '#tests/support/factories/job-setup.ts';
import type { TestApp } from '#tests/support/test-app.ts';

/**
 * A template for imports: BOOK within 4 hours after registration (at risk an hour before), PAY within 2 working days after ETA, CHCK on
 * components within 1 hour after registration, internal.
 */
export async function insertExceptionTemplate(app: TestApp): Promise<void> {
  await insertEventTypes(app, [{ code: 'BOOK' }, { code: 'PAY' }, { code: 'CHCK', internal: true }]);
  const after = { exception_side: 'after', exception_unit: 'hours', exception_base: 'registration' };
  await insertTemplate(app, [
    { event_type: 'BOOK', ...after, exception_amount: 4, warning_amount: 1, warning_unit: 'hours' },
    { event_type: 'PAY', ...after, exception_amount: 2, exception_unit: 'working_days', exception_base: 'eta' },
    { event_type: 'CHCK', level: 'component', ...after, exception_amount: 1 },
  ]);
}
