// Refuses what an untrusted job left behind unless it is one image and nothing besides.
import type { Doors } from '../system/doors.ts';
import { ActionError } from '../system/errors.ts';
import { checkLayout } from './layout-check.ts';

export function assertSoundLayouts({ log }: Pick<Doors, 'log'>, folders: readonly string[]): void {
  for (const folder of folders) {
    const checked = checkLayout(folder);
    if (!checked.ok) {
      throw new ActionError({
        message: `The OCI layout ${folder} is refused: ${checked.reason}.`,
        hint: 'Nothing was published. The run that made it has to leave exactly what the output `layout` of this action names.',
      });
    }
    log.info(`${folder} is one image, ${checked.value.digest}, and every blob has its digest.`);
  }
}
