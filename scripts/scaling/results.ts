// Tables of the scaling bench: medians, each with its ratio to the first of its group.
import { median } from '../bench-results.ts';
import { ScriptError } from '../process.ts';

/** Notes milliseconds, or bytes, of one thing of a group; several of one title become a median. */
export type Measure = (group: string, title: string, value: number) => void;

export interface Results {
  readonly measure: Measure;
  /** Titles of a group in the order in which they came, with their medians. */
  readonly medians: (group: string) => ReadonlyMap<string, number>;
}

export function newResults(): Results {
  const groups = new Map<string, Map<string, number[]>>();
  return {
    measure: (group, title, value) => {
      const titles = groups.get(group) ?? new Map<string, number[]>();
      groups.set(group, titles.set(title, [...(titles.get(title) ?? []), value]));
    },
    medians: (group) => {
      const titles = groups.get(group);
      if (titles === undefined) throw new ScriptError(`Nothing was measured of '${group}'.`);
      return new Map([...titles].map(([title, values]) => [title, median(values)]));
    },
  };
}

/** One line a title: the median, its ratio to the first, and to the same title of another group. */
export function ratioTable(
  values: ReadonlyMap<string, number>,
  shown: (value: number) => string,
  other?: { readonly name: string; readonly values: ReadonlyMap<string, number> },
): string {
  const first = [...values.values()][0] ?? Number.NaN;
  const lines = [...values].map(([title, value]) => {
    const compared = other?.values.get(title);
    const beside =
      compared === undefined ? '' : `  (${(value / compared).toFixed(2)} × ${other?.name})`;
    return `${shown(value).padStart(9)}  ${(value / first).toFixed(2).padStart(6)}  ${title}${beside}`;
  });
  return lines.join('\n');
}

export function asSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function asMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
