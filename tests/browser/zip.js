// An archive, as any program packs one.
import { crc32, deflateRawSync } from 'node:zlib'

/** The archive of these files, by their names. Each is a text; `flags` may say that they are locked. */
export function zip(files, { flags = 0 } = {}) {
  const parts = []
  const directory = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text)
    const packed = deflateRawSync(data)
    const middle = Buffer.alloc(26)
    ;[20, flags, 8, 0, 0].forEach((two, place) => middle.writeUInt16LE(two, place * 2))
    ;[crc32(data), packed.length, data.length].forEach((four, place) => middle.writeUInt32LE(four >>> 0, 10 + place * 4))
    middle.writeUInt16LE(Buffer.byteLength(name), 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const local = [Buffer.from('PK\x03\x04'), middle, Buffer.from(name), packed]
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), middle, place, Buffer.from(name))
    parts.push(...local)
    at += local.reduce((sum, part) => sum + part.length, 0)
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, entries, end])
}
