// The answer of every parser: a value, or the reason why the text is not one.

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

export function accepted<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** `reason` completes the sentence "… is not a …: <reason>". */
export function rejected(reason: string): Parsed<never> {
  return { ok: false, reason };
}
