import type { FastifyPluginAsync } from 'fastify'
import { makePapers, PAPER_FILES } from '../documents/papers/make-papers.ts'
import { readPapers } from '../documents/papers/read-papers.ts'
import type { House } from '../http/house.ts'
import { ProblemError } from '../http/problem.ts'
import { paperPage } from '@lianfang/portal/followup/paper-page.ts'
import type { Paper } from '../documents/papers/paper.ts'
import { frameOf, PAGE, residentAt, send } from './at-the-page.ts'
import { readOwn, type Resident } from './residents.ts'

/** The papers a resident may fetch: what was ordered, and what says that it is over. */
const OWN_PAPERS = ['notice', 'release'] as const
const ENDINGS = ['pdf', 'docx'] as const

/** A resident's own papers, to read as a page and as files. Their own copy is no disclosure, so it is not noted as one. */
export function paperRoutes(house: House): FastifyPluginAsync {
  const ownPaper = async (resident: Resident, asked: string): Promise<{ readonly first: Paper; readonly papers: readonly Paper[] }> => {
    const paper = OWN_PAPERS.find((one) => one === asked)
    if (!paper) throw new ProblemError('not-found')
    const clock = { now: house.now(), offset: resident.settings.offset }
    const facts = await readOwn(house, resident, (reader) => readPapers(reader, [resident.followUp.order], resident.settings.name, clock))
    const papers = makePapers(paper, facts)
    const [first] = papers
    if (!first) throw new ProblemError('not-found')
    return { first, papers }
  }
  return async (app) => {
    app.get<{ Params: { readonly paper: string } }>('/p/paper/:paper', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      return send(reply, paperPage(frameOf(request, resident), (await ownPaper(resident, request.params.paper)).first))
    })
    app.get<{ Params: { readonly paper: string; readonly ending: string } }>('/p/papers/:paper.:ending', PAGE, async (request, reply) => {
      const resident = await residentAt(house, request)
      const ending = ENDINGS.find((one) => one === request.params.ending)
      if (!ending) throw new ProblemError('not-found')
      const { first, papers } = await ownPaper(resident, request.params.paper)
      const name = encodeURIComponent(`${first.title}${first.number ?? ''}.${ending}`)
      return reply
        .type(PAPER_FILES[ending].type)
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .send(await PAPER_FILES[ending].make(papers))
    })
  }
}
