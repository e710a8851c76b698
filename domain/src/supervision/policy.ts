import { may, ROLES } from '../kernel/policy.ts'

export const speakUp = may('Everybody who works with the program says what does not work, and reads what was answered.', ...ROLES)
export const hearFeedback = may('Command office and administrators read feedback, answer and close it.', 'ADMINISTRATOR', 'COMMAND_OFFICE')
