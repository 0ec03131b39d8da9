import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A source file of the product, by its path from the root of the project. */
export interface Source {
  readonly file: string
  readonly text: string
}

export interface Import {
  readonly file: string
  readonly to: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['engine', 'catalog', 'schema', 'studio']

export function readSources(): readonly Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
      .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(root, folder, file), 'utf8') })),
  )
}

/** Every import of a source, whether static, re-exported, dynamic or for types only. */
export function importsOf({ file, text }: Source): readonly Import[] {
  const statement =
    /^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"\s]+)['"]|^import\s+['"]([^'"\s]+)['"]|\bimport\(\s*['"]([^'"\s]+)['"]\s*\)/gm
  return [...text.matchAll(statement)].map((match) => ({ file, to: (match[1] ?? match[2] ?? match[3])! }))
}

/** The path from the root that a relative import leads to, with `.ts` for `.js`; a package stays its name. */
export function targetOf({ file, to }: Import): string {
  if (!to.startsWith('.')) return to
  return relative(root, join(root, dirname(file), to)).replace(/\.js$/, '.ts')
}

/** The door each package enters by: a file or folder from the root. What is not listed enters nowhere. */
const doors: readonly { readonly package: RegExp; readonly at: readonly string[] }[] = [
  { package: /^ajv(\/|$)/, at: ['engine/document/generate/', 'engine/document/validators.generated.ts'] },
  { package: /^jsonc-parser$/, at: ['engine/document/'] },
  { package: /^@noble\/hashes\//, at: ['engine/values/sha256.ts'] },
  { package: /^xstate$/, at: ['engine/lifecycle/'] },
  { package: /^json-rules-engine$/, at: ['catalog/second-opinion/'] },
  { package: /^(kysely|better-sqlite3|pg)$/, at: ['catalog/store/'] },
  { package: /^(@pothos\/.*|graphql|graphql-yoga)$/, at: ['schema/'] },
  { package: /^commander$/, at: ['schema/cli/'] },
  { package: /^node:/, at: ['catalog/', 'schema/', 'engine/document/generate/', 'studio/vite.config.ts', 'schema/vite.config.ts'] },
  { package: /^monaco-editor\//, at: ['studio/editor/'] },
  {
    package: /^(react|react-dom|antd|@ant-design\/.*|@tanstack\/.*|wouter|i18next|react-i18next|@xyflow\/react|@dagrejs\/dagre)(\/|$)/,
    at: ['studio/'],
  },
  { package: /^(vite|@vitejs\/plugin-react)$/, at: ['studio/vite.config.ts', 'schema/vite.config.ts'] },
]

const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  catalog: ['catalog', 'engine'],
  schema: ['schema', 'catalog', 'engine'],
  studio: ['studio', 'engine'],
}

/** The engine's floors from the ground up; rooms on one floor stand side by side and may look at the rules. */
const floors: readonly (readonly string[])[] = [
  ['values', 'explain'],
  ['model'],
  ['lifecycle'],
  ['rules', 'configure', 'price', 'decompose'],
  ['document'],
  ['compile'],
  ['ask'],
  ['rehearse'],
]

/** What breaks the map of the house, one sentence per stray import. */
export function strays(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(importsOf).flatMap((it) => {
    const target = targetOf(it)
    if (!it.to.startsWith('.')) return doorStray(it)
    return [
      ...folderStray(it.file, target),
      ...floorStray(it.file, target),
      ...featureStray(it.file, target),
      ...barrelStray(it.file, target),
    ]
  })
}

function doorStray({ file, to }: Import): readonly string[] {
  const door = doors.find((candidate) => candidate.package.test(to))
  return door?.at.some((place) => file.startsWith(place))
    ? []
    : [`${file} imports ${to}, whose door is ${door?.at.join(' or ') ?? 'nowhere'}`]
}

function folderStray(file: string, target: string): readonly string[] {
  const [from = '', to = ''] = [file.split('/')[0], target.split('/')[0]]
  return mayImport[from]?.includes(to) ? [] : [`${file} imports ${target}: ${from} may not know ${to}`]
}

function floorStray(file: string, target: string): readonly string[] {
  const [from, to] = [roomOf(file), roomOf(target)]
  if (from === null || to === null || from === to) return []
  const [fromFloor, toFloor] = [floorOf(from), floorOf(to)]
  if (toFloor < fromFloor) return []
  if (toFloor === fromFloor && (to === 'rules' || floors[0]!.includes(to))) return []
  return [`${file} imports ${target}: no import runs up or across from ${from} to ${to}`]
}

function roomOf(path: string): string | null {
  return /^engine\/([^/]+)\//.exec(path)?.[1] ?? null
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room))
}

function featureStray(file: string, target: string): readonly string[] {
  const [from, to] = [file, target].map((path) => /^studio\/features\/([^/]+)\//.exec(path)?.[1])
  return from !== undefined && to !== undefined && from !== to ? [`${file} imports ${target}: features meet only in studio/app`] : []
}

function barrelStray(file: string, target: string): readonly string[] {
  return /^(engine|catalog|schema)\/index\.ts$/.test(target) ? [`${file} imports the barrel ${target}: name the file itself`] : []
}

/** Cycles among the given sources, each as the files it runs through. */
export function cycles(sources: readonly Source[]): readonly (readonly string[])[] {
  const edges = new Map(sources.map((source) => [source.file, importsOf(source).map(targetOf)]))
  const done = new Set<string>()
  const found: string[][] = []
  for (const { file } of sources) follow(file, [], edges, done, found)
  return found
}

function follow(
  file: string,
  path: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  found: string[][],
): void {
  const start = path.indexOf(file)
  if (start >= 0) {
    found.push([...path.slice(start), file])
    return
  }
  if (done.has(file)) return
  for (const next of edges.get(file) ?? []) if (edges.has(next)) follow(next, [...path, file], edges, done, found)
  done.add(file)
}

/** Engine sources that take what must be given: a clock, chance, the outside world, or time to answer. */
export function impure(sources: readonly Source[]): readonly string[] {
  const taken =
    /\bDate\.now\b|new Date\(\)|new Date\b(?!\()|\bsetTimeout\(|\bcrypto\.|localeCompare|Math\.random\(|\bperformance\.|\bprocess\.|\bfetch\(|\basync\b|\bawait\b|\bglobalThis\b|\bnew Function\b|\beval\(/
  return sources
    .filter(({ file }) => file.startsWith('engine/') && !file.startsWith('engine/document/generate/') && !file.endsWith('.generated.ts'))
    .filter(({ text }) => taken.test(withoutComments(text)))
    .map(({ file }) => file)
}

export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
}

/** Where the time may be read off: the server's one place, and the studio's frame, which fills in the moment to look at. */
const clocks = ['schema/clock.ts', 'studio/app/']

/** Sources that read the clock anywhere else. */
export function clockReaders(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ file }) => !clocks.some((place) => file.startsWith(place)))
    .filter(({ text }) => /\bDate\.now\b|new Date\(\)/.test(withoutComments(text)))
    .map(({ file }) => file)
}
