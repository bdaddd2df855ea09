import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells of processes; nothing on other systems. */
const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Fields of `/proc/PID/stat` behind the name, which may hold anything: state, parent … */
const fieldsOf = (pid: number): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');

/** All that a process has started, and itself. */
export function treeOf(root: number): number[] {
  let all: number[];
  try {
    all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
  const parents = new Map(all.map((pid) => [pid, Number(fieldsOf(pid)[1])]));
  const isOf = (pid: number): boolean => pid === root || (pid > 1 && isOf(parents.get(pid) ?? 0));
  return all.filter(isOf);
}

/** Hundredths of a second of processor time that a process and what it has waited for have used. */
export const ticksOf = (pid: number): number =>
  fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0);

/** The same of the whole machine, without waiting. */
export function busyTicks(): number {
  const [, user, nice, system, , , irq, softirq, steal] = read('/proc/stat')
    .split('\n', 1)
    .join('')
    .split(/\s+/)
    .map(Number);
  return [user, nice, system, irq, softirq, steal].reduce<number>((sum, one = 0) => sum + one, 0);
}

/** The most memory that a page's process has held, megabytes; 0 for other processes. */
export function pagePeak(pid: number): number {
  if (!read(`/proc/${pid}/cmdline`).includes('--type=renderer')) return 0;
  const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}
