// `outputs`: exports of the verified image besides, and how the image itself is pushed.
import type { Platform } from '../oci/platform.ts';
import { csvField, csvFields, plainLines } from './lists.ts';
import type { Reading } from './reading.ts';

export interface OutputsPlan {
  /** Values of `--output` for the build after verification. */
  readonly exports: readonly string[];
  /** Whether the image goes into the engine, as with `load`. */
  readonly loads: boolean;
  /** What the exporter of the image gets besides, such as `compression=zstd`. */
  readonly imageOptions: readonly string[];
  /** Set when an output pushes, whatever `push` says, as buildx has it. */
  readonly push?: { readonly byDigest: boolean; readonly names: readonly string[] };
}

interface Output {
  readonly text: string;
  readonly type: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * An output that pushes is how this image is delivered: its names join `tags`, and its options go to
 * the exporter. All others are made once the image is verified.
 *
 * Source of the syntax: ExportEntry,
 * https://github.com/docker/buildx/blob/v0.36.1/util/buildflags/export.go
 */
export function planOutputs(
  reading: Reading,
  { platforms }: { readonly platforms: readonly Platform[] },
): OutputsPlan {
  // As build-push-action reads it, quotes are left to buildx.
  const outputs = plainLines(reading.inputs.outputs).flatMap((text) => {
    const output = parseOutput(reading, text);
    return output === undefined ? [] : [output];
  });
  const pushes = outputs.filter((output) => isPush(reading, output));
  const rest = outputs.filter((output) => !pushes.includes(output) && output.type !== 'cacheonly');
  const loads = rest.filter(isLoad);
  const exports = rest.filter((output) => !isLoad(output));
  for (const output of exports) checkExport(reading, output, platforms);
  const [first, ...others] = pushes;
  const options = first === undefined ? [] : imageOptions(first);
  if (others.some((other) => imageOptions(other).join() !== options.join())) {
    reading.report({
      subject: 'outputs',
      message: `${pushes.length} outputs push the image in different forms (${pushes.map(({ text }) => `\`${text}\``).join(', ')}), and one image is verified and published`,
      edit: 'Keep one of them and name every repository in `tags`, or use a step for each',
    });
  }
  return {
    exports: exports.map(({ text }) => text),
    loads: loads.length > 0,
    imageOptions: options,
    ...(first === undefined
      ? {}
      : {
          push: {
            byDigest: pushes.some(({ attributes }) => isTrue(attributes.get('push-by-digest'))),
            names: pushes.flatMap(({ attributes }) => namesOf(attributes.get('name') ?? '')),
          },
        }),
  };
}

/** The inputs as they would be if what `outputs` says of pushing and loading were said by its own input. */
export function withOutputs(reading: Reading, { push, loads }: OutputsPlan): Reading {
  const { inputs } = reading;
  return {
    ...reading,
    inputs: {
      ...inputs,
      ...(loads ? { load: 'true' } : {}),
      ...(push === undefined
        ? {}
        : {
            push: push.byDigest ? 'by-digest' : 'true',
            tags: [inputs.tags, ...push.names].filter((text) => text !== '').join('\n'),
          }),
    },
  };
}

function parseOutput({ report }: Reading, text: string): Output | undefined {
  const fields = csvFields(text);
  if (fields.ok && fields.value.length === 1 && !text.startsWith('type=')) {
    const type = text === '-' ? 'tar' : 'local';
    return { text, type, attributes: new Map([['dest', text]]) };
  }
  const pairs = fields.ok ? fields.value.map((field) => field.split(/=(.*)/s)) : [];
  const attributes = new Map(
    pairs.map(([key = '', value = '']) => [key.trim().toLowerCase(), value] as const),
  );
  const type = attributes.get('type') ?? '';
  if (type !== '' && pairs.every(([, value]) => value !== undefined)) {
    return { text, type, attributes };
  }
  report({
    subject: 'outputs',
    message: `\`${text}\` is not an output: ${fields.ok ? 'it takes a type, and key=value pairs' : fields.reason}`,
    edit: 'Write it like `type=local,dest=out`, or `"name=a,b"` in quotes when a value has a comma',
  });
  return undefined;
}

/** `type=registry` is `type=image,push=true`; `push: true` makes every `type=image` push. */
function isPush({ inputs }: Reading, { type, attributes }: Output): boolean {
  if (type === 'registry') return true;
  const pushes = isTrue(attributes.get('push')) || isTrue(attributes.get('push-by-digest'));
  return type === 'image' && (pushes || inputs.push.toLowerCase() === 'true');
}

function isLoad({ type, attributes }: Output): boolean {
  return type === 'docker' && attributes.size === 1;
}

const ownOptions = ['type', 'name', 'push', 'push-by-digest', 'name-canonical'];

function imageOptions({ attributes }: Output): readonly string[] {
  return [...attributes]
    .filter(([key]) => !ownOptions.includes(key))
    .map(([key, value]) => csvField(`${key}=${value}`));
}

function namesOf(text: string): readonly string[] {
  return text.split(',').filter((name) => name !== '');
}

// https://docs.docker.com/build/exporters/
const exporters = ['local', 'tar', 'oci', 'docker', 'image', 'registry', 'cacheonly'];

function checkExport(
  { report }: Reading,
  { text, type, attributes }: Output,
  platforms: readonly Platform[],
): void {
  if (!exporters.includes(type)) {
    report({
      subject: 'outputs',
      message: `\`${text}\` is of no type that BuildKit exports`,
      edit: `Write one of ${exporters.map((name) => `\`type=${name}\``).join(', ')}`,
    });
    return;
  }
  const destination = attributes.get('dest');
  const needsFile = ['local', 'tar', 'oci'].includes(type);
  if (destination === '-' || (needsFile && (destination ?? '') === '')) {
    report({
      subject: 'outputs',
      message: `\`${text}\` has no destination but standard output, which is the log of this step`,
      edit: `Add \`dest=…\` with a path, such as \`type=${type},dest=out${type === 'local' ? '' : '.tar'}\``,
    });
  }
  if (type === 'docker' && platforms.length > 1) {
    report({
      subject: 'outputs',
      message: `\`${text}\` holds one platform, and ${platforms.length} are asked for`,
      edit: 'Name one platform in `platforms`, write `type=oci`, or use `load: true` to load all of them',
    });
  }
}

function isTrue(text: string | undefined): boolean {
  return ['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text ?? '');
}
