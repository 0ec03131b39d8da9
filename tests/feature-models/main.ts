import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compileForm } from '../../engine/configure/compiled-form/compile-form.js'
import { openForm } from '../../engine/configure/compiled-form/open-form.js'
import { openSearch } from '../../engine/configure/search/search.js'
import { asProblem } from './as-problem.js'
import { domainsOf } from './domains-of.js'
import { type FeatureModel, UnreadableModel } from './feature-model.js'
import { differencesFromPublished } from './published-figures.js'
import { readDimacs } from './read-dimacs.js'
import { readUvl } from './read-uvl.js'

// `npm run feature-models -- model.uvl other.dimacs` prints one line of JSON per model: its size, the features that every
// configuration has (`core`) and that none has (`dead`), how many configurations there are (`null` where the model is too
// entangled for a compiled form), how many milliseconds reading, opening, answering and compiling took, and for a model of
// the feature-model benchmark what differs from the figures that are published about it (`[]` when nothing does).
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Which models? Name files that end in .uvl, .dimacs or .cnf.')
  process.exitCode = 2
}
for (const file of files) {
  try {
    const answer = answerOf(file)
    console.log(JSON.stringify(answer))
    if (answer.unlikePublished !== null && answer.unlikePublished.length > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof UnreadableModel)) throw error
    console.error(`${file}: ${error.message}`)
    process.exitCode = 1
  }
}

function answerOf(file: string) {
  const begin = performance.now()
  const model = readModel(file)
  const problem = asProblem(model)
  const read = performance.now()
  const search = openSearch(problem.space, problem.constraints)
  const opened = performance.now()
  const { kind, core, dead } = domainsOf(model, problem, search)
  const answered = performance.now()
  const form = compileForm(problem.space, problem.constraints, { left: 1_000_000_000 })
  const compiled = form === null ? null : openForm(form, problem.space)
  const count = compiled?.kind === 'opened' ? compiled.form.count(problem.space.initial) : null
  const counted = performance.now()
  const shown = model.features.filter(({ isHidden }) => !isHidden).length
  const size = { features: shown, hidden: model.features.length - shown, groups: model.groups.length, clauses: model.clauses.length }
  const times = { read: read - begin, open: opened - read, domains: answered - opened, compile: counted - answered }
  const whole = (ms: number) => Math.round(ms * 10) / 10
  const ms = Object.fromEntries(Object.entries(times).map(([name, value]) => [name, whole(value)]))
  const figures = { core: core.length, dead: dead.length, count: String(count) }
  const unlikePublished = differencesFromPublished(file, { features: shown, ...figures })
  return { file, ...size, kind, ...figures, count: count === null ? null : figures.count, ms, notes: model.notes.length, unlikePublished }
}

function readModel(file: string): FeatureModel {
  const text = readFileSync(file, 'utf8')
  if (!file.endsWith('.uvl')) return readDimacs(text)
  return readUvl(text, (name) => {
    const near = [join(dirname(file), `${name}.uvl`), join(dirname(file), `${name.replaceAll('.', '/')}.uvl`)].find((path) =>
      existsSync(path),
    )
    return near === undefined ? undefined : readFileSync(near, 'utf8')
  })
}
