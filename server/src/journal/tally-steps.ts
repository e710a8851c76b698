import type { Change } from '@lianfang/domain/kernel/change.ts'
import type { Row, Table, TallyStep } from '@lianfang/domain/kernel/table.ts'

/** What a set of changes adds to the tallies: what the rows after count for, less what the rows before counted for. */
export class TallySteps {
  readonly #steps = new Map<string, { unit: string; day: string; indicator: string; n: number }>()

  add(change: Change): void {
    const table = change.table as unknown as Table<Row>
    if (change.before) for (const step of table.tallies(change.before)) this.#step(step, -1)
    if (change.after) for (const step of table.tallies(change.after)) this.#step(step, 1)
  }

  take(): readonly TallyStep[] {
    return [...this.#steps.values()].filter((step) => step.n !== 0)
  }

  #step(step: TallyStep, sign: 1 | -1): void {
    const key = `${step.unit}\u0000${step.day}\u0000${step.indicator}`
    const sum = this.#steps.get(key) ?? { unit: step.unit, day: step.day, indicator: step.indicator, n: 0 }
    sum.n += sign * step.n
    this.#steps.set(key, sum)
  }
}
