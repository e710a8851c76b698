import { Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useSay } from '../../shell/language.tsx'
import { switchingWords } from './switching-words.ts'

/** Something that takes seconds is on its way, and how long it has been. */
export function Working() {
  const say = useSay(switchingWords)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((s) => s + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <p role="status" className="row">
      <Spin size="small" /> {say('working', { s: seconds })}
    </p>
  )
}
