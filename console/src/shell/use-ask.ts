import { keepPreviousData, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ask, tell, type Params } from './ask.ts'
import type { ProblemError } from './problem.ts'

/** One page of a list; `next` is the cursor of the following page. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total?: number | null
}

/** Asks a query of the server and asks again when one of `tables` changes. Nothing is asked while `path` is null. */
export function useAsk<T>(path: string | null, tables: readonly string[], params: Params = {}): UseQueryResult<T, ProblemError> {
  return useQuery<T, ProblemError>({
    queryKey: [path, params],
    queryFn: () => ask<T>(path ?? '', params),
    enabled: path !== null,
    meta: { tables },
    placeholderData: keepPreviousData,
  })
}

/** The same with a question too long for an address: it is sent, and changes nothing. */
export function useAskWith<T>(path: string, tables: readonly string[], question: unknown): UseQueryResult<T, ProblemError> {
  return useQuery<T, ProblemError>({
    queryKey: [path, question],
    queryFn: () => tell<T>('POST', path, question),
    meta: { tables },
    placeholderData: keepPreviousData,
  })
}

export interface Pages<T> {
  readonly items: readonly T[]
  readonly total: number | null
  readonly loading: boolean
  /** The rows shown are those of the question before; the answer is on its way. */
  readonly stale: boolean
  readonly problem: ProblemError | null
  readonly more: (() => void) | null
  readonly loadingMore: boolean
  readonly again: () => void
}

/** Asks a paged list; `more` fetches the next page and is null at the end. */
export function usePages<T>(path: string, tables: readonly string[], params: Params = {}): Pages<T> {
  const query = useInfiniteQuery<Page<T>, ProblemError, { pages: Page<T>[] }, readonly unknown[], string | null>({
    queryKey: [path, 'pages', params],
    queryFn: ({ pageParam }) => ask<Page<T>>(path, { limit: 100, ...params, cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    meta: { tables },
    placeholderData: keepPreviousData,
  })
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total ?? null,
    loading: query.isFetching && !query.isFetchingNextPage,
    stale: query.isPlaceholderData,
    problem: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loadingMore: query.isFetchingNextPage,
    again: () => void query.refetch(),
  }
}
