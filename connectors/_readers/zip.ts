// Writes a zip whose bytes depend on its entries alone: fixed dates, so that the same workbook is the same file.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
  /** Uncompressed; for archives that live in memory only. */
  readonly stored?: boolean;
}

const DOS_DATE = (44 << 9) | (1 << 5) | 1; // 2024-01-01, and midnight as time: zip knows no "no date"
const UTF8_NAME = 0x0800;

/** The bytes of a zip archive with these entries in this order. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored } of entries) {
    const body = stored === true ? data : deflateRawSync(data);
    const fields = fieldsOf(data, body, stored === true ? 0 : 8, Buffer.byteLength(name));
    const local = Buffer.concat([u32(0x04034b50), u16(20), fields, u16(0), Buffer.from(name), body]);
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(20), u16(20), fields, u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset)]),
      Buffer.from(name),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = [u16(0), u16(0), u16(entries.length), u16(entries.length)];
  const end = Buffer.concat([u32(0x06054b50), ...counts, u32(central.length), u32(offset), u16(0)]);
  return Buffer.concat([...parts, central, end]);
}

// Flags, method, time, date, checksum, both sizes and the length of the name: the fields that both kinds of header share.
function fieldsOf(data: Buffer, body: Buffer, method: number, nameLength: number): Buffer {
  const sizes = [u32(crc32(data)), u32(body.length), u32(data.length)];
  return Buffer.concat([u16(UTF8_NAME), u16(method), u16(0), u16(DOS_DATE), ...sizes, u16(nameLength)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
