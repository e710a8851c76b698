import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'
import { useSay } from './language.tsx'
import { words } from './words.ts'

interface Props {
  readonly children: ReactNode
}

/** Catches a fault of our own on a screen and says so, instead of a white page. React offers this only to a class. */
export class Crash extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children
  }
}

function Crashed() {
  const say = useSay(words)
  return (
    <main>
      <Result
        status="error"
        title={say('crashed')}
        extra={
          <Button type="primary" onClick={() => location.reload()}>
            {say('reload')}
          </Button>
        }
      />
    </main>
  )
}
