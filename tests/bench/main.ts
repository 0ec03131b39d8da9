import { benches } from './benches.js'

// `npm run bench -- <name> [--smoke]` prints one figure per line; without a name it lists the names.
const [name, ...others] = process.argv.slice(2).filter((argument) => argument !== '--smoke')
const names = [...benches.keys()].join('\n')
const load = benches.get(name ?? '')

if (name === undefined) {
  console.log(names)
} else if (load === undefined || others.length > 0) {
  const problem = load === undefined ? `There is no benchmark "${name}".` : `One benchmark at a time: "${others.join(' ')}" is too much.`
  console.error(`${problem} There are:\n${names}`)
  process.exitCode = 2
} else {
  const bench = await load()
  for await (const lines of bench({ smoke: process.argv.includes('--smoke') })) for (const line of lines) console.log(JSON.stringify(line))
}
