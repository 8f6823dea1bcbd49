// The first line of a script, as the kernel and `env` read it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseShebang } from '../../src/oci/program.ts';

describe('the first line of a script', () => {
  const shebang = (text: string) => parseShebang(Buffer.from(text));
  const through = (path: string, next?: string) => ({
    ...{ kind: 'interpreter', path },
    ...(next === undefined ? {} : { next }),
  });

  it.each<[string, object | undefined]>([
    ['#!/bin/sh\necho', through('/bin/sh')],
    ['#!/bin/sh', through('/bin/sh')],
    ['#! \t/bin/busybox  sh -eu \n', through('/bin/busybox')],
    ['#!bin/sh\n', through('bin/sh')],
    ['#!/usr/bin/env node\n', through('/usr/bin/env', 'node')],
    ['#!/usr/bin/env  node \t\n', through('/usr/bin/env', 'node')],
    ['#!/usr/bin/env -S node --flag\n', through('/usr/bin/env', 'node')],
    ['#!/usr/bin/env -S -u A B=c /app\n', through('/usr/bin/env', '/app')],
    ['#!/usr/bin/env -vSnode --flag\n', through('/usr/bin/env', 'node')],
    ['#!/usr/bin/env --split-string=node -x\n', through('/usr/bin/env', 'node')],
    ['#!/usr/bin/env -i\n', through('/usr/bin/env')],
    ['#!/usr/bin/env\n', through('/usr/bin/env')],
    ['#!/bin/environment a b\n', through('/bin/environment')],
    ['#', undefined],
    ['', undefined],
    ['\ufeff#!/bin/sh\n', undefined],
    [' #!/bin/sh\n', undefined],
  ])('%j', (text, expected) => {
    expect(shebang(text)).toEqual(expected);
  });

  it.each<[string, RegExp]>([
    ['#!/bin/sh\r\necho\r\n', /CRLF/],
    ['#!\n', /names no interpreter/],
    ['#!', /names no interpreter/],
    ['#! \t \n/bin/sh', /names no interpreter/],
    ['#!/usr/bin/env node --flag\n', /several words without `-S`/],
  ])('%j is broken', (text, reason) => {
    expect(shebang(text)).toEqual({ kind: 'broken', reason: expect.stringMatching(reason) });
  });

  it('is read as far as the kernel reads it', () => {
    expect(shebang(`#!/${'a'.repeat(10_000)}`)).toEqual(through(`/${'a'.repeat(255)}`));
  });

  it('may be anything', () => {
    const text = fc.oneof(
      fc.uint8Array(),
      fc.string().map((rest) => Buffer.from(`#!/a/env ${rest}`)),
    );
    fc.assert(
      fc.property(text, (start) => {
        const found = parseShebang(start);
        expect(found === undefined).toBe(start[0] !== 0x23 || start[1] !== 0x21);
        if (found?.kind === 'interpreter') expect(found.path).not.toMatch(/[\n\t ]|^$/);
      }),
    );
  });
});
