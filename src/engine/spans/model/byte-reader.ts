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
  for (let block = 0, k = 0; k < count; block++) {
    const scale = scales[block]!, end = Math.min(count, k + SCALE_BLOCK);
    for (; k < end; k++) values[k] = ((bytes[k]! << 24) >> 24) * scale;
  }
  return values;
}

/** `count` rising numbers kept as deltas. One loop, for a waking background worker reads some 130,000. */
export function readKeys(reader: ByteReader, count: number): Int32Array {
  const keys = new Int32Array(count), { bytes } = reader;
  let key = 0, at = reader.at;
  for (let row = 0; row < count; row++) {
    let byte = bytes[at++]!, delta = byte & 127;
    for (let factor = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++]!;
      delta += (byte & 127) * factor;
    }
    keys[row] = key += delta;
  }
  if (at > bytes.length) throw new RangeError('the model asset is cut short');
  reader.at = at;
  return keys;
}
