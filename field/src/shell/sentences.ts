import { submitDailyReport } from '@lianfang/domain/bulletin/submit-daily-report.ts'
import { answerSeat } from '@lianfang/domain/followup/care/answer-seat.ts'
import { closeAlert } from '@lianfang/domain/followup/close-alert.ts'
import { recordCall } from '@lianfang/domain/followup/duties/record-call.ts'
import { recordDisinfection } from '@lianfang/domain/followup/duties/record-disinfection.ts'
import { arrive } from '@lianfang/domain/followup/flows/arrive.ts'
import { beginSearch } from '@lianfang/domain/followup/flows/begin-search.ts'
import { depart } from '@lianfang/domain/followup/flows/depart.ts'
import { findPerson } from '@lianfang/domain/followup/flows/find-person.ts'
import { handOver } from '@lianfang/domain/followup/flows/hand-over.ts'
import { recordSearchStep } from '@lianfang/domain/followup/flows/record-search-step.ts'
import { refuseHandover } from '@lianfang/domain/followup/flows/refuse-handover.ts'
import { withdrawHandover } from '@lianfang/domain/followup/flows/withdraw-handover.ts'
import { askNeed } from '@lianfang/domain/followup/needs/ask-need.ts'
import { closeNeed } from '@lianfang/domain/followup/needs/close-need.ts'
import { routeNeed } from '@lianfang/domain/followup/needs/route-need.ts'
import { takeNeed } from '@lianfang/domain/followup/needs/take-need.ts'
import { keepServedPaper } from '@lianfang/domain/followup/orders/keep-served-paper.ts'
import { raiseObjection } from '@lianfang/domain/followup/orders/raise-objection.ts'
import { serveOrder } from '@lianfang/domain/followup/orders/serve-order.ts'
import { recordResult } from '@lianfang/domain/followup/record-result.ts'
import { recordTemperature } from '@lianfang/domain/followup/record-temperature.ts'
import { recordVisit } from '@lianfang/domain/followup/record-visit.ts'
import { keepDisputed } from '@lianfang/domain/followup/samples/keep-disputed.ts'
import { sendSamples } from '@lianfang/domain/followup/samples/send-samples.ts'
import { typeSheet } from '@lianfang/domain/followup/sheet/type-sheet.ts'
import { takeSample } from '@lianfang/domain/followup/take-sample.ts'
import type { Sentence } from '@lianfang/domain/kernel/command.ts'
import { recordHouseVisit } from '@lianfang/domain/people/record-house-visit.ts'
import { closeReferral } from '@lianfang/domain/referrals/close-referral.ts'
import { giveFeedback } from '@lianfang/domain/supervision/give-feedback.ts'
import type { Sentences } from '../sync/decide-here.ts'

/** What can be said from a phone, by kind: the same sentences the township's lane decides by. */
export const FIELD_SENTENCES: Sentences = Object.fromEntries(
  [
    recordTemperature,
    recordVisit,
    recordCall,
    recordDisinfection,
    keepDisputed,
    sendSamples,
    raiseObjection,
    serveOrder,
    keepServedPaper,
    takeSample,
    typeSheet,
    recordResult,
    closeAlert,
    depart,
    arrive,
    beginSearch,
    recordSearchStep,
    findPerson,
    handOver,
    withdrawHandover,
    refuseHandover,
    answerSeat,
    askNeed,
    takeNeed,
    routeNeed,
    closeNeed,
    recordHouseVisit,
    closeReferral,
    submitDailyReport,
    giveFeedback,
  ].map((sentence) => [sentence.kind, sentence as unknown as Sentence<never>]),
)
