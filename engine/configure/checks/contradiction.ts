import { type LocalizedText, text } from '../../values/localized-text.js'
import type { BundleProof } from '../bundle/bundle-proof.js'
import type { RuleOrigin } from '../configuration.js'
import type { Core } from '../questions/minimal-core.js'

/** The demands of a core, in the author's words. */
export function demandsOf({ bundle }: BundleProof, core: Core | null): readonly RuleOrigin[] {
  return (core ?? []).map((source) => bundle.origins[source]!)
}

/** Demands one after another, each a sentence; the tail of a long list is counted, not shown. */
export function inWords(demands: readonly RuleOrigin[]): LocalizedText {
  const first = demands.slice(0, mostShown).map((demand) => demand.text)
  const more = demands.length - first.length
  return text(
    [...first.map((words) => stopped(words['zh-CN'], '。')), ...(more > 0 ? [`另有 ${more} 项要求。`] : [])].join(''),
    [...first.map(({ en }) => stopped(en, '.')), ...(more > 0 ? [`And ${more} more.`] : [])].join(' '),
  )
}

/** Where the demands stand. */
export function witnessOf(demands: readonly RuleOrigin[]): { readonly demands: { readonly document: string; readonly pointer: string }[] } {
  return { demands: demands.map(({ document, pointer }) => ({ document: `${document.kind}/${document.id}`, pointer })) }
}

const mostShown = 8

function stopped(words: string, stop: string): string {
  return /[.?!。？！]$/.test(words) ? words : words + stop
}
