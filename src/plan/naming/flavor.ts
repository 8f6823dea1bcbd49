// `flavor`: what all tags have in common, and when `latest` is one of them.
import { accepted, type Parsed, rejected } from '../../oci/parsed.ts';
import { namedFields } from './attributes.ts';

export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false';
  /** Templates. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether `latest` has them too. */
  readonly prefixOnLatest: boolean;
  readonly suffixOnLatest: boolean;
}

export const plainFlavor: Flavor = {
  latest: 'auto',
  prefix: '',
  suffix: '',
  prefixOnLatest: false,
  suffixOnLatest: false,
};

/**
 * One line added to what the lines before it said. `onlatest` belongs to the prefix or suffix
 * before it in the same line.
 *
 * Source: https://github.com/docker/metadata-action/blob/v6.0.0/src/flavor.ts
 */
export function withFlavorLine(flavor: Flavor, line: string): Parsed<Flavor> {
  const fields = namedFields(line);
  if (!fields.ok) return fields;
  let made = flavor;
  let affix: 'prefix' | 'suffix' | undefined;
  for (const { name, value } of fields.value) {
    switch (name) {
      case 'latest':
        if (value !== 'auto' && value !== 'true' && value !== 'false') {
          return rejected('latest must be auto, true or false');
        }
        made = { ...made, latest: value };
        break;
      case 'prefix':
      case 'suffix':
        made = { ...made, [name]: value };
        affix = name;
        break;
      case 'onlatest':
        if (value !== 'true' && value !== 'false') {
          return rejected('onlatest must be true or false');
        }
        if (affix === undefined) return rejected('onlatest follows a prefix or suffix in its line');
        made = { ...made, [`${affix}OnLatest`]: value === 'true' };
        break;
      default:
        return rejected('its fields are latest, prefix, suffix and onlatest, each with a value');
    }
  }
  return accepted(made);
}
