// The kernel's own text of emulator registrations, and the programs they recognise.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isHandledBy, parseRegistration } from '../../src/plan/registrations.ts';
import { fixtureText } from '../support/repository.ts';

function recorded(name: string) {
  return parseRegistration({ name, text: fixtureText(`linux-6.18/${name}.txt`) });
}

describe('a registration', () => {
  it.each([
    ['working', true, true, true],
    ['without-f', true, false, true],
    ['without-p', true, true, false],
    ['without-flags', true, false, false],
    ['disabled', false, true, true],
    ['qemu-aarch64', true, true, true],
    ['qemu-arm', true, true, true],
  ])('%s: enabled %s, F %s, P %s', (name, isEnabled, isFixed, keepsName) => {
    expect(recorded(name)).toMatchObject({ name, isEnabled, isFixed, keepsName, offset: 0 });
  });

  it('by file extension recognises no program', () => {
    expect(recorded('by-extension')).toBeUndefined();
  });

  it('without a mask compares every bit', () => {
    const entry = recorded('without-mask');
    expect(entry && [...entry.mask]).toEqual([255, 255, 255, 255, 255]);
    expect(entry && isHandledBy(entry, Buffer.from('FTREC and more'))).toBe(true);
    expect(entry && isHandledBy(entry, Buffer.from('FTREB and more'))).toBe(false);
    expect(entry && isHandledBy(entry, Buffer.from('FTR'))).toBe(false);
  });

  it('with an offset compares from there', () => {
    const entry = recorded('with-offset');
    expect(entry && isHandledBy(entry, Buffer.from('1234FTREC'))).toBe(true);
    expect(entry && isHandledBy(entry, Buffer.from('FTREC'))).toBe(false);
  });
});

it('any text is a registration or none, never a crash', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'enabled',
      'disabled',
      'flags: POCF',
      'offset 3',
      'magic 7f45',
      'magic 7f4',
      'mask ff',
    ),
  );
  fc.assert(
    fc.property(fc.array(line), fc.uint8Array(), (lines, header) => {
      const entry = parseRegistration({ name: 'any', text: lines.join('\n') });
      if (entry !== undefined) expect(typeof isHandledBy(entry, header)).toBe('boolean');
    }),
  );
});
