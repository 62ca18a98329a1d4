/** What is said of a file beside its type: its language, and of which document it is the translation. */
export interface Described {
  readonly language: string
  /** Empty: it is an original. */
  readonly translationOf: string
  readonly attestedBy: string
}

export const nothingSaid: Described = { language: '', translationOf: '', attestedBy: '' }

/** Only what was said is sent. */
export function about({ language, translationOf, attestedBy }: Described) {
  return {
    ...(language.trim() !== '' && { language: language.trim() }),
    ...(translationOf !== '' && { translationOf }),
    ...(translationOf !== '' && attestedBy.trim() !== '' && { attestedBy: attestedBy.trim() }),
  }
}
