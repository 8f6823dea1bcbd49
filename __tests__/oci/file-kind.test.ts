// What is said of a file that is neither a program nor a script.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeOther, isWebAssembly } from '../../src/oci/file-kind.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');

it.each<[string, Uint8Array]>([
  ['an empty file', Buffer.alloc(0)],
  ['a Windows program', Buffer.from('MZ\x90\0')],
  ['a macOS program', bytes('feedface00')],
  ['a macOS program', bytes('feedfacf00')],
  ['a macOS program', bytes('cefaedfe00')],
  ['a macOS program', bytes('cffaedfe00')],
  ['a macOS program', bytes('cafebabe00000002')],
  ['a WebAssembly module', Buffer.from('\0asm\x01\0\0\0')],
  ['a text without a #! line', Buffer.from('echo hello\n')],
  ['a text without a #! line', Buffer.from('M')],
  ['a text without a #! line', Buffer.from('é, ü and €')],
  ['a file of unknown form', Buffer.from('text\0')],
  ['a file of unknown form', bytes('00')],
  ['a file of unknown form', bytes('cafebabe00000041')],
])('%s', (what, file) => {
  expect(describeOther(file)).toBe(what);
});

it('only the four bytes make WebAssembly', () => {
  expect(isWebAssembly(Buffer.from('\0asm'))).toBe(true);
  expect(isWebAssembly(Buffer.from('\0as'))).toBe(false);
  expect(isWebAssembly(Buffer.from('asm\0'))).toBe(false);
});

it('every file is described', () => {
  fc.assert(fc.property(fc.uint8Array(), (file) => expect(describeOther(file)).toMatch(/^an? /)));
});
