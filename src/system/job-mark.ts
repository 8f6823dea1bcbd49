// Tells the jobs of one machine apart.
import { createHash } from 'node:crypto';
import type { Environment } from './doors.ts';

/** The same for all steps of a job, and for no other job. */
export function jobMark(env: Environment): string {
  // A runner's folder for temporary files tells apart the jobs that run at the same time, the rest
  // those that run one after the other.
  const marks = ['RUNNER_TEMP', 'GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT', 'GITHUB_JOB'];
  const text = marks.map((name) => env[name] ?? '').join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
