import { withoutBlanks } from '../kernel/sheet/plain-text.ts'
import type { Living, Sex } from './tables.ts'

/** Relations as registers write them (GB/T 4761), and what else is found in that column. */
const RELATION =
  /^(户主|本人|配偶|妻|夫|妻子|丈夫|爱人|(长|次|三|四|五|六|独生|养|继)?(子|女)|儿子|女儿|儿媳|媳妇|女婿|孙(子|女|媳|女婿)?|外孙(子|女)?|曾孙(子|女)?|重孙(子|女)?|父|母|父亲|母亲|岳父|岳母|公公|婆婆|(外)?祖(父|母)|爷爷|奶奶|外公|外婆|曾祖(父|母)|兄|弟|姐|妹|哥哥|弟弟|姐姐|妹妹|兄弟|姐妹|嫂|弟媳|姐夫|妹夫|侄(子|女)|外甥(女)?|叔|伯|姑|舅|姨|其他|其它|其他亲属|非亲属|保姆|雇工|租户|户主本人)$/

/** A relation to the head as it is stored; undefined for a text that is none. The head may stand there as 本人. */
export function relationOf(text: string): string | undefined {
  const relation = withoutBlanks(text)
  if (/^(户主本人|本人|户主)$/.test(relation)) return '户主'
  return RELATION.test(relation) ? relation : undefined
}

/** 男, 女 and what stands for them. */
export function sexIn(text: string): Sex {
  const sex = withoutBlanks(text).toLowerCase()
  if (/^(男|男性|m|male|1)$/.test(sex)) return 'MALE'
  return /^(女|女性|f|female|2)$/.test(sex) ? 'FEMALE' : 'UNKNOWN'
}

/**
 * Where a register says the person lives: `是`, `否(在外务工)`, `外出`, `已迁出`, `死亡` … Undefined when it cannot be told. `asksAway` is
 * true for a column that asks the other way round (是否外出): its `是` means away.
 */
export function livingIn(text: string, asksAway: boolean = false): Living | undefined {
  const plain = withoutBlanks(text)
  if (/死亡|去世|已故|亡故|过世|身故|注销/.test(plain)) return 'DIED'
  if (/迁出|搬走|外嫁|离开|销户|已搬/.test(plain)) return 'LEFT'
  if (/^(否|不|不是|n|no|0|×)([(,].*)?$/i.test(plain)) return asksAway ? 'RESIDENT' : 'AWAY'
  if (/^(是|y|yes|1|√)([(,].*)?$/i.test(plain)) return asksAway ? 'AWAY' : 'RESIDENT'
  if (/不在|外出|在外|务工|打工|外地|上学|就学|参军|服役|陪读|空挂|户在人不在|离村|未在/.test(plain)) return 'AWAY'
  if (plain === '' || /常住|在家|在村|在籍|正常|本地|居家|人户一致|户在人在/.test(plain)) return 'RESIDENT'
  return undefined
}

/** What stands in the brackets of such a cell: why somebody is away. `否(在外务工)` → `在外务工`. */
export function reasonIn(text: string): string {
  return /\(([^)]+)\)/.exec(withoutBlanks(text))?.[1] ?? ''
}
