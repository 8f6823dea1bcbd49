// The builder that is created for a job: driver, options, image, configuration.
import type { Facts } from '../gather/facts.ts';
import type { Inputs } from '../gather/inputs.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { mirroredConfig } from './daemon-config.ts';
import { imageCandidates, type Mirrors } from './images.ts';
import { csvField, csvFields, plainLines } from './lists.ts';
import { planNodes } from './nodes.ts';
import { pinnedBuildkitImage } from './pins.ts';
import type { CreatedBuilder } from './plan.ts';
import { type Reading, readBoolean } from './reading.ts';

const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];

export type Switches = Pick<CreatedBuilder, 'use' | 'cleanup' | 'keepState'>;

export function readSwitches(reading: Reading): Switches {
  return {
    use: readBoolean(reading, 'use'),
    cleanup: readBoolean(reading, 'cleanup'),
    keepState: readBoolean(reading, 'keep-state'),
  };
}

export function planCreation(
  reading: Reading,
  {
    facts,
    mirrors,
    switches,
  }: {
    readonly facts: Facts;
    readonly mirrors: Mirrors;
    readonly switches: Switches;
  },
): CreatedBuilder {
  const { inputs, report } = reading;
  const driver = inputs.driver || 'docker-container';
  if (!drivers.includes(driver)) {
    report({
      subject: 'driver',
      message: `\`${driver}\` is not a driver of buildx`,
      edit: `Write one of ${drivers.join(', ')}`,
    });
  }
  if (driver === 'remote' && inputs.endpoint === '') {
    report({
      subject: 'endpoint',
      message: 'the remote driver needs the address of the BuildKit daemon',
      edit: 'Write it like `endpoint: tcp://buildkit.example.com:1234`',
    });
  }
  if (/^[^A-Za-z]|[^A-Za-z0-9_.-]/.test(inputs.name)) {
    report({
      subject: 'name',
      message: `\`${inputs.name}\` is not a name for a builder`,
      edit: 'Begin with a letter, and use letters, digits, `.`, `_` and `-` only',
    });
  }
  const given = planConfig(reading, facts);
  const config = mirroredConfig(reading, { facts, driver, mirrors: mirrors.ofBuilder }) ?? given;
  return {
    kind: 'created',
    name: inputs.name || facts.newBuilderName,
    driver,
    ...planOptions(reading, { driver, mirrors: mirrors.all }),
    ...planFlags(inputs),
    ...(config === undefined ? {} : { config }),
    ...(inputs.endpoint === '' ? {} : { endpoint: inputs.endpoint }),
    nodes: planNodes(reading, { facts: facts.nodes, driver, cleanup: switches.cleanup }),
    ...switches,
    ...(switches.use && facts.selectedBefore !== undefined
      ? { selectedBefore: facts.selectedBefore }
      : {}),
  };
}

/**
 * The daemon refuses the privilege to every build unless it was started with it. setup-buildx-action
 * starts every builder so; here only one whose step asks for it.
 */
function planFlags(inputs: Inputs): Pick<CreatedBuilder, 'buildkitdFlags'> {
  const asked = /\bsecurity\.insecure\b/.test(inputs.allow)
    ? '--allow-insecure-entitlement security.insecure'
    : '';
  const buildkitdFlags = inputs['buildkitd-flags'] || asked;
  return buildkitdFlags === '' ? {} : { buildkitdFlags };
}

function planConfig({ inputs, report }: Reading, { paths }: Facts): CreatedBuilder['config'] {
  const path = inputs['buildkitd-config'];
  const text = inputs['buildkitd-config-inline'];
  if (path !== '' && text !== '') {
    report({
      subject: 'buildkitd-config',
      message: '`buildkitd-config-inline` is given too, and a daemon reads one configuration',
      edit: 'Remove one of the two',
    });
  }
  if (!paths.hasBuildkitdConfig) {
    report({
      subject: 'buildkitd-config',
      message: `there is no file ${path}`,
      edit: 'Correct the path; it is relative to the workspace',
    });
  }
  if (path !== '') return { kind: 'file', path };
  return text === '' ? undefined : { kind: 'inline', text };
}

function planOptions(
  { inputs, report }: Reading,
  { driver, mirrors }: { readonly driver: string; readonly mirrors: readonly Repository[] },
): Pick<CreatedBuilder, 'driverOptions' | 'images'> {
  const fields = plainLines(inputs['driver-opts']).flatMap((line) => {
    const parsed = csvFields(line);
    if (parsed.ok && parsed.value.every((field) => field.includes('='))) return parsed.value;
    report({
      subject: 'driver-opts',
      message: `\`${line}\` is not a list of key=value pairs`,
      edit: 'Write one option per line, such as `network=host`',
    });
    return [];
  });
  if (driver !== 'docker-container') return { driverOptions: fields.map(csvField), images: [] };
  const imageOption = fields.findLast((field) => field.startsWith('image='));
  const image = parseReference(imageOption?.slice('image='.length) ?? pinnedBuildkitImage);
  if (!image.ok) {
    report({
      subject: 'driver-opts',
      message: `\`${imageOption}\` does not name an image: ${image.reason}`,
      edit: 'Write it like `image=moby/buildkit:v0.33.1`',
    });
    return { driverOptions: [], images: [] };
  }
  return {
    driverOptions: fields.filter((field) => !field.startsWith('image=')).map(csvField),
    images: imageCandidates(withTag(image.value), mirrors),
  };
}

// Without one, `docker pull` and buildx would differ in what they take.
function withTag(image: Reference): Reference {
  return image.tag === undefined && image.digest === undefined
    ? { ...image, tag: 'latest' }
    : image;
}
