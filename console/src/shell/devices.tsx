import { reviewRecords } from '@lianfang/domain/identity/policy.ts'
import { DeviceList } from '../identity/device-list.tsx'
import { ReviewList } from '../identity/review-list.tsx'
import { words as deviceWords } from '../identity/device-words.ts'
import { kindWords } from '../journal/kind-words.ts'
import { useSay } from './language.tsx'
import { Screen } from './screen.tsx'
import { useMay } from './session.tsx'

/** `/devices`: who is signed in on what, and for the command office what lost devices left behind. */
export function Devices() {
  const say = useSay(deviceWords)
  const may = useMay()
  return (
    <Screen title={say('title')} note={say('note')}>
      {may(reviewRecords) && <ReviewList kinds={kindWords} />}
      <DeviceList />
    </Screen>
  )
}
