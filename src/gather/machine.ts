// The machine: its system, its architecture, and the emulators that its kernel knows.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { architectureOfNode } from '../oci/platform.ts';
import { isSuccess } from '../system/command.ts';
import type { Doors } from '../system/doors.ts';
import { tryReadText } from '../system/files.ts';
import type { Machine, RegistrationFile } from './facts.ts';

export async function readMachine(
  { run }: Doors,
  { wantsArm }: { readonly wantsArm: boolean },
): Promise<Machine> {
  const architecture = architectureOfNode(process.arch);
  const runs32BitArm =
    architecture === 'arm' ||
    (architecture === 'arm64' &&
      wantsArm &&
      // The kernel grants the 32-bit personality only where the processor has that mode.
      // https://github.com/util-linux/util-linux/blob/v2.40/sys-utils/lscpu-cputype.c
      isSuccess(await run({ tool: 'setarch', args: ['linux32', 'true'], output: 'captured' })));
  return { os: process.platform, architecture, runs32BitArm };
}

const binfmtFolder = '/proc/sys/fs/binfmt_misc';

/**
 * Reads the kernel's registrations; undefined when the filesystem is not mounted here, which says
 * nothing about the kernel: the binfmt image mounts it for itself.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
export function readRegistrations(folder = binfmtFolder): readonly RegistrationFile[] | undefined {
  const names = tryReadFolder(folder);
  if (!names.includes('register')) return undefined;
  return names
    .filter((name) => !['register', 'status'].includes(name))
    .map((name) => ({ name, text: tryReadText(join(folder, name)) ?? '' }));
}

function tryReadFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
