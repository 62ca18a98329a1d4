/** Entry of the workflow bundle. */
export { recogniseCertificate } from './recognise-certificate.ts'
