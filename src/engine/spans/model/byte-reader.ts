/** Reads the asset's head and small parts one after another, and passes over the large ones. Throws a RangeError where the bytes end too early. */
export type ByteReader = { readonly bytes: Uint8Array; readonly view: DataView; at: number };

/** A reader at the start of `bytes`. */
export function makeReader(bytes: Uint8Array): ByteReader {
  const { buffer, byteOffset, byteLength } = bytes;
  return { bytes: new Uint8Array(buffer, byteOffset, byteLength), view: new DataView(buffer, byteOffset, byteLength), at: 0 };
}

/** An unsigned number of 32 bits. */
export function readCount(reader: ByteReader): number {
  const from = passOver(reader, 4);
  return reader.view.getUint32(from, true);
}

/** Goes past `count` bytes; returns where they begin. */
export function passOver(reader: ByteReader, count: number): number {
  if (reader.at + count > reader.bytes.length) throw new RangeError('the model asset is cut short');
  reader.at += count;
  return reader.at - count;
}

/** `count` 32-bit floats. */
export function readFloats(reader: ByteReader, count: number): Float32Array {
  const from = passOver(reader, count * 4);
  return new Float32Array(reader.bytes.slice(from, from + count * 4).buffer);
}
