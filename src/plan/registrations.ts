// The kernel's emulator registrations: what each would do with a program of an architecture.
import type { RegistrationFile } from '../gather/facts.ts';

/** One entry of binfmt_misc that recognises programs by their first bytes. */
export interface Registration {
  readonly name: string;
  readonly isEnabled: boolean;
  /** F: opened at registration, so it works in containers that do not have the interpreter's file. */
  readonly isFixed: boolean;
  /** P: the program sees the name that it was called by. */
  readonly keepsName: boolean;
  readonly offset: number;
  readonly magic: Uint8Array;
  readonly mask: Uint8Array;
}

/**
 * Parses the text of one file below binfmt_misc; undefined for an entry that goes by file extension.
 *
 * Source: https://docs.kernel.org/admin-guide/binfmt-misc.html
 */
export function parseRegistration({ name, text }: RegistrationFile): Registration | undefined {
  const magic = /^magic ([0-9a-f]+)$/m.exec(text)?.[1];
  if (magic === undefined) return undefined;
  const flags = /^flags: ?(\w*)$/m.exec(text)?.[1] ?? '';
  const mask = /^mask ([0-9a-f]+)$/m.exec(text)?.[1];
  return {
    name,
    isEnabled: /^enabled$/m.test(text),
    isFixed: flags.includes('F'),
    keepsName: flags.includes('P'),
    offset: Number(/^offset (\d+)$/m.exec(text)?.[1] ?? 0),
    magic: Buffer.from(magic, 'hex'),
    mask:
      mask === undefined ? new Uint8Array(magic.length / 2).fill(0xff) : Buffer.from(mask, 'hex'),
  };
}

/** The first bytes of a program, as the kernel compares them. */
export function isHandledBy({ offset, magic, mask }: Registration, header: Uint8Array): boolean {
  return magic.every((byte, index) => {
    const bits = mask[index] ?? 0xff;
    return ((header[offset + index] ?? 0) & bits) === (byte & bits);
  });
}
