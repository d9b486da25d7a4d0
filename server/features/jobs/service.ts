export { importBatch, planBatch } from '#server/features/jobs/import-batch.ts';
