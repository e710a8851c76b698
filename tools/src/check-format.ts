import { count, fault, type Gate } from './gate.ts'
import { runTool } from './run-command.ts'

export const checkFormat: Gate = {
  name: 'format',
  asks: 'every file looks as `npm run format` leaves it',
  run: async (tree) => {
    const { code, out, err } = await runTool('oxfmt/bin/oxfmt', ['--list-different', '.'])
    const files = out.split('\n').filter((line) => line !== '')
    const faults = files.map((file) => fault(file, 0, 'is not formatted: npm run format'))
    if (code !== 0 && faults.length === 0) faults.push(fault('.oxfmtrc.json', 0, err.trim()))
    const covered = tree.files.filter((file) => /\.(tsx?|css|json)$/.test(file))
    return { faults, seen: count(covered.length, 'file') }
  },
}
