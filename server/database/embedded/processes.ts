import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** One process, told apart from a later one with the same number by the moment it began. */
export type ProcessIdentity = { pid: number; started: string };

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: processStart(process.pid) ?? 'unknown' };
}

/** The running system and, in containers, the process namespace: only within one place can processes see each other. */
export function ownPlace(): string {
  if (process.platform !== 'linux') return hostname();
  return `${bootId()} ${readlinkSync('/proc/self/ns/pid')}`;
}

/** True while exactly this process runs; a zombie and another process with the same number count as gone. */
export function isRunning(identity: ProcessIdentity): boolean {
  return processStart(identity.pid) === identity.started;
}

/** When the process began, as an opaque text that two processes of one number never share; undefined when it is gone. */
export function processStart(pid: number): string | undefined {
  return process.platform === 'linux' ? linuxStart(pid) : psField(pid, 'lstart');
}

/** The command line, arguments separated by blanks; undefined when the process is gone or a zombie. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return psField(pid, 'command');
  if (linuxStart(pid) === undefined) return undefined;
  return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
}

/** Every running process whose command line holds `text`. */
export function processesWith(text: string): number[] {
  return allPids().filter((pid) => pid !== process.pid && commandLine(pid)?.includes(text));
}

/** Sends a signal; false when the process is already gone. Other failures (no permission) are thrown. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  // 0 and negative numbers would name whole groups of processes.
  if (pid <= 0) return false;
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function allPids(): number[] {
  const names = process.platform === 'linux' ? readdirSync('/proc') : ps(['-axo', 'pid=']).split('\n');
  return names.map((name) => Number(name.trim())).filter((pid) => Number.isInteger(pid) && pid > 0);
}

/** Boot and clock ticks since it: the ticks alone could come back after a restart of the machine. */
function linuxStart(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${bootId()}-${fields[19]}`;
}

function bootId(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.slice(0, 8) ?? 'boot';
}

function psField(pid: number, field: string): string | undefined {
  const [state, ...rest] = ps(['-o', `stat=,${field}=`, '-p', String(pid)])
    .trim()
    .split(/\s+/);
  return state === '' || state === undefined || state.startsWith('Z') ? undefined : rest.join(' ');
}

function ps(parameters: string[]): string {
  try {
    return execFileSync('ps', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // ps ends with 1 when no process matches.
    return '';
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
