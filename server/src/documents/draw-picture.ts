import { Worker } from 'node:worker_threads'
import type { Box } from './picture-box.ts'

/**
 * Draws a picture of this width, as high as it needs to be, as PNG. Fonts of 17 MB and their parsed tables are needed for a few
 * hundred milliseconds a day: a thread of its own takes them with it when it ends.
 */
export function drawPicture(picture: Box, width: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./picture-thread.ts', import.meta.url), { workerData: { picture, width }, execArgv: [] })
    worker.once('message', (png: Uint8Array) => {
      done(Buffer.from(png))
      void worker.terminate()
    })
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`the drawing thread ended with ${code}`)))
  })
}
