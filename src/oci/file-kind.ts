// What a file is that is neither an ELF program nor a script, by its first bytes. Pure.

/** A phrase such as `a Windows program`. */
export function describeOther(start: Uint8Array): string {
  const [a, b, c, d] = start;
  if (start.length === 0) return 'an empty file';
  if (a === 0x4d && b === 0x5a) return 'a Windows program';
  const word = ((a ?? 0) << 24) | ((b ?? 0) << 16) | ((c ?? 0) << 8) | (d ?? 0);
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(word >>> 0)) {
    return 'a macOS program';
  }
  // For several machines at once, their number follows; in a Java class it is the version, from 45 on.
  if (word >>> 0 === 0xcafebabe && (start[7] ?? 0) < 45) return 'a macOS program';
  if (isWebAssembly(start)) return 'a WebAssembly module';
  return start.subarray(0, 512).includes(0) ? 'a file of unknown form' : 'a text without a #! line';
}

export function isWebAssembly([a, b, c, d]: Uint8Array): boolean {
  return a === 0 && b === 0x61 && c === 0x73 && d === 0x6d;
}
