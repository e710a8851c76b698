import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { type Installation, openInstallation } from './installation.ts'

export interface CommonOptions {
  readonly data: string
}

/** `--data` on every command that works on an installation. */
export function withData(command: Command): Command {
  return command.option('--data <folder>', '数据文件夹 data folder', process.env['LIANFANG_DATA'] ?? './data')
}

/** Opens the installation for one command of the command line, joining a running server when there is one. */
export function join(options: CommonOptions): Promise<Installation> {
  return openInstallation({ dataFolder: options.data, databaseUrl: process.env['DATABASE_URL'] ?? null, origin: '', exclusive: false })
}

/** Runs `work` on the installation and closes it, also after a fault. */
export async function withInstallation<T>(options: CommonOptions, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await join(options)
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

export function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0–65535')
  return port
}
