// The one module that is bundled. dist/<entry>.js starts an entry of it, and each loads what it uses.

/** Every entry is imported only when it runs, so what entries share is bundled once. */
export const entries = {
  main: async () => (await import('./main.ts')).main(),
  matrix: async () => (await import('./matrix.ts')).matrix(),
  merge: async () => (await import('./merge.ts')).merge(),
  inspect: async () => (await import('./inspect.ts')).inspect(),
  post: async () => (await import('./post.ts')).post(),
} as const satisfies Readonly<Record<string, () => Promise<void>>>;
