import { Alert, Button } from 'antd'
import type { Phrase } from '@lianfang/contract/kernel/say.ts'
import { useLanguage, useSay } from './language.tsx'
import { GARBLED, UNREACHABLE, type ProblemError } from './problem.ts'
import { words } from './words.ts'

const OWN: Readonly<Record<string, Phrase>> = { [UNREACHABLE]: words.unreachable, [GARBLED]: words.garbled, 'console.held': words.held }

/** The sentence of a problem in the reader's language: the server's own, or the console's for what never reached the server. */
export function useProblemSentence(): (problem: ProblemError) => string {
  const { language } = useLanguage()
  return (problem) => (problem.sentence === '' ? (OWN[problem.code] ?? words.unknownProblem)[language] : problem.sentence)
}

interface Props {
  readonly problem: ProblemError | null
  readonly onRetry?: () => void
  readonly onClose?: () => void
}

/** Says what did not work, with its code for the telephone, where the eye is; nothing when there is no problem. */
export function ProblemNotice({ problem, onRetry, onClose }: Props) {
  const say = useSay(words)
  const sentence = useProblemSentence()
  if (problem === null) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={sentence(problem)}
      description={<span className="code">{say('code', { code: problem.code })}</span>}
      {...(onClose ? { closable: { onClose, 'aria-label': say('close') } } : {})}
      {...(onRetry
        ? {
            action: (
              <Button size="small" onClick={onRetry}>
                {say('retry')}
              </Button>
            ),
          }
        : {})}
    />
  )
}
