import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { noisyJpeg, placedJpeg } from '#test/fixtures/pictures.ts';
import { kindOf } from './file-kind.ts';
import { isWhole } from './whole-picture.ts';

const told = (bytes: Uint8Array) => isWhole(kindOf(bytes) ?? 'pdf', bytes);

describe('a picture', async () => {
  const noise = sharp(await noisyJpeg());
  const pictures: [string, Buffer][] = [
    ['a JPEG', await noisyJpeg()],
    ['a JPEG with EXIF', await placedJpeg()],
    ['a JPEG in passes', await noise.clone().jpeg({ progressive: true }).toBuffer()],
    ['a PNG', await noise.clone().png().toBuffer()],
    ['a WebP', await noise.clone().webp().toBuffer()],
  ];

  it.each(pictures)('%s is whole to its end, with or without something behind it', (_, bytes) => {
    expect(told(bytes)).toBe(true);
    expect(told(Buffer.concat([bytes, Buffer.from('phía sau')]))).toBe(true);
  });

  it.each(pictures)('%s is not whole when its end is missing', (_, bytes) => {
    for (const part of [0.2, 0.5, 0.99]) expect(told(bytes.subarray(0, Math.floor(bytes.length * part)))).toBe(false);
    expect(told(bytes.subarray(0, bytes.length - 20))).toBe(false);
  });
});
