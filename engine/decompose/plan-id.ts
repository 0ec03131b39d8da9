import type { TechnicalLevel } from './compile-realizations.js'

/** `product:ef199@/`: a commercial item is known by its place in the selection. */
export function commercialId(offering: string, path: string): string {
  return `product:${escaped(offering)}@${path}`
}

/**
 * `CFS:mobile-service@/mobile/ef199#1`: a technical item is known by what it is, the scope it is shared in, and its
 * number there. No two different items have one id, whatever their specifications are called.
 */
export function technicalId(level: TechnicalLevel, specification: string, scope: string, number: number): string {
  return `${level}:${escaped(specification)}@${scope}#${number}`
}

/** The first `@` ends the name and the last `#` begins the number, so only a name's own `@` must not show. */
function escaped(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('@', '%40')
}

/** The place itself, then the bundles around it from the inside out, then `''` for the order as a whole. */
export function placesAround(path: string): readonly string[] {
  const places = [path]
  for (let place = path; place !== '/' && place !== ''; ) {
    place = bundleAround(place)
    places.push(place)
  }
  if (places.at(-1) !== '') places.push('')
  return places
}

/** `/group/member` lies in `/`, and `/group/member/group/member` in `/group/member`. */
function bundleAround(path: string): string {
  const group = path.lastIndexOf('/')
  const bundle = path.slice(0, Math.max(path.lastIndexOf('/', group - 1), 0))
  return bundle !== '' ? bundle : path.startsWith('/') ? '/' : ''
}
