// Provenance and SBOM: what is attested, by default and on demand.
import type { Facts } from '../gather/facts.ts';
import { csvField, csvFields, plainLines } from './lists.ts';
import { type Reading, readList } from './reading.ts';

/**
 * The values of `--attest`, by build-push-action's rules: `provenance` and `sbom` win over `attests`;
 * without a word about provenance it is `mode=max` for a public repository and `mode=min` for a
 * private one, and buildx's own default where the image is loaded.
 *
 * Source: getAttestArgs, https://github.com/docker/build-push-action/blob/v6/src/context.ts
 */
export function planAttestations(
  reading: Reading,
  { facts, loads }: { readonly facts: Facts; readonly loads: boolean },
): readonly string[] {
  const { inputs } = reading;
  const builder = builderId(facts);
  const listed = readList(reading, { name: 'attests', separator: 'newline' }).map((item) => ({
    type: typeOf(reading, item),
    fields: fieldsOf(reading, 'attests', item).map(withoutBoolean),
  }));
  const has = (type: string): boolean => listed.some((one) => one.type === type);
  const own = [
    ...(inputs.provenance === ''
      ? has('provenance') || loads || facts.build.noDefaultAttestations
        ? []
        : [attestation('provenance', withBuilder(defaultProvenance(facts), builder))]
      : [attestation('provenance', provenanceFields(reading, builder))]),
    ...(inputs.sbom === ''
      ? []
      : [attestation('sbom', fieldsOf(reading, 'sbom', inputs.sbom).map(withoutBoolean))]),
  ];
  const others = listed.filter(
    ({ type }) =>
      !(type === 'provenance' && inputs.provenance !== '') &&
      !(type === 'sbom' && inputs.sbom !== ''),
  );
  return [
    ...own,
    ...others.map(({ type, fields }) =>
      (type === 'provenance' ? withBuilder(fields, builder) : fields).map(csvField).join(','),
    ),
  ];
}

/** Whether the image will have attestations, and with them an index even for a single platform. */
export function hasAttestations(attestations: readonly string[], facts: Facts): boolean {
  const isOff = (type: string): boolean =>
    attestations.some((one) => one.startsWith(`type=${type},`) && isDisabled(one));
  return (
    attestations.some((one) => !isDisabled(one)) ||
    (!isOff('provenance') && !facts.build.noDefaultAttestations)
  );
}

function isDisabled(attestation: string): boolean {
  return attestation.includes(',disabled=true');
}

/** Whether the provenance names every build argument with its value. */
export function publishesArguments(attestations: readonly string[]): boolean {
  return attestations.some(
    (one) => one.startsWith('type=provenance') && /,mode=max(?:,|$)/.test(one) && !isDisabled(one),
  );
}

function attestation(type: string, fields: readonly string[]): string {
  return [`type=${type}`, ...fields.map(csvField)].join(',');
}

/** As there, a repository of which the event says nothing counts as public. */
function defaultProvenance({ event }: Facts): readonly string[] {
  const { repository } = event.payload;
  const isPrivate =
    typeof repository === 'object' &&
    repository !== null &&
    'private' in repository &&
    repository.private === true;
  return isPrivate ? ['mode=min', 'inline-only=true'] : ['mode=max'];
}

function provenanceFields(reading: Reading, builder: string | undefined): readonly string[] {
  const fields = fieldsOf(reading, 'provenance', reading.inputs.provenance);
  const [only = ''] = fields;
  if (fields.length === 1 && boolean(only) !== undefined) {
    return boolean(only) ? withBuilder([], builder) : ['disabled=true'];
  }
  return withBuilder(fields.map(withoutBoolean), builder);
}

/** Address of the run, which SLSA calls the builder. */
function builderId({ event }: Facts): string | undefined {
  const { serverUrl, repository, runId, runAttempt } = event;
  if (serverUrl === '' || repository === '' || runId === '') return undefined;
  const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
  return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
}

function withBuilder(fields: readonly string[], builder: string | undefined): readonly string[] {
  const isGiven = fields.some((field) => field.startsWith('builder-id='));
  const isOff = fields.includes('disabled=true');
  return builder === undefined || isGiven || isOff ? fields : [...fields, `builder-id=${builder}`];
}

function typeOf(reading: Reading, item: string): string {
  const fields = fieldsOf(reading, 'attests', item);
  const type = fields.find((field) => field.startsWith('type='));
  if (type === undefined) {
    reading.report({
      subject: 'attests',
      message: `\`${item}\` has no type`,
      edit: 'Write it like `type=sbom,generator=image`',
    });
  }
  return type?.slice('type='.length) ?? '';
}

function fieldsOf(
  reading: Reading,
  name: 'provenance' | 'sbom' | 'attests',
  text: string,
): readonly string[] {
  const fields = csvFields(plainLines(text).join(','));
  const attributes = fields.ok ? fields.value.map((field) => field.trim()) : [];
  const odd = attributes.find((field) => !field.includes('=') && boolean(field) === undefined);
  if (fields.ok && odd === undefined) return attributes;
  reading.report({
    subject: name,
    message: `\`${text}\` is not a list of attributes: ${fields.ok ? `\`${odd}\` is neither \`key=value\` nor \`true\` or \`false\`` : fields.reason}`,
    edit: `Write it like \`${name === 'sbom' ? 'generator=image' : 'mode=max'}\`, with commas between attributes`,
  });
  return [];
}

/** `true` alone among attributes turns it on, as buildx reads it. */
function withoutBoolean(field: string): string {
  const value = boolean(field);
  return value === undefined ? field : `disabled=${!value}`;
}

// The words of Go's strconv.ParseBool.
function boolean(text: string): boolean | undefined {
  if (['1', 't', 'T', 'true', 'True', 'TRUE'].includes(text)) return true;
  return ['0', 'f', 'F', 'false', 'False', 'FALSE'].includes(text) ? false : undefined;
}
