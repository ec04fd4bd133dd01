/** Reads the asset's numbers one after another. Throws a RangeError where the bytes end too early. */
export type ByteReader = { readonly bytes: Uint8Array; readonly view: DataView; at: number };

/** A reader at the start of `bytes`. */
export function makeReader(bytes: Uint8Array): ByteReader {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
}

/** An unsigned number of seven bits a byte, lowest first. */
export function readVarint(reader: ByteReader): number {
  let value = 0, factor = 1;
  for (;;) {
    const byte = reader.view.getUint8(reader.at++);
    value += (byte & 127) * factor;
    if (byte < 128) return value;
    factor *= 128;
  }
}

/** `count` 32-bit floats. */
export function readFloats(reader: ByteReader, count: number): Float32Array {
  const values = new Float32Array(count);
  for (let k = 0; k < count; k++, reader.at += 4) values[k] = reader.view.getFloat32(reader.at, true);
  return values;
}

/** The next `count` bytes, not copied. */
export function readBytes(reader: ByteReader, count: number): Uint8Array {
  if (reader.at + count > reader.bytes.length) throw new RangeError('the model asset is cut short');
  reader.at += count;
  return reader.bytes.subarray(reader.at - count, reader.at);
}

/** Weights kept to eight bits share one scale a block of this many. */
export const SCALE_BLOCK = 64;

/** `count` weights kept to eight bits, with their scales before them. */
export function readWeights(reader: ByteReader, count: number): Float32Array {
  const scales = readFloats(reader, Math.ceil(count / SCALE_BLOCK));
  const bytes = readBytes(reader, count), values = new Float32Array(count);
  for (let k = 0; k < count; k++) values[k] = ((bytes[k]! << 24) >> 24) * scales[(k / SCALE_BLOCK) | 0]!;
  return values;
}

/** `count` rising numbers kept as deltas. */
export function readKeys(reader: ByteReader, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  for (let row = 0; row < count; row++) keys[row] = key += readVarint(reader);
  return keys;
}
