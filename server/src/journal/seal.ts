import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** AES-256-GCM: iv, tag, ciphertext. `about` binds the text to its place, so that a sealed value cannot be moved to another row. */
export function sealBytes(key: Buffer | KeyObject, plain: Buffer, about: string): Buffer {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

/** Opens what `sealBytes` closed; throws when a byte, the key or the place is another. */
export function openBytes(key: Buffer | KeyObject, sealed: Buffer, about: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG))
  // GCM gives every byte at once; what is left to the end is only whether it holds.
  const plain = decipher.update(sealed.subarray(IV + TAG))
  decipher.final()
  return plain
}

/** A keyed hash for search: equal values meet, nobody without the key can guess. 22 characters. */
export function blind(key: KeyObject, township: string, kind: string, value: string): string {
  return createHmac('sha256', key).update(`${township}\u0000${kind}\u0000${value}`).digest('base64url').slice(0, 22)
}

/** A new data key. As a KeyObject it is prepared once; a raw buffer would be prepared anew for every value. */
export function newDataKey(): KeyObject {
  return createSecretKey(randomBytes(32))
}

export function dataKey(bytes: Buffer): KeyObject {
  return createSecretKey(bytes)
}

/** The key that two make together (HMAC-SHA-256 of one under the other). Whoever lacks one of them has nothing. */
export function keyOfTwo(one: KeyObject, other: KeyObject): KeyObject {
  return createSecretKey(createHmac('sha256', one).update(other.export()).digest())
}
