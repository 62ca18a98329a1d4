/** Entry of the workflow bundle. */
export { applyCalendar } from './apply-calendar.ts'
export { handleComplaint } from './complaint/handle-complaint.ts'
export { recogniseCertificate } from './recognise-certificate.ts'
