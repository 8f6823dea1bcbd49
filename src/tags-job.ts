// The story of the door `tags/`: gather → plan → report; nothing is built and nothing published.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherTags } from './gather/tags.ts';
import { planTags, type TagPlan } from './plan/tag-plan.ts';
import { bakeFiles } from './report/bake-files.ts';
import { metadataOutputs, type Outputs } from './report/outputs.ts';
import type { Doors } from './system/doors.ts';
import { PlanError } from './system/errors.ts';

export interface TagWriters {
  readonly outputs: (outputs: Outputs) => void;
  /** Variables for the later steps of the job. */
  readonly variables: (variables: Outputs) => void;
}

export async function runTagsJob(doors: Doors, writers: TagWriters): Promise<void> {
  const facts = await doors.log.group('Gather', () => gatherTags(doors));
  const plan = await planTags(facts).catch((error: unknown) => {
    if (error instanceof PlanError) warn(doors, error);
    throw error;
  });
  warn(doors, plan);
  const { metadata } = plan;
  for (const lines of [metadata.tags, metadata.labels, metadata.annotations]) {
    for (const line of lines) doors.log.info(line);
  }
  const outputs: Outputs = {
    ...metadataOutputs(metadata, plan.separators),
    'tag-names': metadata.tagNames.join(plan.separators.tags),
    ...writeBakeFiles(doors, plan),
  };
  writers.outputs(outputs);
  if (plan.exports) writers.variables(exported(outputs));
}

function warn({ log }: Doors, { warnings }: Pick<TagPlan, 'warnings'>): void {
  for (const warning of warnings) log.warning(warning);
}

/** The paths of the files; post removes them at the end of the job. */
function writeBakeFiles(doors: Doors, plan: TagPlan): Outputs {
  return Object.fromEntries(
    bakeFiles(plan).map(({ output, name, text }) => {
      const path = join(doors.folder(), name);
      writeFileSync(path, text);
      return [output, path];
    }),
  );
}

/** Source: setOutputAndEnv, https://github.com/docker/metadata-action/blob/v6.0.0/src/main.ts */
function exported(outputs: Outputs): Outputs {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      `DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`,
      value,
    ]),
  );
}
