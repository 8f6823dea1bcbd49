// The ELF headers behind the plan, against the magics and masks that are really registered.
import { describe, expect, it } from '@jest/globals';
import { ofBinfmtImage, ofOthers, ofQemu, registrationFile } from '../fakes/binfmt.ts';
import { decideEmulators } from '../fakes/emulator-plan.ts';

describe('the programs that are recognised', () => {
  const architectures = ofBinfmtImage.map(([, architecture]) => architecture);
  const machine = { os: 'linux', architecture: 'host', runs32BitArm: false };

  it.each([...ofBinfmtImage, ...ofQemu].map((known) => [known[0], known[1], known] as const))(
    '%s is for %s and nothing else',
    (_name, architecture, known) => {
      const facts = { machine, registrations: [registrationFile(known)] };
      for (const other of architectures) {
        const { install } = decideEmulators({ asked: [`linux/${other}`], facts });
        expect([other, install]).toEqual([other, other === architecture ? [] : [other]]);
      }
    },
  );

  it.each(ofOthers.map((known) => [known[0], known] as const))('%s is for none', (_name, known) => {
    const facts = { machine, registrations: [registrationFile(known)] };
    const asked = architectures.map((architecture) => `linux/${architecture}`);
    expect(decideEmulators({ asked, facts })).toMatchObject({
      install: architectures,
      replace: [],
    });
  });
});
