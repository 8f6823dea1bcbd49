// The bake files of the door `tags/`: definitions that a bake target inherits from.
import { labelObject } from '../oci/labels.ts';
import type { TagPlan } from '../plan/tag-plan.ts';

export interface BakeFile {
  /** The output that holds its path. */
  readonly output: 'bake-file-tags' | 'bake-file-labels' | 'bake-file-annotations' | 'bake-file';
  readonly name: string;
  readonly text: string;
}

/** Source: getBakeFile, https://github.com/docker/metadata-action/blob/v6.0.0/src/meta.ts */
export function bakeFiles({ metadata, images, bakeTarget }: TagPlan): readonly BakeFile[] {
  const { tags, annotations, version } = metadata;
  const labels = labelObject(metadata.labels);
  const args = {
    DOCKER_META_IMAGES: images.join(','),
    ...(version === '' ? {} : { DOCKER_META_VERSION: version }),
  };
  const file = (output: BakeFile['output'], definition: object): BakeFile => ({
    output,
    name: `docker-metadata-action-${output.replace('bake-file', 'bake')}.json`,
    text: JSON.stringify({ target: { [bakeTarget]: definition } }, undefined, 2),
  });
  return [
    file('bake-file-tags', { tags, args }),
    file('bake-file-labels', { labels }),
    file('bake-file-annotations', { annotations }),
    file('bake-file', { tags, labels, args }),
  ];
}
