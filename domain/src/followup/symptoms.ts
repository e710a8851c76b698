/** Symptoms a layman can name at a door: the list of the 9th edition (2022-06), with breathlessness, vomiting and others. */
export const SYMPTOMS = [
  'DRY_COUGH',
  'FATIGUE',
  'SORE_THROAT',
  'LOSS_OF_SMELL_OR_TASTE',
  'STUFFY_NOSE',
  'RUNNY_NOSE',
  'CONJUNCTIVITIS',
  'MUSCLE_PAIN',
  'DIARRHEA',
  'VOMITING',
  'BREATHLESSNESS',
  'OTHER',
] as const
export type Symptom = (typeof SYMPTOMS)[number]
