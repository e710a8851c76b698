import process from 'node:process'
import { FileRefusal } from './file-refusal.ts'
import { readFile } from './read-file.ts'
import { warmUp } from './warm-up.ts'

/**
 * The child that reads one file and ends. Started with a memory limit, without the program's environment, and killed when its time
 * is over. It gets bytes, it gives text: the sheets as JSON, or the code of a refusal.
 */
process.once('message', (message) => {
  process.send?.(answerTo(message), undefined, {}, () => process.disconnect())
})
warmUp()
process.send?.({ ready: true })

function answerTo(message: unknown): { readonly json: string } | { readonly code: string } {
  try {
    const { bytes } = message as { readonly bytes: Uint8Array }
    return { json: JSON.stringify(readFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) }
  } catch (fault) {
    return { code: fault instanceof FileRefusal ? fault.code : 'file-broken' }
  }
}
