import { Alert } from 'antd'
import { useState } from 'react'
import type { Pack } from '@lianfang/domain/protocols/pack.ts'
import { FilePick } from '../shell/file-pick.tsx'
import { useSay } from '../shell/language.tsx'
import { readPackFile } from './read-pack-file.ts'
import { words } from './words.ts'

const MEGABYTE = 1024 * 1024

/** Reads an edition from a file; says what is wrong with one that is none. */
export function FileChoice({ choose }: { readonly choose: (pack: Pack) => void }) {
  const say = useSay(words)
  const [wrong, setWrong] = useState<string | null>(null)
  const read = async (file: File) => {
    if (file.size > MEGABYTE) return setWrong(say('fileTooBig'))
    const found = readPackFile(await file.text())
    if (found.is === 'PACK') return choose(found.pack)
    setWrong(found.is === 'NO_JSON' ? say('fileNotJson') : say('fileBad', { n: found.n, at: found.at }))
  }
  return (
    <>
      <FilePick label={say('chooseFile')} accept=".json,application/json" choose={(file) => void read(file)} />
      {wrong !== null && <Alert type="error" showIcon role="alert" title={wrong} />}
    </>
  )
}
