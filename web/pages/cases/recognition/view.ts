/** A recognition as its reader may see it. */
import type { components } from '../../../client/schema.d.ts'

type Schemas = components['schemas']
export type RecognitionView = Schemas['RecognitionsView']
export type Duty = Schemas['Duty']
export type Finding = Schemas['RecognitionFinding']
export type Inspection = Schemas['SupervisionInspection']
