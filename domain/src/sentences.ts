import { switchRules } from './followup/switching/switch-rules.ts'
import { undoSwitch } from './followup/switching/undo-switch.ts'
import { recordExposure } from './people/record-exposure.ts'
import { withdrawExposure } from './people/withdraw-exposure.ts'
import { putAreaList } from './followup/switching/put-area-list.ts'
import { putPack } from './protocols/put-pack.ts'
import { withdrawAreaList } from './followup/switching/withdraw-area-list.ts'
import { withdrawPack } from './protocols/withdraw-pack.ts'
import { issueCorrection } from './bulletin/issue-correction.ts'
import { sealBulletin } from './bulletin/seal-bulletin.ts'
import { submitDailyReport } from './bulletin/submit-daily-report.ts'
import { answerSeat } from './followup/care/answer-seat.ts'
import { chooseCaller } from './followup/care/choose-caller.ts'
import { formCareTeam } from './followup/care/form-care-team.ts'
import { leaveSeats } from './followup/care/leave-seats.ts'
import { putCareContact } from './followup/care/put-care-contact.ts'
import { seatMember } from './followup/care/seat-member.ts'
import { setCareTemplate } from './followup/care/set-care-template.ts'
import { changeMeasure } from './followup/change-measure.ts'
import { closeAlert } from './followup/close-alert.ts'
import { endFollowUp } from './followup/end-follow-up.ts'
import { excuseSlot } from './followup/excuse-slot.ts'
import { arrive } from './followup/flows/arrive.ts'
import { beginSearch } from './followup/flows/begin-search.ts'
import { depart } from './followup/flows/depart.ts'
import { findPerson } from './followup/flows/find-person.ts'
import { handOver } from './followup/flows/hand-over.ts'
import { releaseHousehold, startHousehold, visitHousehold } from './followup/flows/household-acts.ts'
import { noteDelivery } from './followup/flows/note-delivery.ts'
import { recallHandover } from './followup/flows/recall-handover.ts'
import { receiveHandover } from './followup/flows/receive-handover.ts'
import { recordSearchStep } from './followup/flows/record-search-step.ts'
import { refuseHandover } from './followup/flows/refuse-handover.ts'
import { resumeMeasure } from './followup/flows/resume-measure.ts'
import { settleContact } from './followup/flows/settle-contact.ts'
import { inboundHandovers } from './followup/flows/tables.ts'
import { takeAnswer } from './followup/flows/take-answer.ts'
import { takeOver } from './followup/flows/take-over.ts'
import { withdrawHandover } from './followup/flows/withdraw-handover.ts'
import { moveFollowUp } from './followup/move-follow-up.ts'
import { askNeed } from './followup/needs/ask-need.ts'
import { closeNeed } from './followup/needs/close-need.ts'
import { goAlong } from './followup/needs/go-along.ts'
import { routeNeed } from './followup/needs/route-need.ts'
import { takeNeed } from './followup/needs/take-need.ts'
import { answerObjection } from './followup/orders/answer-objection.ts'
import { confirmLapse } from './followup/orders/confirm-lapse.ts'
import { confirmOrder } from './followup/orders/confirm-order.ts'
import { declineOrder } from './followup/orders/decline-order.ts'
import { liftOrder } from './followup/orders/lift-order.ts'
import { raiseObjection } from './followup/orders/raise-objection.ts'
import { keepServedPaper } from './followup/orders/keep-served-paper.ts'
import { serveOrder } from './followup/orders/serve-order.ts'
import { withdrawServedPaper } from './followup/orders/withdraw-served-paper.ts'
import { orders } from './followup/orders/tables.ts'
import { recordResult } from './followup/record-result.ts'
import { recordSymptoms } from './followup/record-symptoms.ts'
import { recordTemperature } from './followup/record-temperature.ts'
import { recordVisit } from './followup/record-visit.ts'
import { reportCondition } from './followup/report-condition.ts'
import { release } from './followup/release.ts'
import { recordCall } from './followup/duties/record-call.ts'
import { recordDisinfection } from './followup/duties/record-disinfection.ts'
import { typeSheet } from './followup/sheet/type-sheet.ts'
import { keepDisputed } from './followup/samples/keep-disputed.ts'
import { sendSamples } from './followup/samples/send-samples.ts'
import { settleDispute } from './followup/samples/settle-dispute.ts'
import { takeInResults } from './followup/samples/take-in-results.ts'
import { undoResultList } from './followup/samples/undo-result-list.ts'
import { startFollowUp } from './followup/start-follow-up.ts'
import { takeSample } from './followup/take-sample.ts'
import { followUps } from './followup/tables.ts'
import { assign } from './grids/assign.ts'
import { closeUnit } from './grids/close-unit.ts'
import { endAssignment } from './grids/end-assignment.ts'
import { foundTownship } from './grids/found-township.ts'
import { importUnits } from './grids/import-units.ts'
import { putUnit } from './grids/put-unit.ts'
import { putWorker } from './grids/put-worker.ts'
import { revokeDevice } from './identity/revoke-device.ts'
import { settleReview } from './identity/settle-review.ts'
import { submitForReview } from './identity/submit-for-review.ts'
import type { Sentence } from './kernel/command.ts'
import { followedBy } from './kernel/followed-by.ts'
import { countDwellers } from './people/count-dwellers.ts'
import { editPerson } from './people/edit-person.ts'
import { importHouseholds } from './people/import-households.ts'
import { mergePersons } from './people/merge-persons.ts'
import { movePerson } from './people/move-person.ts'
import { putHousehold } from './people/put-household.ts'
import { putPerson } from './people/put-person.ts'
import { requestCorrection } from './people/request-correction.ts'
import { recordHouseVisit } from './people/record-house-visit.ts'
import { settleConflict } from './people/settle-conflict.ts'
import { undoMerge } from './people/undo-merge.ts'
import { makeLink } from './portal/make-link.ts'
import { revokeLink } from './portal/revoke-link.ts'
import { erasePerson } from './privacy/erase-person.ts'
import { takeOutList } from './privacy/take-out-list.ts'
import { unmask } from './privacy/unmask.ts'
import { acceptBatch } from './referrals/accept-batch.ts'
import { closeReferral } from './referrals/close-referral.ts'
import { placeReferral } from './referrals/place-referral.ts'
import { reopenReferral } from './referrals/reopen-referral.ts'
import { undoBatch } from './referrals/undo-batch.ts'
import { answerFeedback } from './supervision/answer-feedback.ts'
import { giveFeedback } from './supervision/give-feedback.ts'

