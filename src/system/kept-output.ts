// What is kept of a child's output: never more than so much, however much it writes.

export interface KeptOutput {
  readonly add: (chunk: Uint8Array) => void;
  readonly text: () => string;
  /** Whether something was left out. */
  readonly isCut: () => boolean;
}

/** Beginning and end, which is where tools say what matters. */
export function headAndTail(headLimit: number, tailLimit: number): KeptOutput {
  const head = upTo(headLimit);
  const tail: Uint8Array[] = [];
  let tailSize = 0;
  let left = 0;
  return {
    add: (chunk) => {
      const rest = head.add(chunk);
      if (rest.length === 0) return;
      tail.push(rest);
      tailSize += rest.length;
      for (;;) {
        const [first] = tail;
        if (first === undefined || tailSize - first.length < tailLimit) return;
        tail.shift();
        tailSize -= first.length;
        left += first.length;
      }
    },
    text: () => {
      const gap = left === 0 ? [] : [Buffer.from(`\n[${left} bytes left out]\n`)];
      return Buffer.concat([...head.chunks, ...gap, ...tail]).toString('utf8');
    },
    isCut: () => left > 0,
  };
}

/** The beginning alone, for an answer that is read as a whole or not at all. */
export function wholeOrCut(limit: number): KeptOutput {
  const head = upTo(limit);
  let isCut = false;
  return {
    add: (chunk) => {
      if (head.add(chunk).length > 0) isCut = true;
    },
    text: () => Buffer.concat(head.chunks).toString('utf8'),
    isCut: () => isCut,
  };
}

function upTo(limit: number) {
  const chunks: Uint8Array[] = [];
  let room = limit;
  return {
    chunks,
    /** What does not fit any more. */
    add: (chunk: Uint8Array): Uint8Array => {
      const part = chunk.subarray(0, room);
      if (part.length > 0) chunks.push(part);
      room -= part.length;
      return chunk.subarray(part.length);
    },
  };
}

const newline = 0x0a;

/** Passes on all lines but those that begin so; holds no more of a line than that. */
export function withoutLines(
  beginnings: readonly string[],
  { add, ...kept }: KeptOutput,
): KeptOutput {
  const longest = Math.max(0, ...beginnings.map((text) => text.length));
  let start: Buffer = Buffer.alloc(0);
  let verdict: 'open' | 'keep' | 'drop' = 'open';
  const judge = (): void => {
    const text = start.toString('latin1');
    verdict = beginnings.some((beginning) => text.startsWith(beginning)) ? 'drop' : 'keep';
    if (verdict === 'keep') add(start);
    start = Buffer.alloc(0);
  };
  return {
    ...kept,
    add: (chunk) => {
      let rest: Uint8Array = chunk;
      while (rest.length > 0) {
        const end = rest.indexOf(newline);
        const line = rest.subarray(0, end < 0 ? rest.length : end + 1);
        rest = rest.subarray(line.length);
        if (verdict === 'open') {
          start = Buffer.concat([start, line]);
          if (start.length >= longest || end >= 0) judge();
        } else if (verdict === 'keep') {
          add(line);
        }
        if (end >= 0) verdict = 'open';
      }
    },
    text: () => {
      if (start.length > 0) judge();
      return kept.text();
    },
  };
}
