import { count, fault, type Gate } from './gate.ts'
import { runTool } from './run-command.ts'

interface LintOutput {
  readonly number_of_files: number
  readonly diagnostics: readonly {
    readonly message: string
    readonly code: string
    readonly severity: 'error' | 'warning'
    readonly filename: string
    readonly labels: readonly { readonly span: { readonly line?: number } }[]
  }[]
}

/** oxlint with the rules that need types; warnings are only counted (see `.oxlintrc.json` for which and why). */
export const checkLint: Gate = {
  name: 'lint',
  asks: 'no any, no unused name, no promise left floating, no import cycle',
  run: async (tree) => {
    const { out, err } = await runTool('oxlint/bin/oxlint', ['--type-aware', '--report-unused-disable-directives', '-f', 'json'])
    if (!out.startsWith('{')) return { faults: [fault('.oxlintrc.json', 0, (err || out).trim())], seen: 'nothing' }
    const { diagnostics, number_of_files } = JSON.parse(out) as LintOutput
    const errors = diagnostics.filter((one) => one.severity === 'error')
    const faults = errors.map((one) => fault(one.filename, one.labels[0]?.span.line ?? 0, `${one.message} [${one.code}]`))
    const casts = diagnostics.filter((one) => one.code.includes('no-unsafe-type-assertion') && !/\.test\.tsx?$/.test(one.filename)).length
    if (number_of_files < tree.files.filter((file) => /\.tsx?$/.test(file)).length)
      faults.push(fault('.oxlintrc.json', 0, `only ${number_of_files} files were linted`))
    return { faults, seen: `${count(number_of_files, 'file')}, ${count(casts, 'unchecked cast')} outside tests` }
  },
}
