// Inputs that this action does not have: most are misspelt.
import leven from 'leven';

/** One warning per name, with the nearest right one where there is a near one. */
export function unknownInputWarnings(
  names: readonly string[],
  known: readonly string[],
): readonly string[] {
  return names.map((name) => {
    const nearest = nearestName(name, known);
    return nearest === undefined
      ? `\`${name}\` is not an input of this action; it is ignored.`
      : `\`${name}\` is not an input of this action; it is ignored. Did you mean \`${nearest}\`?`;
  });
}

function nearestName(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, distance: leven(name.replaceAll('_', '-'), candidate) }))
    .sort((one, other) => one.distance - other.distance);
  // A third of the letters wrong is a slip; more is another word.
  return best !== undefined && best.distance <= Math.max(2, Math.floor(name.length / 3))
    ? best.candidate
    : undefined;
}
