// What a screen reader needs around it, all of it this test's own and without a sound: a screen, a bus between programs, one for what is accessible,
// and a synthesizer that is done as soon as it is told something. Nothing of whoever runs the test is touched, not even an Orca of theirs.
import { execFile, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { PATH as FIREFOX } from '../engines/firefox.js'
import { started } from '../engines/started.js'

const BUS_OF_ACCESSIBILITY = '/usr/libexec/at-spi-bus-launcher'
/** Each program and the package of Debian that has it. */
const NEEDED = [
  ['orca', 'orca'],
  ['speech-dispatcher', 'speech-dispatcher'],
  [BUS_OF_ACCESSIBILITY, 'at-spi2-core'],
  ['dbus-daemon', 'dbus-daemon'],
  ['xdotool', 'xdotool'],
  ['Xvfb', 'xvfb'],
  [FIREFOX, 'firefox-esr'],
]

/** A bus on which one thing is started for who asks for it: the bus of what is accessible. */
const bus = (folder) => `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <servicedir>${folder}</servicedir>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
`

/** Opens a desk, in a folder of its own. */
export async function start() {
  failWhereSomethingIsMissing()
  const desk = new Desk(mkdtempSync(join(tmpdir(), 'beyond-two-desk-')))
  try {
    await desk.open()
  } catch (error) {
    await desk.stop()
    throw error
  }
  return desk
}

class Desk {
  #programs = []
  /** What has ended by itself, if anything has. */
  ended

  constructor(folder) {
    this.folder = folder
    const at = (name) => join(folder, name)
    // Written anew rather than added to: a language, a proxy or a bus of whoever runs the test would change what is heard.
    this.env = {
      PATH: `${at('bin')}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      XDG_RUNTIME_DIR: at('run'),
      XDG_CONFIG_HOME: at('config'),
      XDG_CACHE_HOME: at('cache'),
      XDG_DATA_HOME: at('data'),
      LANG: 'C.UTF-8',
      GSETTINGS_BACKEND: 'memory',
      GNOME_ACCESSIBILITY: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Orca plays sounds by it; looking for its parts takes seconds.
      GST_PLUGIN_SYSTEM_PATH_1_0: '',
      SPEECHD_ADDRESS: `unix_socket:${at('run/speech')}`,
    }
  }

  async open() {
    for (const name of ['bin', 'config', 'cache', 'data']) mkdirSync(join(this.folder, name))
    mkdirSync(join(this.folder, 'run'), { mode: 0o700 })
    // The synthesizer that only pretends would play what it pretends with. Orca asks for other Orcas, and would not start beside one.
    symlinkSync('/bin/true', join(this.folder, 'bin/play'))
    symlinkSync('/bin/false', join(this.folder, 'bin/pgrep'))

    const display = await this.begin('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], 3)
    this.env.DISPLAY = `:${display.trim()}`

    this.write('run/session.conf', bus(join(this.folder, 'run')))
    this.write('run/accessible.service', `[D-BUS Service]\nName=org.a11y.Bus\nExec=${BUS_OF_ACCESSIBILITY}\n`)
    const address = await this.begin('dbus-daemon', ['--nofork', '--print-address=3', `--config-file=${join(this.folder, 'run/session.conf')}`], 3)
    this.env.DBUS_SESSION_BUS_ADDRESS = address.trim()

    this.write('config/speechd.conf', 'AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\nAudioOutputMethod libao\n')
    this.write('.libao', 'default_driver=null\n')
    const socket = join(this.folder, 'run/speech')
    this.begin('speech-dispatcher', ['--run-single', '-t', '0', '-C', join(this.folder, 'config'), '-S', socket, '-P', `${socket}.pid`, '-L', this.folder])
    await expect.poll(() => this.ended ?? existsSync(socket), { message: 'the synthesizer is ready', timeout: 20_000 }).toBe(true)
  }

  /** Writes a file of the desk. */
  write(name, text) {
    writeFileSync(join(this.folder, name), text)
  }

  /** Starts a program that runs until the desk is closed, or until this process ends in whatever way. Waits for its first line, if it writes one to that pipe. */
  async begin(command, args, pipe) {
    const options = { env: this.env, detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }
    const words = ['--pdeathsig', 'TERM', command, ...args]
    const { process, said } = pipe === undefined ? { process: spawn('setpriv', words, options) } : await started('setpriv', words, options, pipe)
    this.#programs.push(process)
    process.once('exit', (code) => (this.ended = `${command} has ended with ${code}`))
    return said
  }

  /** Runs a program to its end. */
  run = (command, args) => promisify(execFile)(command, args, { env: this.env })

  /** Ends every program with whatever it has started itself, the last one first, and takes the folder away. */
  async stop() {
    for (const program of this.#programs.reverse()) {
      if (program.exitCode !== null || program.signalCode !== null) continue
      const gone = new Promise((done) => program.once('exit', done))
      process.kill(-program.pid, 'SIGKILL')
      await gone
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

function failWhereSomethingIsMissing() {
  const missing = NEEDED.filter(([program]) => !isThere(program))
  if (missing.length === 0) return
  const packages = missing.map(([, name]) => name).join(' ')
  throw new Error(`nothing can be heard without ${missing.map(([program]) => program).join(', ')}: run 'apt-get install ${packages}' (the packages of Debian)`)
}

/** Can a program be run: one of that path, or of that name where programs are looked for? */
function isThere(program) {
  return process.env.PATH.split(':').some((folder) => {
    try {
      accessSync(resolve(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
