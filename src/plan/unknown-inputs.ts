// Inputs that this action does not have: most are misspelt.
import leven from 'leven';
import { inputNames } from '../gather/inputs.ts';

/** One warning per name, with the nearest right one where there is a near one. */
export function unknownInputWarnings(names: readonly string[]): readonly string[] {
  return names.map((name) => {
    const nearest = nearestName(name);
    return nearest === undefined
      ? `\`${name}\` is not an input of this action; it is ignored.`
      : `\`${name}\` is not an input of this action; it is ignored. Did you mean \`${nearest}\`?`;
  });
}

function nearestName(name: string): string | undefined {
  const [best] = inputNames
    .map((known) => ({ known, distance: leven(name.replaceAll('_', '-'), known) }))
    .sort((one, other) => one.distance - other.distance);
  // A third of the letters wrong is a slip; more is another word.
  return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 3))
    ? best.known
    : undefined;
}
