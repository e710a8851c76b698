import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as Antd, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useState } from 'react'
import { Crash } from './crash.tsx'
import { Gate } from './gate.tsx'
import { useLanguage } from './language.tsx'
import { ProblemError } from './problem.ts'
import { theme } from './theme.ts'

/** The whole console: its languages, its look, its memory of answers, and the gate that asks who is there. */
export function App() {
  const { language } = useLanguage()
  const [queries] = useState(makeQueries)
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
        <Antd message={{ maxCount: 3 }}>
          <Crash>
            <Gate />
          </Crash>
        </Antd>
      </ConfigProvider>
    </QueryClientProvider>
  )
}

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        retry: (failures, error) => failures < 2 && error instanceof ProblemError && (error.status === 0 || error.status >= 500),
      },
    },
  })
}
