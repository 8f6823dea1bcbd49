// Passes on what a child prints in whole lines, as the bytes that they are: a log may be 100 MB.

export interface LineSink {
  readonly write: (chunk: Uint8Array) => void;
  readonly end: () => void;
}

const newline = Buffer.from('\n');
/** A line without end is not waited for. */
const longestLine = 65_536;

/** `pass` gets whole lines, with their line breaks; the last one gets one if it has none. */
export function wholeLines(pass: (lines: Uint8Array) => void): LineSink {
  let unfinished: Uint8Array[] = [];
  let size = 0;
  const passWith = (part: Uint8Array): void => {
    const lines = size === 0 ? part : Buffer.concat([...unfinished, part]);
    unfinished = [];
    size = 0;
    pass(lines);
  };
  return {
    write: (chunk) => {
      const end = chunk.lastIndexOf(newline[0] ?? 0) + 1;
      if (end > 0) passWith(chunk.subarray(0, end));
      const rest = chunk.subarray(end);
      if (rest.length === 0) return;
      unfinished.push(rest);
      size += rest.length;
      if (size > longestLine) passWith(newline);
    },
    end: () => {
      if (size > 0) passWith(newline);
    },
  };
}
