/** A typed client of the recognition service. */
export { type Client, createClient, type Schemas } from './client.ts'
export { type FieldProblem, type ProblemDetails, ProblemError, problemOf } from './problem.ts'
export type { components, paths } from './schema.d.ts'
export { createSend, passing, type SendOptions, type SendRequest } from './send.ts'
export { type FileToSend, sha256OfFile, uploadFile, type UploadHow } from './upload.ts'
