import type { ExplainAnswer } from '@lianfang/contract/protocols/answers.ts'
import { explainFinding, explainUnmoved } from '@lianfang/contract/protocols/explain.ts'
import type { Language } from '@lianfang/contract/kernel/say.ts'
import type { Day } from '@lianfang/domain/kernel/instant.ts'
import { exposures, persons } from '@lianfang/domain/people/tables.ts'
import { screenerOf } from '@lianfang/domain/protocols/screen.ts'
import type { Reader } from '../database/reader.ts'
import { ProblemError } from '../http/problem.ts'
import { bookOn, ruleRows } from './queries.ts'

/** Which rules applied to a person on a day, why, since and until when; facts of records merged into theirs count. */
export async function explainPerson(reader: Reader, id: string, day: Day, language: Language): Promise<ExplainAnswer> {
  const person = (await reader.byId(persons, [id])).get(id)
  if (!person) throw new ProblemError('not-found')
  const [rows, known] = await Promise.all([
    ruleRows(reader),
    reader.rows(exposures, 'SELECT * FROM exposures WHERE township = $1 AND person = ANY ($2::uuid[]) ORDER BY day DESC, id', [
      reader.township,
      [id, ...person.alsoOf],
    ]),
  ])
  const { findings, unmoved } = screenerOf(bookOn(reader, rows, day))(known)
  return {
    day,
    exposures: known,
    findings: findings.map((finding) => ({ ...finding, sentence: explainFinding(finding, language) })),
    unmoved: unmoved.map((one) => ({ ...one, sentence: explainUnmoved(one, language) })),
  }
}
