import { ControlOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useSay } from './language.tsx'
import { words } from './words.ts'

interface Props {
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly shown: readonly string[]
  readonly choose: (shown: readonly string[]) => void
  readonly reset: () => void
}

/** Which columns a list shows; the first always stays. */
export function ColumnChoice({ columns, shown, choose, reset }: Props) {
  const say = useSay(words)
  const content = (
    <div className="column-choice">
      <Checkbox.Group
        value={[...shown]}
        onChange={(keys) => choose(columns.map((column) => column.key).filter((key, at) => at === 0 || keys.includes(key)))}
        options={columns.map((column, at) => ({ value: column.key, label: column.title, disabled: at === 0 }))}
      />
      <Button type="link" size="small" onClick={reset}>
        {say('columnsReset')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" content={content} placement="bottomRight">
      <Button icon={<ControlOutlined />}>{say('columns')}</Button>
    </Popover>
  )
}
