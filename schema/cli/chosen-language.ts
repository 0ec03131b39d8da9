import { type Language, languages } from '../../engine/values/localized-text.js'

/**
 * The language to speak in: as `--language` says, else that of the environment. It is read from the bare arguments, so
 * that it is known even for arguments that cannot be understood.
 */
export function chosenLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  const written = options.flatMap((arg, index) => {
    if (arg === '--language') return [options[index + 1]]
    return arg.startsWith('--language=') ? [arg.slice('--language='.length)] : []
  })
  return languages.find((language) => language === written.at(-1)) ?? languageOfEnvironment(env)
}

/** Chinese where the locale is Chinese; of the variables that name it, the first one counts that is not empty. */
function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}
