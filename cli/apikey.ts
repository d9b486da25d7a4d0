import { systemClock } from '#server/adapters/clock.ts';
import { AppError } from '#server/errors.ts';
import { apiKeyService } from '#server/features/api-keys/service.ts';
import { ensureCompany } from '#server/features/company/service.ts';
import type { Arguments } from './command.ts';
import { withInstallation } from './installation.ts';

export async function apikeyCreate({ values }: Arguments): Promise<number> {
  const { name, role } = values;
  if (typeof name !== 'string' || name === '' || typeof role !== 'string')
    throw new AppError(
      'invalid',
      'usage',
      'Give --name and --role, for example: apikey create --name "ERP" --role administrator',
    );
  return withInstallation(async ({ db }) => {
    await ensureCompany(db, systemClock.now());
    const key = await apiKeyService({ db, clock: systemClock }).createApiKey(name, role);
    process.stdout.write(values.json ? `${JSON.stringify({ key })}\n` : `${key}\n`);
    return 0;
  });
}
