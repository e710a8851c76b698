import { ProblemError } from '../http/problem.ts'
import type { FileReader } from './file-reader.ts'
import { FileRefusal, refusalDetails } from './file-refusal.ts'

/** The sheets of a file as packed JSON; a file that cannot be read is a problem that says why. */
export async function readPolitely(reader: FileReader, bytes: Buffer): Promise<string> {
  try {
    return await reader.read(bytes)
  } catch (fault) {
    if (fault instanceof FileRefusal) throw new ProblemError(fault.code, refusalDetails(fault.code))
    throw fault
  }
}
