// Annotations of a build in parts: each level where it belongs.
import { expect, test } from '@jest/globals';
import { annotationsOfPart, indexAnnotations } from '../../src/build/part-annotations.ts';
import { platforms } from '../fakes/parsed.ts';

test.each([
  ['a=b', ['manifest:a=b'], {}],
  ['index:a=b=c', [], { a: 'b=c' }],
  ['index,manifest:a=b', ['manifest:a=b'], { a: 'b' }],
  ['manifest[linux/amd64]:a=b', ['manifest:a=b'], {}],
  ['manifest[linux/arm64]:a=b', [], {}],
  ['index-descriptor:a=b', [], {}],
  ['manifest-descriptor:a=http://b', ['manifest-descriptor:a=http://b'], {}],
])('%s', (annotation, ofPart, ofIndex) => {
  expect(annotationsOfPart([annotation], platforms('linux/amd64'))).toEqual(ofPart);
  expect(indexAnnotations([annotation])).toEqual(ofIndex);
});

test('a part with several platforms keeps the one that is meant', () => {
  const part = platforms('linux/amd64', 'linux/386');
  expect(annotationsOfPart(['manifest[linux/386]:a=b'], part)).toEqual(['manifest[linux/386]:a=b']);
});
