import { needEndWords, needKindWords } from '@lianfang/contract/followup/needs/words.ts'
import { callFindingWords, testResultWords, visitFindingWords } from '@lianfang/contract/followup/words.ts'
import { fill, type Language, type Phrase } from '@lianfang/contract/kernel/say.ts'
import { peopleWords } from '@lianfang/contract/people/words.ts'
import { resultWords } from '@lianfang/contract/referrals/words.ts'
import type { Command } from '@lianfang/domain/kernel/command.ts'
import type { State } from '@lianfang/domain/kernel/state.ts'
import { aboutRecord, fieldsOf } from './about-record.ts'
import { outboxWords } from './words.ts'

/** A record in one line: whom it is about, what was done, what came of it. */
export function recordText(view: State, command: Command, language: Language): string {
  const fields = fieldsOf(command.input)
  const kind = `kind-${command.kind}`
  const title = fill(kind in outboxWords ? outboxWords[kind as keyof typeof outboxWords] : outboxWords['kind-other'], language, fields)
  const value = valueOf(command.kind, fields)?.[language]
  return [aboutRecord(view, command), title, value, fields['note']].filter(Boolean).join(' · ')
}

function valueOf(kind: string, fields: Readonly<Record<string, string>>): Phrase | undefined {
  if (kind === 'referrals/close-referral') return named(resultWords, fields['result'])
  if (kind === 'people/record-house-visit') return named(peopleWords, fields['result'] === 'AWAY' ? 'VISIT_AWAY' : fields['result'])
  if (kind === 'followup/ask-need') return named(needKindWords, fields['kind'])
  if (kind === 'followup/close-need') return named(needEndWords, fields['as'])
  if (kind === 'followup/record-call') return named(callFindingWords, fields['finding'])
  if (kind === 'followup/record-visit') return named(visitFindingWords, fields['finding'])
  return kind === 'followup/record-result' ? named(testResultWords, fields['result']) : undefined
}

function named(words: Readonly<Record<string, Phrase>>, code: string | undefined): Phrase | undefined {
  return code === undefined ? undefined : words[code]
}
