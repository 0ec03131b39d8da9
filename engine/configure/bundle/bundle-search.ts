import type { Search } from '../problem/finite-problem.js'
import { type Hearing, openHearing } from '../questions/hearing.js'
import { openSearch } from '../search/search.js'
import type { CompiledBundle } from './compile-bundles.js'

const searches = new WeakMap<CompiledBundle, Search>()
const hearings = new WeakMap<CompiledBundle, Hearing>()

/**
 * A search over all demands of a bundle, as it was when it opened. It is opened once and lent to one question at a time:
 * whoever asks for it takes it from whoever had it before.
 */
export function bundleSearch(bundle: CompiledBundle): Search {
  const search = searches.get(bundle) ?? openSearch(bundle.whole, bundle.constraints)
  searches.set(bundle, search)
  search.reset()
  return search
}

/** What gives reasons; opened by the first who asks for one. */
export function bundleHearing(bundle: CompiledBundle): Hearing {
  const hearing = hearings.get(bundle) ?? openHearing(bundle.whole, bundle.constraints)
  hearings.set(bundle, hearing)
  return hearing
}
