/** Bytes as WebCrypto wants them. */
export type Bytes = Uint8Array<ArrayBuffer>

const IV = 12
const utf8 = new TextEncoder()
const text = new TextDecoder()

/** AES-256-GCM: the nonce, then the sealed JSON. `about` binds it to its place. */
export async function sealJson(key: CryptoKey, about: string, value: unknown): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const body = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(about) }, key, utf8.encode(JSON.stringify(value))))
  const sealed = new Uint8Array(IV + body.length)
  sealed.set(iv)
  sealed.set(body, IV)
  return sealed
}

/** Opens what `sealJson` closed; rejects when a byte, the key or the place is another. */
export async function openJson(key: CryptoKey, about: string, sealed: Bytes): Promise<unknown> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.subarray(0, IV), additionalData: utf8.encode(about) }, key, sealed.subarray(IV))
  return JSON.parse(text.decode(plain)) as unknown
}

/** A key that seals and opens and can never be read out by a script. */
export function newSealingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
