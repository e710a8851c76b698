import { count, fault, type Fault, type Gate } from './gate.ts'

/** Marks that a particular machine or a private host would leave; the text of the repository must fit anywhere. */
const TRACES: readonly { readonly looks: RegExp; readonly says: string }[] = [
  { looks: /(?<![\w.}*~-])\/(?:tmp|root|work|home|Users|farm)\/[\w.-]/, says: 'a path of one machine' },
  { looks: /\b[A-Z]:\\(?:Users|Work)\\/, says: 'a path of one machine' },
  { looks: /\bregistry\s*=\s*['"]?https?:|\bregistry\.npm[\w.]*|\bnpmmirror\b|_authToken/, says: 'a package registry: every machine has its own' },
  { looks: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, says: 'a private key' },
  { looks: /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b/, says: 'a private network address' },
]

/** An ID number of the right shape; only the unassigned prefix 99 may stand in the repository, for nobody has one. */
const ID_NUMBER = /(?<!\d)(?!99)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/

/** The exemplary number of GB 11643-1999 itself, also with a wrong check character. */
const IN_THE_STANDARD = /11010519491231002[\dXx]/g

/** Here the marks themselves are written down. */
const OWN = ['tools/src/check-traces.ts', 'tools/src/text-gates.test.ts']

export const checkTraces: Gate = {
  name: 'traces',
  asks: 'no machine path, no registry host, no key, no real ID number',
  run: (tree) => {
    const files = tree.files.filter((file) => file !== 'package-lock.json' && !/\.(png|jpg|ico|woff2?|ttf|xlsx|docx|gz)$/.test(file) && !OWN.includes(file))
    const faults: Fault[] = []
    for (const file of files) {
      for (const [index, line] of tree.read(file).split('\n').entries()) {
        for (const { looks, says } of TRACES) if (looks.test(line)) faults.push(fault(file, index + 1, `holds ${says}: ${looks.exec(line)?.[0]}`))
        if (ID_NUMBER.test(line.replaceAll(IN_THE_STANDARD, ''))) faults.push(fault(file, index + 1, 'holds an ID number outside the unassigned prefix 99'))
      }
    }
    if (files.length === 0) faults.push(fault('.', 0, 'no file was read'))
    return { faults, seen: count(files.length, 'file') }
  },
}
