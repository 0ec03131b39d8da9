import type { Literal } from '../../../../engine/configure/problem/constraint.js'

/** Another solver that holds a problem ready for questions. */
export interface ProblemPeer {
  /** The package name. */
  readonly subject: string
  /** The cells of the asked variables that some assignment has in which all assumed literals hold; none where none has them. */
  validDomains(assumed: readonly Literal[]): Int32Array | Promise<Int32Array>
}
