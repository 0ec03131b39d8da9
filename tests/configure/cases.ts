/** How often a law is tried: this often in every run, and as often as `BUNDLE_CASES` says in a long one. */
export function cases(usually: number): { readonly numRuns: number } {
  const asked = process.env['BUNDLE_CASES']
  return { numRuns: asked === undefined ? usually : Number(asked) }
}
