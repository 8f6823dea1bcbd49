// Names of the outputs of `cleanup/`.

export const cleanupOutputNames = ['tags', 'digests'] as const;
