// OCI annotations: on which level of the image each of them goes.
import { formatPlatform, isSamePlatform, type Platform, parsePlatform } from '../oci/platform.ts';
import { type Reading, readList } from './reading.ts';

const levels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'];

/**
 * The values of `--annotation`. BuildKit drops what is meant for one platform when that is the only
 * one (its exporter then asks for annotations of no platform), so there the platform is left out.
 *
 * Source: ParseAnnotations, https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go;
 * Commit, https://github.com/moby/buildkit/blob/v0.33.1/exporter/containerimage/writer.go
 */
export function planAnnotations(
  reading: Reading,
  { platforms, hasIndex }: { readonly platforms: readonly Platform[]; readonly hasIndex: boolean },
): readonly string[] {
  return readList(reading, { name: 'annotations', separator: 'newline' }).map((item) => {
    const report = (message: string, edit: string): void => {
      reading.report({ subject: 'annotations', message: `\`${item}\`: ${message}`, edit });
    };
    const [, given, key = '', value] = /^(?:([^=:]*):)?([^=]*)=(.*)$/s.exec(item) ?? [];
    if (value === undefined || key === '') {
      report('it is not `key=value`', 'Write it like `org.opencontainers.image.title=App`');
      return item;
    }
    if (given === undefined) return item;
    const written = given.split(',').map((level) => {
      const [, name = '', platform] = /^([a-z-]+)(?:\[([^\]]*)\])?$/.exec(level) ?? [];
      if (!levels.includes(name)) {
        report(
          `\`${level}\` is not a level of an image`,
          `Write one of ${levels.join(', ')}, or \`manifest[linux/amd64]\``,
        );
      }
      if (name.startsWith('index') && !hasIndex) {
        report(
          'an image of one platform without attestations has no index',
          'Write `manifest:`, or leave `provenance` on',
        );
      }
      if (platform === undefined) return level;
      const parsed = parsePlatform(platform, '');
      const asked = parsed.ok && platforms.find((one) => isSamePlatform(one, parsed.value));
      if (asked === undefined || asked === false) {
        report(`${platform} is not among the platforms`, 'Name one of `platforms`');
        return level;
      }
      return platforms.length === 1 ? name : `${name}[${formatPlatform(asked)}]`;
    });
    return `${written.join(',')}:${key}=${value}`;
  });
}
