import { basename } from 'node:path'
import { count, fault, type Fault, type Gate } from './gate.ts'
import { sourcesOf } from './tree.ts'

/** Names that promise nothing and gather everything. */
const EMPTY_NAMES = /^(?:utils?|helpers?|types?|index|common|misc|shared|lib|constants?|interfaces?)\.tsx?$/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|story|config|d))?\.tsx?$/

/** A sentence of the domain: the kind it decides stands in the file as `kind: 'noun/verb-noun'`. */
const SENTENCE_KIND = /^\s*kind: '([a-z]+)\/([a-z-]+)'/m

/** Verbs that no constant may be called. */
const RESERVED = ['export', 'import', 'delete']

/** A file is one idea and is named for it; a sentence's file, export and kind carry one name. */
export const checkNames: Gate = {
  name: 'names',
  asks: 'one file, one idea, named for it; no barrels',
  run: (tree) => {
    const sources = sourcesOf(tree)
    const faults: Fault[] = []
    let sentences = 0
    for (const file of sources) {
      const name = basename(file)
      if (EMPTY_NAMES.test(name)) faults.push(fault(file, 0, 'says nothing by its name'))
      else if (!KEBAB.test(name)) faults.push(fault(file, 0, 'is not in kebab case'))
      const [, noun, verb] = file.startsWith('domain/src/') && tree.read(file).includes('Sentence<') ? (SENTENCE_KIND.exec(tree.read(file)) ?? []) : []
      if (!noun || !verb || RESERVED.includes(verb)) continue
      sentences += 1
      if (!isAtHome(file, noun, verb)) faults.push(fault(file, 0, `decides ${noun}/${verb}, which belongs in domain/src/${noun}/${verb}.ts`))
      else if (!new RegExp(`export (?:const|function) ${camel(verb)}\\b`).test(tree.read(file))) faults.push(fault(file, 0, `must export ${camel(verb)}`))
    }
    if (sources.length === 0 || sentences === 0) faults.push(fault('domain/src', 0, 'no sentence of the domain was found'))
    return { faults, seen: `${count(sources.length, 'source')}, ${count(sentences, 'sentence')}` }
  },
}

/** In the noun's folder, or in the folder of a part of the noun (`followup/orders/`). */
function isAtHome(file: string, noun: string, verb: string): boolean {
  const [, , folder, ...rest] = file.split('/')
  return folder === noun && rest.length <= 2 && rest.at(-1) === `${verb}.ts`
}

function camel(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
