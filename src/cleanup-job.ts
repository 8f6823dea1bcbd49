// The story of a clean-up: look at all of a repository, decide, remove, tell.
import { decide } from './cleanup/decide.ts';
import { look, type Places } from './cleanup/look.ts';
import { tryRemove } from './cleanup/remove.ts';
import { gatherCleanup } from './gather/cleanup.ts';
import { formatRepository } from './oci/reference.ts';
import { type CleanupPlan, type CleanupTarget, planCleanup } from './plan/cleanup.ts';
import { withRules } from './plan/cleanup-rules.ts';
import { loginFor } from './plan/login-plan.ts';
import { logIn } from './prepare/logins.ts';
import { type Cleaned, cleanupLines, cleanupOutputs, cleanupSummary } from './report/cleanup.ts';
import type { Outputs } from './report/outputs.ts';
import { announce } from './story.ts';
import { findCredentials } from './system/credentials.ts';
import type { Doors } from './system/doors.ts';
import { ActionError } from './system/errors.ts';
import { apiUrlOf, openGitHub } from './system/github.ts';
import { openRegistry, registryAttempts } from './system/registry.ts';

export interface CleanupWriters {
  readonly outputs: (outputs: Outputs) => void;
  readonly summary: (markdown: string) => void;
}

/** Throws when something could not be removed, after everything else was. */
export async function runCleanup(doors: Doors, writers: CleanupWriters): Promise<void> {
  const { facts, problems } = await withRules(await gatherCleanup(doors));
  const plan = announce(doors, () => planCleanup(facts, problems));
  if (plan.logins.logins.length > 0) {
    await doors.log.group('Log in', () =>
      logIn({ ...doors, attempts: registryAttempts }, plan.logins),
    );
  }
  const cleaned: Cleaned[] = [];
  for (const target of plan.targets) {
    const name = formatRepository(target.repository);
    cleaned.push(
      await doors.log.group(`Clean up ${name}`, async () => {
        const one = await cleanTarget(await openPlaces(doors, { plan, target }), { plan, target });
        for (const line of cleanupLines(one)) doors.log.info(line);
        return one;
      }),
    );
  }
  writers.outputs(cleanupOutputs(cleaned));
  if (plan.summary) writers.summary(cleanupSummary(cleaned, plan));
  assertAllRemoved(cleaned);
}

async function openPlaces(
  { env, log, now, sleep: wait }: Doors,
  { plan, target }: { readonly plan: CleanupPlan; readonly target: CleanupTarget },
): Promise<Places> {
  const { repository, kind } = target;
  const own = loginFor(plan.logins, repository);
  const found =
    own === undefined
      ? await findCredentials(env, repository.registry)
      : { username: own.username, secret: own.password };
  log.mask(found?.secret ?? '');
  const ofJob =
    kind === 'github' && plan.token !== ''
      ? { username: env.GITHUB_ACTOR || 'token', secret: plan.token }
      : undefined;
  return {
    registry: openRegistry({ repository, credentials: found ?? ofJob, wait }),
    github:
      kind === 'github'
        ? await openGitHub({ apiUrl: apiUrlOf(env), token: plan.token, log, wait })
        : undefined,
    now,
    wait,
  };
}

/** Everything that is done to one repository. */
export async function cleanTarget(
  places: Places,
  { plan, target }: { readonly plan: CleanupPlan; readonly target: CleanupTarget },
): Promise<Cleaned> {
  const { repository } = target;
  const sight = await look(places, { target, plan });
  const nothing = { tags: [], digests: [], failures: [] };
  if (sight === undefined) {
    const why = 'there is no such repository, or this login may not see it';
    const name = formatRepository(repository);
    return { repository, removed: nothing, kept: [{ name, why }], others: 0, isDry: plan.dryRun };
  }
  const decision = decide(sight, { ...plan, now: places.now() });
  const { whole, alone, contents, kept } = decision;
  const going = [...whole, ...alone];
  const others =
    sight.tags.length - going.length - kept.filter(({ name }) => !name.includes(':')).length;
  const removed = plan.dryRun
    ? { tags: going.map(({ tag }) => tag), digests: contents, failures: [] }
    : going.length + contents.length === 0
      ? nothing
      : await tryRemove(places, { sight, decision });
  return { repository, removed, kept, others, isDry: plan.dryRun };
}

function assertAllRemoved(cleaned: readonly Cleaned[]): void {
  const lines = cleaned.flatMap(({ repository, removed }) =>
    removed.failures.map(({ name, why }) => `- ${formatRepository(repository)}, ${name}: ${why}`),
  );
  if (lines.length === 0) return;
  throw new ActionError({
    message: ['Not everything could be removed:', ...lines].join('\n'),
    hint: 'Check that the login may delete. On GitHub the job needs `permissions: packages: write`, and its repository the role Admin under "Manage Actions access" in the settings of the package. Running the step again removes what is left.',
  });
}
