/** Entry of the workflow bundle. */
export { applyCalendar } from './apply-calendar.ts'
export { handleComplaint } from './complaint/handle-complaint.ts'
export { conductExit } from './exit/conduct-exit.ts'
export { followPartnerList, importPartnerList } from './partner-lists.ts'
export { conductPenaltyCase } from './penalty/conduct-penalty-case.ts'
export { publishRegister } from './publish-register.ts'
export { superviseRecognition } from './recognition/supervise-recognition.ts'
export { recogniseCertificate } from './recognise-certificate.ts'
