import { Refusal } from '#base/refusal.ts';
import { evidenceLimits } from '../../../rules/evidence/limits.ts';

/** A picture as it is kept, with its small one. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly small: Uint8Array;
}

const TIMEOUT_SECONDS = 20;

/**
 * Draws the picture anew: upright, at most so large, as a JPEG without alpha. Nothing comes along but what can be seen: no
 * place, no device, no second picture, nothing behind its end.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<CleanPicture> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  });
  const { megapixels, side, smallSide } = evidenceLimits;
  const pixels = megapixels * 1_000_000;
  const within = (most: number) => ({ width: most, height: most, fit: 'inside', withoutEnlargement: true }) as const;
  const jpeg = { quality: 80, chromaSubsampling: '4:2:0' } as const;
  try {
    // Its head alone is read first: what claims to be vast is never unfolded.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > pixels) throw new Refusal('picture-too-large', { limit: megapixels });
    const kept = await sharp(bytes, { failOn: 'error', limitInputPixels: pixels })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize(within(side))
      .flatten({ background: '#ffffff' })
      .jpeg(jpeg)
      .toBuffer();
    const small = await sharp(kept)
      .resize(within(smallSide))
      .jpeg({ ...jpeg, quality: 70 })
      .toBuffer();
    return { bytes: kept, small };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(/timeout/i.test(String(error)) ? 'file-too-heavy' : 'picture-broken');
  }
}
