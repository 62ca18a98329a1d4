/** Entry of the workflow bundle. */
export { applyCalendar } from './apply-calendar.ts'
export { recogniseCertificate } from './recognise-certificate.ts'
