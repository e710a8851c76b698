import { Table, Tooltip } from 'antd'
import { useMemo } from 'react'
import type { BulletinAnswer } from '@lianfang/contract/bulletin/answers.ts'
import { bulletinWords } from '@lianfang/contract/bulletin/words.ts'
import { Figure } from '../shell/figure.tsx'
import { useLanguage, useSay } from '../shell/language.tsx'
import { useOpenStack } from '../shell/open-stack.ts'
import { writeShare } from '../shell/write-share.ts'
import { writeQuestion } from './rows-question.ts'
import { words } from './words.ts'

type FigureAnswer = BulletinAnswer['figures'][number]

/** Every figure of the day with its definition, the township first and each village beside it; each number opens its rows. */
export function FigureTable({ bulletin }: { readonly bulletin: BulletinAnswer }) {
  const say = useSay(words)
  const sayTerm = useSay(bulletinWords)
  const { language } = useLanguage()
  const { hrefOf } = useOpenStack()
  const places = bulletin.places
  const columns = useMemo(() => {
    const rowsOf = (figure: FigureAnswer, unit: string) => hrefOf('rows', writeQuestion({ day: bulletin.day, indicator: figure.indicator, unit }))
    return [
      {
        key: 'name',
        title: sayTerm('indicator'),
        width: 220,
        fixed: 'left' as const,
        render: (_: unknown, figure: FigureAnswer) => (
          <Tooltip title={figure.formula[language]}>
            <button type="button" className="formula">
              {figure.name[language]}
            </button>{' '}
            <span className="hint">{say(figure.when)}</span>
          </Tooltip>
        ),
      },
      {
        key: 'n',
        title: sayTerm('township'),
        align: 'right' as const,
        render: (_: unknown, figure: FigureAnswer) => (
          <>
            <Figure n={figure.n} of={figure.of} to={rowsOf(figure, '')} label={figure.name[language]} />
            {figure.now && (
              <span className="warn nowrap"> {say('nowIs', { n: figure.now.of === null ? figure.now.n : `${figure.now.n}/${figure.now.of}` })}</span>
            )}
          </>
        ),
      },
      {
        key: 'share',
        title: sayTerm('share'),
        align: 'right' as const,
        render: (_: unknown, figure: FigureAnswer) => (figure.of === null ? '' : writeShare(figure.of === 0 ? null : figure.n / figure.of)),
      },
      ...places.map((place) => ({
        key: place.id,
        title: place.name,
        align: 'right' as const,
        render: (_: unknown, figure: FigureAnswer) => {
          const count = figure.byPlace.find((one) => one.place === place.id)
          return count ? (
            <Figure n={count.n} of={count.of} to={rowsOf(figure, place.id)} label={`${place.name} ${figure.name[language]}`} />
          ) : (
            <span className="figure none">0</span>
          )
        },
      })),
    ]
  }, [bulletin.day, places, language, hrefOf, say, sayTerm])
  return (
    <Table<FigureAnswer>
      size="small"
      bordered
      sticky
      pagination={false}
      rowKey="indicator"
      dataSource={[...bulletin.figures]}
      columns={columns}
      scroll={{ x: 'max-content' }}
    />
  )
}
