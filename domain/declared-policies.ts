/** The certificate policies that a form declares: those of its practice statement, and those of its certificate types. */

interface Declaring {
  readonly 'certificate-policy': { readonly policies: readonly { readonly oid: string }[] }
  readonly 'certificate-types': {
    readonly types: readonly { readonly policyOids: readonly string[] }[]
  }
}

/** Object identifiers, each once. */
export const policiesDeclaredIn = (form: Declaring): string[] => [
  ...new Set([
    ...form['certificate-policy'].policies.map(({ oid }) => oid),
    ...form['certificate-types'].types.flatMap(({ policyOids }) => policyOids),
  ]),
]
