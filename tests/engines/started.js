// Programs that run beside a test.
import { spawn } from 'node:child_process'

/** Starts a program and waits for the first line that it writes, to a pipe of that number. */
export async function started(command, args, options, from) {
  const process = spawn(command, args, options)
  const said = await new Promise((done, failed) => {
    process.once('error', failed)
    process.once('exit', (code) => failed(new Error(`${command} ended with ${code}`)))
    process.stdio[from].once('data', (data) => done(String(data)))
  })
  return { process, said }
}
