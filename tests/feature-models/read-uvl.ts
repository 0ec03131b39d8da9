import { type Clause, type Feature, type FeatureGroup, type FeatureModel, plainFeature, UnreadableModel } from './feature-model.js'
import { clausesOf, type Formula } from './formula.js'
import { cursorOver, shown } from './uvl/cursor.js'
import { type Line, linesOf, type Token } from './uvl/lines.js'
import { type FeatureLine, readFeatureLine } from './uvl/read-feature-line.js'
import { readFormula } from './uvl/read-formula.js'
import { readGroupLine } from './uvl/read-group-line.js'

/** The text of an imported model by the name that the import gives, such as `parts.engines`. */
export type Imported = (name: string) => string | undefined

/** A model with a formula where {@link FeatureModel} has clauses, so that others can be checked against it. */
export interface UvlModel extends FeatureModel {
  readonly formulas: readonly { readonly line: number; readonly formula: Formula }[]
}

interface Module {
  /** Before every name of the module: empty for the model itself, `engines.` for what it imports as `engines`. */
  readonly prefix: string
  readonly imports: ReadonlyMap<string, { readonly module: Module; readonly root: Line; readonly name: string }>
  readonly features: Line
}

const sectionNames = ['namespace', 'include', 'imports', 'features', 'constraints']
const noImports: Imported = () => undefined

/**
 * Reads a model in the Universal Variability Language: its tree with groups and cardinalities, its attributes (of which
 * only constraints mean something here), its constraints over features. Types and values of features are noted and
 * not read. Refused with the line: arithmetic and aggregates, imports that nobody gives, instances of features that have
 * others below them.
 */
export function readUvl(text: string, imported: Imported = noImports): UvlModel {
  const features: Feature[] = []
  const groups: FeatureGroup[] = []
  const positions = new Map<string, number>()
  const notes: string[] = []
  const stated: { readonly prefix: string; readonly line: number; readonly tokens: readonly Token[] }[] = []

  const main = openModule(text, '', [])
  const root = onlyRoot(main.features)
  const rootPosition = addFeature(main, root, readFeatureLine(root))
  const formulas = stated.map(({ prefix, line, tokens }) => {
    const cursor = cursorOver(tokens, line)
    const formula = readFormula(cursor, (name, at) => positionOf(prefix + name, at))
    cursor.end()
    return { line, formula }
  })
  const clauses: Clause[] = [{ line: root.line, literals: [rootPosition + 1] }]
  for (const { line, formula } of formulas) clauses.push(...clausesOf(formula, line, hiddenFeature))
  return { features, groups, clauses, notes, formulas }

  function openModule(ofModule: string, prefix: string, trail: readonly string[]): Module {
    const sections = sectionsOf(ofModule)
    const imports = new Map<string, { module: Module; root: Line; name: string }>()
    for (const line of sections.get('imports')?.below ?? []) {
      const cursor = cursorOver(line.tokens, line.line)
      const name = cursor.reference().join('.')
      const alias = cursor.takes('as') ? cursor.reference().join('.') : name
      cursor.end()
      if (trail.includes(name)) throw new UnreadableModel(line.line, `The model imports itself: ${[...trail, name].join(', ')}.`)
      const found = imported(name)
      if (found === undefined) throw new UnreadableModel(line.line, `The imported model "${name}" is not given.`)
      const module = openModule(found, `${prefix}${alias}.`, [...trail, name])
      const moduleRoot = onlyRoot(module.features)
      imports.set(alias, { module, root: moduleRoot, name: readFeatureLine(moduleRoot).name })
    }
    for (const line of sections.get('constraints')?.below ?? []) {
      if (line.below.length > 0) throw new UnreadableModel(line.below[0]!.line, 'A constraint has nothing below it.')
      stated.push({ prefix, ...line })
    }
    const tree = sections.get('features')
    if (tree === undefined) throw new UnreadableModel(1, 'There is no section "features".')
    return { prefix, imports, features: tree }
  }

  function addFeature(module: Module, line: Line, read: FeatureLine): number {
    const grafted = module.imports.get(read.names.slice(0, -1).join('.'))
    if (grafted !== undefined) {
      if (grafted.name !== read.names.at(-1)) throw new UnreadableModel(line.line, `The imported model has the root "${grafted.name}".`)
      const position = addFeature(grafted.module, grafted.root, readFeatureLine(grafted.root))
      addBelow(module, position, line)
      return position
    }
    const name = module.prefix + read.name
    if (positions.has(name)) throw new UnreadableModel(line.line, `There is a second feature "${name}".`)
    const position = features.push({ ...plainFeature(name), least: Math.max(1, read.least), most: read.most }) - 1
    positions.set(name, position)
    if (read.type !== null) notes.push(`Line ${line.line}: "${name}" is only selected or not; the ${read.type} it has is not read.`)
    for (const tokens of read.constraints) stated.push({ prefix: module.prefix, line: line.line, tokens })
    if (read.most > 1 && line.below.length > 0) {
      throw new UnreadableModel(line.line, `Several instances of "${name}" with features below them are not supported.`)
    }
    addBelow(module, position, line)
    return position
  }

  function addBelow(module: Module, parent: number, { below }: Line): void {
    for (const line of below) {
      const read = line.below.map((member) => ({ member, feature: readFeatureLine(member) }))
      const { minimum, maximum, isMandatory } = readGroupLine(line)
      const mayBeNone = read.filter(({ feature }) => feature.least === 0)
      if (mayBeNone.length > 0 && minimum > 0 && !isMandatory) {
        throw new UnreadableModel(
          mayBeNone[0]!.member.line,
          `It is not clear how no instance of "${mayBeNone[0]!.feature.name}" counts in its group.`,
        )
      }
      const members = read.map(({ member, feature }) => ({ none: feature.least === 0, position: addFeature(module, member, feature) }))
      const [sure, unsure] = [true, false].map((isSure) =>
        members.filter(({ none }) => isMandatory && !none === isSure).map(({ position }) => position),
      ) as [number[], number[]]
      if (!isMandatory) groups.push({ line: line.line, parent, members: members.map(({ position }) => position), minimum, maximum })
      if (sure.length > 0) groups.push({ line: line.line, parent, members: sure, minimum: sure.length, maximum: sure.length })
      if (unsure.length > 0) groups.push({ line: line.line, parent, members: unsure, minimum: 0, maximum: unsure.length })
    }
  }

  function positionOf(name: string, line: number): number {
    const position = positions.get(name)
    if (position === undefined) throw new UnreadableModel(line, `There is no feature "${name}".`)
    return position
  }

  function hiddenFeature(): number {
    return features.push(plainFeature(`part ${features.length + 1}`, true))
  }
}

function sectionsOf(text: string): ReadonlyMap<string, Line> {
  const sections = new Map<string, Line>()
  for (const line of linesOf(text)) {
    const [first, ...others] = line.tokens
    const name = first?.kind === 'word' ? first.text : ''
    if (!sectionNames.includes(name)) throw new UnreadableModel(line.line, `A section is expected, and not ${shown(first ?? null)}.`)
    if (sections.has(name)) throw new UnreadableModel(line.line, `There is a second section "${name}".`)
    if (name !== 'namespace' && others.length > 0) throw new UnreadableModel(line.line, `Nothing is expected after "${name}".`)
    sections.set(name, line)
  }
  return sections
}

function onlyRoot({ line, below }: Line): Line {
  if (below.length !== 1) throw new UnreadableModel(below[1]?.line ?? line, `One root feature is expected, and there are ${below.length}.`)
  return below[0]!
}
