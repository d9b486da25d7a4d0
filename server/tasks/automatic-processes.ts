/**
 * What Milepost does with jobs by itself, by the clock: `runAutomaticProcesses(deps, signal)` does what is due (each process hourly, or
 * at once after "Run now"). Call it every minute or so, and when `setup.changed` names the part automatic-processes.
 */
export { runAutomaticProcesses } from '#server/features/automatic-processes/run-process.ts';
