import { addDays } from '@lianfang/domain/kernel/instant.ts'
import { workerOf } from '../../grids/worker-of.ts'
import type { Returnee } from './cast.ts'
import { officeOf, type Story004 } from './story.ts'

/** The five of whom the report says nothing: planned end passed, neither released nor anything else. */
export function theFive(story: Story004): readonly Returnee[] {
  return story.cast.filter(({ fate }) => fate !== 'RELEASED' && fate !== 'STILL_AT_HOME')
}

/**
 * The last hour before the bulletin: the office asks after each of the five, and what is found out is written down by whom it
 * concerns. Afterwards stock equals flow.
 */
export function resolveTheFive(story: Story004): void {
  for (const returnee of theFive(story)) resolve(story, returnee)
}

function resolve({ diary, town, day }: Story004, { person, end, fate }: Returnee): void {
  const office = officeOf(town)
  const secretary = workerOf(town, person.unit, 'VILLAGE_SECRETARY')
  switch (fate) {
    case 'NOBODY_DECIDED':
      diary.day(day).at('16:20', office).releases(person, '期满，测温齐全无异常，当日补办解除')
      return
    case 'LEFT_FOR_ANOTHER_COUNTY':
      diary
        .day(day)
        .at('16:25', secretary)
        .ends(person, 'LEFT', { to: '邵东县黑田铺镇', note: `${addDays(end, -1)} 离乡，已电话函告当地` })
      return
    case 'EVENING_MISSING':
      diary
        .day(day)
        .at('16:30', workerOf(town, person.unit, 'DOCTOR'))
        .excuses(person, `${addDays(end, -3)}.PM`, '当晚停电未测，次日早晨体温正常，电话核实无发热')
      diary.day(day).at('16:35', office).releases(person, '期满，缺测一次已说明')
      return
    case 'IN_HOSPITAL':
      diary
        .day(day)
        .at('16:40', secretary)
        .ends(person, 'TRANSFERRED_OUT', { to: '双清区人民医院（骨折住院）', note: `${addDays(end, -3)} 起住院，医院继续观察` })
      return
    case 'RELEASED':
    case 'STILL_AT_HOME':
      return
  }
}
