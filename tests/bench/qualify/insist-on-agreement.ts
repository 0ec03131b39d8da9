import type { Question } from './peer.js'

/** Nobody is raced who finds other offerings: for each customer the ids that are expected, in any order, and no others. */
export async function insistOnAgreement(
  who: string,
  questions: readonly Question[],
  expected: readonly (readonly string[])[],
): Promise<void> {
  for (const [n, offerings] of expected.entries()) {
    const found = new Set(await questions[n]!.offerings())
    const wrong = [...offerings.filter((id) => !found.delete(id)), ...found]
    if (wrong.length > 0) throw new Error(`${who}: customer ${n} is answered otherwise on ${wrong.length} offerings: ${wrong.slice(0, 5)}.`)
  }
}
