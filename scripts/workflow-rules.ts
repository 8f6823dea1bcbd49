// What every workflow of this repository has to have, besides what actionlint knows.
import { parseDocument } from 'yaml';

/** Every broken rule as a sentence that begins with the file. */
export function workflowProblems(path: string, text: string): readonly string[] {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) return [`${path}: is no valid YAML: ${error.message}`];
  const workflow: unknown = document.toJS();
  if (!isRecord(workflow) || !isRecord(workflow.jobs)) return [`${path}: has no jobs`];
  // What is only called has at most the caller's rights, and named ones would have to be granted.
  const problems = isOnlyCalled(workflow.on) ? [] : permissionProblems(workflow.permissions);
  for (const [name, job] of Object.entries(workflow.jobs)) {
    if (!isRecord(job)) continue;
    problems.push(...jobProblems(job).map((problem) => `job ${name} ${problem}`));
  }
  return problems.map((problem) => `${path}: ${problem}`);
}

function isOnlyCalled(on: unknown): boolean {
  return isRecord(on) && Object.keys(on).join() === 'workflow_call';
}

/** Rights are given job by job; a new job begins with none. */
function permissionProblems(permissions: unknown): string[] {
  const isLeast =
    isRecord(permissions) &&
    Object.entries(permissions).every(([name, right]) => name === 'contents' && right === 'read');
  return isLeast ? [] : ['gives all jobs more than `contents: read`; write `permissions: {}`'];
}

function jobProblems(job: Readonly<Record<string, unknown>>): readonly string[] {
  const steps = Array.isArray(job.steps) ? job.steps.filter(isRecord) : [];
  const uses = [job, ...steps].map((one) => one.uses).filter((name) => typeof name === 'string');
  return [
    ...(steps.length > 0 && !isLimit(job['timeout-minutes'])
      ? ['has no timeout-minutes, and a job may hang for six hours']
      : []),
    ...uses.filter((name) => !isPinned(name)).map((name) => `uses ${name}, which is no commit`),
    ...steps
      .filter(({ uses: name }) => String(name).startsWith('actions/checkout@'))
      .filter((step) => !isRecord(step.with) || step.with['persist-credentials'] !== false)
      .map(() => 'leaves its token behind: write `persist-credentials: false` for the checkout'),
  ];
}

/** A number, or an input that is one. */
function isLimit(value: unknown): boolean {
  return typeof value === 'number' || /^\$\{\{ inputs\.[\w-]+ \}\}$/.test(String(value));
}

/** This action itself is named by its version, as its users do. */
function isPinned(name: string): boolean {
  return (
    /^\.\//.test(name) || /^OWNER\/multiplatform-image\b/.test(name) || /@[0-9a-f]{40}$/.test(name)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
