import { Select } from 'antd'
import { useMemo } from 'react'
import type { CareMemberAnswer } from '@lianfang/contract/followup/care/answers.ts'
import { useSay } from '../../shell/language.tsx'
import { useUnits } from '../../shell/units.tsx'
import { memberLabel, writeMember } from './member-choice.ts'
import { words } from './words.ts'

interface Props {
  readonly candidates: readonly CareMemberAnswer[]
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly label: string
  readonly id?: string
}

/** Chooses who sits in a place: those who answer for the door and the outside people first, then every worker; typing finds. */
export function MemberSelect({ candidates, value, onChange, label, id }: Props) {
  const say = useSay(words)
  const { workers } = useUnits()
  const options = useMemo(() => {
    const near = candidates.map((one) => ({ value: writeMember(one), label: memberLabel(one) }))
    const known = new Set(near.map((one) => one.value))
    const others = workers
      .filter((one) => one.active)
      .map((one) => ({ value: writeMember({ worker: one.id, contact: null }), label: `${one.personal.name} ${one.personal.phone}` }))
      .filter((one) => !known.has(one.value))
    return [...near, ...others]
  }, [candidates, workers])
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      className="unit-select"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={say('chooseMember')}
      aria-label={label}
      value={value === undefined || value === '' ? null : value}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? '')}
      options={options}
      popupMatchSelectWidth={280}
    />
  )
}
