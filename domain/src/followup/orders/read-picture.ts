import type { Refusal } from '../../kernel/command.ts'

/** As many base64 characters as a picture of a paper may have: about 300 kB, a sheet of A4 that can be read. */
export const PICTURE_CHARACTERS = 400_000

/**
 * Looks at a picture in base64 before it is kept: a JPEG, not larger than a paper needs, and without the block in which cameras
 * write place and time (EXIF): where somebody stood is nobody's business here (trust.md: no forced position).
 */
export function pictureRefused(picture: string): Refusal | null {
  if (picture.length > PICTURE_CHARACTERS) return { code: 'picture-too-large' }
  // FF D8 FF in base64 is `/9j/`.
  if (!/^\/9j\/[A-Za-z0-9+/]+={0,2}$/.test(picture)) return { code: 'picture-not-jpeg' }
  // `Exif` and two zeros, on any of the three places that bytes can take in base64.
  return EXIF.some((mark) => picture.slice(0, 4000).includes(mark)) ? { code: 'picture-tells-place' } : null
}

const EXIF = ['RXhpZgAA', 'V4aWYAA', 'FeGlmAA'] as const
