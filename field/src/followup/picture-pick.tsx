import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useSay } from '../kit/language.ts'
import { shrinkPicture } from './shrink-picture.ts'
import { followupScreenWords } from './words.ts'

/** A picture of the signed paper, by the camera or from the phone; nobody has to take one. */
export function PicturePick({ picture, onTaken }: { readonly picture: string | null; readonly onTaken: (picture: string | null) => void }): JSX.Element {
  const words = useSay(followupScreenWords)
  const [isBad, setBad] = useState(false)
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setBad(false)
    try {
      onTaken(await shrinkPicture(file))
    } catch {
      onTaken(null)
      setBad(true)
    }
  }
  return (
    <div class="picture-pick">
      <label class="act wide">
        {words(picture === null ? 'serve-picture' : 'serve-picture-taken')}
        <input class="unseen" type="file" accept="image/*" capture="environment" onChange={(event) => void take(event.currentTarget.files?.[0])} />
      </label>
      {picture === null ? null : <img class="taken" src={`data:image/jpeg;base64,${picture}`} alt="" />}
      <p class="soft">{words(isBad ? 'serve-picture-bad' : 'serve-picture-say')}</p>
    </div>
  )
}
