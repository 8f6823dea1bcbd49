// What the build's inputs name outside of the action: files, folders and variables.
import { existsSync, readdirSync } from 'node:fs';
import { isRemoteContext } from '../oci/build-context.ts';
import { listItems } from '../oci/csv.ts';
import { namesDefaultContext } from '../oci/git-context.ts';
import type { Environment } from '../system/doors.ts';
import type { Inputs } from './inputs.ts';

export interface BuildFacts {
  /** No checkout came before, or it was empty. */
  readonly isWorkspaceEmpty: boolean;
  /** Paths of `secret-files` and folders of `build-contexts` that are not there. */
  readonly missingPaths: readonly string[];
  /** Variables of `secret-envs` that are not set. */
  readonly unsetVariables: readonly string[];
  /** Buildx's own switch, which turns off the provenance that nobody asked for. */
  readonly noDefaultAttestations: boolean;
  /** Docker's own switch: the Git context of a pull request is its head. */
  readonly isHeadOfPull: boolean;
}

export function readBuildFacts(env: Environment, inputs: Inputs): BuildFacts {
  const valuesOf = (name: 'secret-files' | 'build-contexts' | 'secret-envs'): readonly string[] => {
    const items = listItems(inputs[name], name === 'secret-envs' ? 'comma-or-newline' : 'newline');
    return items.ok ? items.value.map((item) => item.slice(item.indexOf('=') + 1)) : [];
  };
  const folders = valuesOf('build-contexts').filter(
    (context) => !isRemoteContext(context) && !namesDefaultContext(context),
  );
  return {
    isWorkspaceEmpty: isEmptyFolder(process.cwd()),
    missingPaths: [...valuesOf('secret-files'), ...folders].filter((path) => !existsSync(path)),
    unsetVariables: valuesOf('secret-envs').filter((name) => env[name] === undefined),
    noDefaultAttestations: isOn(env.BUILDX_NO_DEFAULT_ATTESTATIONS),
    isHeadOfPull: env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF === 'true',
  };
}

// As Go reads booleans, which is how buildx reads this one.
function isOn(text: string | undefined): boolean {
  return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}

function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}
