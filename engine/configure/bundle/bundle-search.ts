import { oncePer } from '../../values/once.js'
import type { Search } from '../problem/finite-problem.js'
import { type Hearing, openHearing } from '../questions/hearing.js'
import { openSearch } from '../search/search.js'
import type { CompiledBundle } from './compile-bundles.js'

const opened = oncePer(({ whole, constraints }: CompiledBundle): Search => openSearch(whole, constraints))

/**
 * A search over all demands of a bundle, as it was when it opened. It is opened once and lent to one question at a time:
 * whoever asks for it takes it from whoever had it before.
 */
export function bundleSearch(bundle: CompiledBundle): Search {
  const search = opened(bundle)
  search.reset()
  return search
}

/** What gives reasons; opened by the first who asks for one. */
export const bundleHearing = oncePer(({ whole, constraints }: CompiledBundle): Hearing => openHearing(whole, constraints))
