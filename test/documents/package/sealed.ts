/** One package that is sealed and stamped, and what is found in another under the same anchors. */
import { built, codesOf, filesIn } from './kit.ts'
import { testAuthority, testSigner } from './signer.ts'

export const seal = await testSigner('Seal')
export const authority = await testAuthority()
export const specimen = await built(seal.signer, authority.signer)
export const files = filesIn(specimen.tar)

export const found = (source: Parameters<typeof codesOf>[0]) =>
  codesOf(source, seal.anchor, authority.anchor)
