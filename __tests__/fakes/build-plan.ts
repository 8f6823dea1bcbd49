// What is built, as plain as can be: a test says only what is different.
import type { BuildPlan } from '../../src/plan/build-plan.ts';

export function buildPlanWith(given: Partial<BuildPlan> = {}): BuildPlan {
  return {
    context: '.',
    buildArgs: [],
    buildContexts: [],
    labels: [],
    annotations: [],
    attestations: [],
    imageOptions: [],
    secrets: [],
    ssh: [],
    addHosts: [],
    allow: [],
    ulimits: [],
    noCache: false,
    noCacheFilters: [],
    pull: false,
    ...given,
  };
}
