import { createServer } from "node:http";
import { once } from "node:events";

/** A gateway whose answers the check writes itself, piece by piece. */
export class Gateway {
  #server = createServer((request, response) => this.#receive(request, response));
  #waiting = [];
  #calls = [];

  async start() {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `http://127.0.0.1:${this.#server.address().port}/v1`;
  }

  /** The next call of the application. */
  async call() {
    return this.#calls.shift() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #receive(request, response) {
    let body = "";
    for await (const piece of request) {
      body += piece;
    }

    const call = new Call(JSON.parse(body), response);
    const waiting = this.#waiting.shift();
    waiting ? waiting(call) : this.#calls.push(call);
  }
}

class Call {
  /** Ends when the application has closed the connection before the answer was whole. */
  aborted;

  constructor(body, response) {
    this.question = body.messages[0].content;
    this.response = response;
    this.aborted = new Promise((resolve) => response.on("close", () => response.writableFinished || resolve()));
  }

  say(text) {
    this.#event({ delta: { content: text }, finish_reason: null });
  }

  end() {
    this.#event({ delta: {}, finish_reason: "stop" }, { prompt_tokens: 4, completion_tokens: 42, total_tokens: 46 });
    this.response.end("data: [DONE]\n\n");
  }

  cut() {
    this.response.destroy();
  }

  refuse(status) {
    this.response.writeHead(status, { "Content-Type": "application/json" }).end('{"error":"no"}');
  }

  #event(choice, usage) {
    if (!this.response.headersSent) {
      this.response.writeHead(200, { "Content-Type": "text/event-stream" });
    }

    const chunk = { id: "c", object: "chat.completion.chunk", created: 1, model: "gpt-4o", choices: [{ index: 0, ...choice }], usage };
    this.response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  }
}
