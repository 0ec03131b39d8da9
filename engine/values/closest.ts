import { foldedDistance } from './edit-distance.js'

/**
 * The candidates that somebody who wrote `word` most likely meant, best first, at most three: for "did you mean …?".
 * Case is ignored; what differs in more than about a third of its letters is not offered. Equally close ones come in
 * code-unit order, so the order of the candidates plays no part. The cost is bounded: only the first 20,000 candidates
 * and words of at most 100 characters are looked at.
 */
export function closest(word: string, candidates: Iterable<string>): readonly string[] {
  if (word.length === 0 || word.length > longest) return []
  const most = Math.min(3, Math.max(1, Math.floor(word.length / 3)))
  const near = new Map<string, number>()
  let looked = 0
  for (const candidate of candidates) {
    if (++looked > mostCandidates) break
    if (candidate === word || candidate.length > longest) continue
    const distance = foldedDistance(word, candidate, most)
    if (distance !== null) near.set(candidate, distance)
  }
  return [...near]
    .sort(([left, nearLeft], [right, nearRight]) => nearLeft - nearRight || (left < right ? -1 : 1))
    .slice(0, 3)
    .map(([candidate]) => candidate)
}

const longest = 100
const mostCandidates = 20_000
