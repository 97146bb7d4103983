/**
 * Reads server-sent events from the body of an answer. The browser's own EventSource can only GET, and asks again by
 * itself when a stream ends: a model would be asked twice.
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{event: string, data: string}>}
 */
export async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      // A carriage return at the end may be half of a line's end.
      const text = rest + piece.value;
      const whole = text.endsWith("\r") ? text.slice(0, -1) : text;
      const blocks = whole.replace(/\r\n?/g, "\n").split("\n\n");
      rest = blocks.pop() + text.slice(whole.length);
      yield* blocks.map(parse).filter((event) => event.data !== undefined);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(block) {
  const event = { event: "message", data: undefined };
  for (const line of block.split("\n")) {
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line);
    if (name === "event") {
      event.event = value;
    } else if (name === "data") {
      event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    }
  }

  return event;
}
