// Which builder builds: one that is there, the engine's own, or one created for this job.
import type { Facts } from '../gather/facts.ts';
import type { InputName } from '../gather/inputs.ts';
import { parseReference, type Reference, type Repository } from '../oci/reference.ts';
import { imageCandidates } from './images.ts';
import { csvField, csvFields, plainLines } from './lists.ts';
import { pinnedBuildkitImage } from './pins.ts';
import type { BuilderPlan, CreatedBuilder } from './plan.ts';
import { type Reading, readBoolean } from './reading.ts';

const drivers = ['docker-container', 'docker', 'kubernetes', 'remote'];

/** Inputs that describe a builder to create. */
const creationInputs = [
  'driver',
  'driver-opts',
  'buildkitd-flags',
  'buildkitd-config',
  'buildkitd-config-inline',
  'endpoint',
  'name',
] as const satisfies readonly InputName[];

export function planBuilder(
  reading: Reading,
  { facts, mirrors }: { readonly facts: Facts; readonly mirrors: readonly Repository[] },
): { readonly plan: BuilderPlan; readonly notice?: string } {
  const { inputs, report } = reading;
  const given = creationInputs.filter((name) => inputs[name] !== '');
  if (inputs.builder !== '') {
    reportUseless(reading, {
      names: given,
      why: `\`builder: ${inputs.builder}\` uses one as it is`,
    });
    if (facts.namedBuilder?.kind === 'found') {
      return { plan: { kind: 'existing', builder: facts.namedBuilder.builder } };
    }
    report({
      subject: 'builder',
      message: `there is no builder \`${inputs.builder}\`: ${facts.namedBuilder?.reason ?? 'it was not looked for'}`,
      edit: 'Name one that `docker buildx ls` lists, or leave the input out and one is created',
    });
  }
  if (given.length === 0 && facts.selectedBuilder !== undefined) {
    return {
      plan: { kind: 'existing', builder: facts.selectedBuilder },
      notice: `The builder ${facts.selectedBuilder.name}, which an earlier step selected, is used as it is.`,
    };
  }
  if (inputs.driver === 'docker') {
    reportUseless(reading, {
      names: given.filter((name) => name !== 'driver'),
      why: "the docker driver is the engine's own builder",
    });
    return { plan: { kind: 'engine', name: 'default' } };
  }
  if (inputs.name !== '' && facts.namedBuilder?.kind === 'found') {
    return {
      plan: { kind: 'existing', builder: facts.namedBuilder.builder },
      notice: `The builder ${inputs.name} is there already and is used as it is.`,
    };
  }
  return { plan: planCreation(reading, { facts, mirrors }) };
}

function reportUseless(
  { report }: Reading,
  { names, why }: { readonly names: readonly InputName[]; readonly why: string },
): void {
  for (const name of names) {
    report({
      subject: name,
      message: `it has no effect: ${why}`,
      edit: `Remove \`${name}\`, or what makes it useless`,
    });
  }
}

function planCreation(
  reading: Reading,
  { facts, mirrors }: { readonly facts: Facts; readonly mirrors: readonly Repository[] },
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
  const config = planConfig(reading, facts);
  return {
    kind: 'created',
    name: inputs.name || `multiplatform-image-${facts.unique}`,
    driver,
    ...planOptions(reading, { driver, mirrors }),
    ...(inputs['buildkitd-flags'] === '' ? {} : { buildkitdFlags: inputs['buildkitd-flags'] }),
    ...(config === undefined ? {} : { config }),
    ...(inputs.endpoint === '' ? {} : { endpoint: inputs.endpoint }),
    use: readBoolean(reading, 'use'),
    cleanup: readBoolean(reading, 'cleanup'),
    keepState: readBoolean(reading, 'keep-state'),
    ...(facts.selectedBuilder === undefined ? {} : { selectedBefore: facts.selectedBuilder.name }),
  };
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

/** The driver that will build. */
export function driverOf(plan: BuilderPlan): string {
  switch (plan.kind) {
    case 'existing':
      return plan.builder.driver;
    case 'engine':
      return 'docker';
    case 'created':
      return plan.driver;
  }
}
