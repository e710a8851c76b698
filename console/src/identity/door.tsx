import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '../shell/language.tsx'

/** The page before the sign-in: one narrow card, and the choice of language. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { language, choose } = useLanguage()
  return (
    <main className="door">
      <div className="door-card">
        <div className="row between">
          <h1>{title}</h1>
          <Button type="text" size="small" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
            {language === 'zh' ? 'English' : '中文'}
          </Button>
        </div>
        {children}
      </div>
    </main>
  )
}