const ALL = [
  issueCorrection,
  sealBulletin,
  submitDailyReport,
  answerSeat,
  chooseCaller,
  formCareTeam,
  putCareContact,
  seatMember,
  setCareTemplate,
  changeMeasure,
  closeAlert,
  endFollowUp,
  excuseSlot,
  arrive,
  beginSearch,
  depart,
  findPerson,
  handOver,
  noteDelivery,
  recallHandover,
  receiveHandover,
  recordSearchStep,
  refuseHandover,
  releaseHousehold,
  resumeMeasure,
  settleContact,
  startHousehold,
  takeAnswer,
  takeOver,
  visitHousehold,
  withdrawHandover,
  moveFollowUp,
  askNeed,
  closeNeed,
  routeNeed,
  takeNeed,
  answerObjection,
  confirmLapse,
  confirmOrder,
  declineOrder,
  liftOrder,
  raiseObjection,
  serveOrder,
  keepServedPaper,
  withdrawServedPaper,
  recordResult,
  recordSymptoms,
  recordTemperature,
  recordVisit,
  release,
  reportCondition,
  recordCall,
  recordDisinfection,
  typeSheet,
  keepDisputed,
  sendSamples,
  settleDispute,
  takeInResults,
  undoResultList,
  startFollowUp,
  switchRules,
  takeSample,
  undoSwitch,
  assign,
  closeUnit(countDwellers),
  endAssignment,
  foundTownship,
  importUnits,
  putUnit,
  followedBy(putWorker, leaveSeats),
  revokeDevice,
  settleReview,
  submitForReview,
  editPerson,
  followedBy(importHouseholds, goAlong),
  mergePersons,
  followedBy(movePerson, goAlong),
  followedBy(putHousehold, goAlong),
  putPerson,
  recordExposure,
  recordHouseVisit,
  requestCorrection,
  settleConflict,
  undoMerge,
  withdrawExposure,
  putAreaList,
  putPack,
  withdrawAreaList,
  withdrawPack,
  makeLink,
  revokeLink,
  erasePerson,
  takeOutList,
  unmask,
  acceptBatch,
  closeReferral,
  followedBy(placeReferral, goAlong),
  reopenReferral,
  answerFeedback,
  giveFeedback,
  // What hangs on a person in other nouns keeps the person when the list that brought them is taken back.
  undoBatch([followUps, orders, inboundHandovers]),
] as unknown as readonly Sentence<never>[]

/** Every sentence the domain knows, by its kind. What is not here cannot be said. */
export const SENTENCES: ReadonlyMap<string, Sentence<never>> = new Map(ALL.map((sentence) => [sentence.kind, sentence]))
