import { type Clause, type Feature, type FeatureModel, plainFeature, UnreadableModel } from './feature-model.js'

/**
 * Reads clauses in the DIMACS format. Comments `c 12 name` name variables, also with spaces in the name and with the
 * dollar sign that some extractors put behind the numbers of variables of their own. Clauses may share a line or span
 * several; the last zero may be missing; a line that begins with `%` ends the file, as in old collections.
 */
export function readDimacs(text: string): FeatureModel {
  const names = new Map<number, { readonly name: string; readonly isHidden: boolean; readonly line: number }>()
  const clauses: Clause[] = []
  const notes: string[] = []
  let header: { readonly variables: number; readonly clauses: number } | null = null
  let open: { readonly line: number; readonly literals: number[] } | null = null

  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [index, whole] of lines.entries()) {
    const [line, content] = [index + 1, whole.trim()]
    if (content === '') continue
    if (content.startsWith('%')) break
    if (/^c(\s|$)/.test(content)) readComment(line, content)
    else if (/^p\s/.test(content)) header = readHeader(line, content)
    else for (const word of content.split(/\s+/)) readLiteral(line, word)
  }
  if (header === null) throw new UnreadableModel(lines.length, 'There is no header "p cnf VARIABLES CLAUSES".')
  if (open !== null) clauses.push(closed(open))
  if (clauses.length !== header.clauses) notes.push(`The header promises ${header.clauses} clauses, and there are ${clauses.length}.`)
  return { features: features(header.variables), groups: [], clauses, notes }

  function readComment(line: number, content: string): void {
    const found = /^c\s+([1-9]\d*)(\$?)\s+(\S.*)$/.exec(content)
    if (found === null) return
    const variable = Number(found[1])
    if (!names.has(variable)) names.set(variable, { name: found[3]!, isHidden: found[2] === '$', line })
  }

  function readHeader(line: number, content: string): NonNullable<typeof header> {
    if (header !== null) throw new UnreadableModel(line, 'There is a second header.')
    const found = /^p\s+cnf\s+(\d+)\s+(\d+)$/.exec(content)
    if (found === null) throw new UnreadableModel(line, `The header is not "p cnf VARIABLES CLAUSES": "${content}".`)
    return { variables: Number(found[1]), clauses: Number(found[2]) }
  }

  function readLiteral(line: number, word: string): void {
    if (header === null) throw new UnreadableModel(line, 'A clause comes before the header "p cnf VARIABLES CLAUSES".')
    if (!/^[+-]?\d+$/.test(word)) throw new UnreadableModel(line, `"${word}" is no literal.`)
    const literal = Number(word)
    if (Math.abs(literal) > header.variables) {
      throw new UnreadableModel(line, `There is no variable ${Math.abs(literal)}: the header promises ${header.variables}.`)
    }
    open ??= { line, literals: [] }
    if (literal !== 0) open.literals.push(literal)
    else {
      clauses.push(closed(open))
      open = null
    }
  }

  function features(count: number): readonly Feature[] {
    const used = new Set<string>()
    return Array.from({ length: count }, (_, index) => {
      const { name, isHidden } = names.get(index + 1) ?? { name: `x${index + 1}`, isHidden: false }
      const own = used.has(name) ? `${name} (${index + 1})` : name
      if (own !== name) notes.push(`Several variables have the name "${name}"; variable ${index + 1} is called "${own}".`)
      used.add(own)
      return plainFeature(own, isHidden)
    })
  }
}

/** A literal that stands twice says nothing new. */
function closed({ line, literals }: Clause): Clause {
  return { line, literals: [...new Set(literals)] }
}
