import { UploadOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'

interface Props {
  readonly label: string
  /** The endings a file may have: `.json`. */
  readonly accept: string
  readonly choose: (file: File) => void
}

/** A button that lets one choose a file; it is read here and goes nowhere. */
export function FilePick({ label, accept, choose }: Props) {
  return (
    <Upload
      accept={accept}
      showUploadList={false}
      beforeUpload={(file) => {
        choose(file)
        return false
      }}
    >
      <Button icon={<UploadOutlined />}>{label}</Button>
    </Upload>
  )
}
