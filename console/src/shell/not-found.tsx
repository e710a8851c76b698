import { Button, Result } from 'antd'
import { Link } from 'wouter'
import { useSay } from './language.tsx'
import { words } from './words.ts'

export function NotFound({ home }: { readonly home: string }) {
  const say = useSay(words)
  return (
    <Result
      status="404"
      title={say('notFound')}
      extra={
        <Link href={home} asChild>
          <Button type="primary">{say('toBoard')}</Button>
        </Link>
      }
    />
  )
}
