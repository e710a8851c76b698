import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.ts'

/** Papers as one PDF, each on a sheet of its own. Its fonts are big, so a thread of its own takes them with it when it ends. */
export function paperPdf(papers: readonly Paper[]): Promise<Buffer> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), { workerData: { papers }, execArgv: [] })
    worker.once('message', (pdf: Uint8Array) => {
      done(Buffer.from(pdf))
      void worker.terminate()
    })
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`the printing thread ended with ${code}`)))
  })
}
