// The Dockerfile that looks into images: what it says, and that hostile names stay names in it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Lookup } from '../../src/oci/program.ts';
import { lookDockerfile, plainPattern, wildPattern } from '../../src/verify/look-dockerfile.ts';
import { platform } from '../fakes/parsed.ts';

const at = (...places: readonly string[]): Lookup => ({ word: 'app', places });

/** The source of the one COPY, as it stands between the quotes of its array. */
function source(place: string, pattern = plainPattern): string {
  const wanted = [{ platform: platform('linux/amd64'), lookups: [at(place)] }];
  const line = lookDockerfile(wanted, pattern).split('\n')[1] ?? '';
  return (JSON.parse(line.replace('COPY --from=image ', '')) as readonly string[])[0] ?? '';
}

describe('the Dockerfile', () => {
  it('has a stage for each platform and a target for each place', () => {
    const wanted = [
      { platform: platform('linux/amd64'), lookups: [at('/a'), at('/b/app', '/c/app')] },
      { platform: platform('linux/arm/v7'), lookups: [at('/a')] },
    ];
    expect(lookDockerfile(wanted, plainPattern).split('\n')).toEqual([
      'FROM scratch AS files-linuxamd64',
      'COPY --from=image ["/a","/0/0"]',
      'COPY --from=image ["/b/[a]pp","/1/0"]',
      'COPY --from=image ["/c/[a]pp","/1/1"]',
      'FROM scratch AS files-linuxarmv7',
      'COPY --from=image ["/a","/0/0"]',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: BuildKit's own
      'FROM files-${TARGETOS}${TARGETARCH}${TARGETVARIANT}',
      '',
    ]);
  });

  it('never has more lines than places, whatever their names are', () => {
    const names = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(names, fc.constantFrom(plainPattern, wildPattern), (places, pattern) => {
        const lookups = [at(...places.map((place) => `/${place}`))];
        const wanted = [{ platform: platform('linux/amd64'), lookups }];
        const [first, ...rest] = lookDockerfile(wanted, pattern).split('\n');
        expect(first).toBe('FROM scratch AS files-linuxamd64');
        expect(rest).toHaveLength(places.length + 2);
        for (const line of rest.slice(0, -2)) expect(line).toMatch(/^COPY --from=image \["\//);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['/usr/bin/app-1.0_x+y', '/usr/bin/app-1.0_x+y'],
    ['/a b/ä…', '/a b/ä?'],
    ['/$HOME', '/[\\$]HOME'],
    ['/"a"', '/[\\"]a[\\"]'],
    ["/it's", "/it[\\']s"],
    ['/a\\b', '/a[\\\\\\\\]b'],
    ['/*?[x]', '/[*][?][[]x]'],
    ['/a\nRUN x', '/a?RUN x'],
    ['/a\u0000b', '/a?b'],
    ['/👍', '/?'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a name
    ['/${A:-b}', '/[\\$]{A:-b}'],
  ])('%j is written as %j', (place, written) => {
    expect(source(place)).toBe(written);
  });

  it.each([
    ['/usr/bin/app', '/[u]sr/[b]in/[a]pp'],
    ['/.venv/bin', '/[.]venv/[b]in'],
    ['/-x/]y/^z', '/?x/?y/?z'],
    ['/$a/*', '/[\\$]a/[*]'],
    ['/~/@/%', '/[~]/[@]/[%]'],
    ['/', '/'],
  ])('%j that may be missing is written as %j', (place, written) => {
    expect(source(place, wildPattern)).toBe(written);
  });

  it('that may be missing has a wildcard in every component', () => {
    const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('/'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const parts = source(`/${names.join('/')}`, wildPattern)
          .split('/')
          .slice(1);
        expect(parts).toHaveLength(names.length);
        for (const part of parts) expect(part).toMatch(/^(?:\[.|\?)/u);
      }),
    );
  });

  it('matches itself and, but for odd characters, nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string(), (name, other) => {
        fc.pre(!name.includes('/') && !other.includes('/'));
        for (const pattern of [plainPattern, wildPattern]) {
          const written = source(`/${name}`, pattern);
          expect([written, matches(written, `/${name}`)]).toEqual([written, true]);
          if (!written.includes('?')) expect(matches(written, `/${other}`)).toBe(other === name);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

/** As BuildKit does it: the word's escapes first, then Go's path.Match. */
function matches(written: string, path: string): boolean {
  const word = written.replace(/\\(.)/gsu, '$1');
  const pattern = word.replace(
    /\[\\?(.)\]|(\?)|(.)/gsu,
    (_, inClass: string | undefined, any: string | undefined, plain: string | undefined) =>
      any === undefined ? `\\u{${(inClass ?? plain ?? '').codePointAt(0)?.toString(16)}}` : '[^/]',
  );
  return new RegExp(`^${pattern}$`, 'u').test(path);
}
